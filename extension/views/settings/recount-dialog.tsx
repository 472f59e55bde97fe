import {
  Badge,
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { explain } from '../../../core/deadline/explain.ts';
import { decidingReading } from '../../../core/intake/limit.ts';
import { applyRecount, type RecountRow, recountRows } from '../../store/recount.ts';
import { ExchangeDialog } from '../exchange/exchange-dialog.tsx';
import { longDay } from '../shared/format.ts';
import { useOffice, useWriting } from '../shared/office.tsx';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { '& label': { fontWeight: 600 } },
  days: { margin: '0 0 4px 36px' },
  how: { margin: '0 0 4px 36px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Props = { onDone: (count: number) => void; onClose: () => void };

/** 重新推算: each provisional limit as it is and as it would be; what is ticked is written. */
export function RecountDialog({ onDone, onClose }: Props) {
  const styles = useStyles();
  const { db } = useOffice();
  const writing = useWriting();
  const [rows, setRows] = useState<RecountRow[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    void recountRows(db).then((found) => {
      setRows(found);
      setChosen(new Set(found.filter(({ sure }) => sure).map(({ taskId }) => taskId)));
    });
  }, [db]);
  const flip = (taskId: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(taskId);
    else next.delete(taskId);
    setChosen(next);
  };
  const apply = async () => {
    const wanted = rows.filter(({ taskId }) => chosen.has(taskId));
    const result = await applyRecount(db, wanted, await writing());
    if (result.ok) onDone(result.value.length);
    else setFailure(result.failure.message);
  };
  return (
    <ExchangeDialog
      title="重新推算时限"
      wide
      onClose={onClose}
      actions={
        <Button appearance="primary" disabled={chosen.size === 0} onClick={() => void apply()}>
          更新所选{chosen.size}项
        </Button>
      }
    >
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      <p style={{ margin: 0 }}>
        放假安排已更新，这些“暂定”的时限可以按公布的安排重新推算。勾选的写入事项的历史，可以撤销。
      </p>
      <ul className={styles.list}>
        {rows.map(({ taskId, fields, limit, sure }) => {
          const deciding = decidingReading(limit);
          const { due } = fields.limit;
          return (
            <li key={taskId} className={styles.row}>
              <Checkbox
                className={styles.title}
                label={fields.title}
                checked={chosen.has(taskId)}
                onChange={(_, { checked }) => flip(taskId, checked === true)}
              />
              {!sure && (
                <Badge appearance="tint" color="warning">
                  与登记时的推算不一致，请核对
                </Badge>
              )}
              <p className={styles.days}>
                {fields.limit.text}：{due && longDay(due)}（暂定）→{' '}
                {limit.due === due ? '日期不变，不再是暂定' : limit.due && longDay(limit.due)}
              </p>
              {deciding && <p className={styles.how}>{explain(deciding)}</p>}
            </li>
          );
        })}
      </ul>
    </ExchangeDialog>
  );
}
