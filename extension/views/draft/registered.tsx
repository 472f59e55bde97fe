import { Button, Link, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { unitsToText } from '../../../core/intake/units-text.ts';
import type { DraftRow } from '../../store/capture-row.ts';
import { withdrawDraft } from '../../store/register-draft.ts';
import { rowFields } from '../../store/task-row.ts';

import { longDay } from '../shared/format.ts';
import { useOffice, useWriting } from '../shared/office.tsx';
import { AliasOffer } from './alias-offer.tsx';

const useStyles = makeStyles({
  root: { padding: '20px 16px', overflowY: 'auto' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase500,
    fontWeight: 600,
  },
  icon: { color: tokens.colorPaletteGreenForeground1, fontSize: '24px' },
  list: { listStyle: 'none', padding: 0, margin: '0 0 16px', '& li': { marginBottom: '10px' } },
  meta: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  // Before the list, which may be long.
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '0 0 16px' },
});

/** Says what was registered, and offers to take it back or to see it in the register. */
export function Registered({ row }: { row: DraftRow }) {
  const styles = useStyles();
  const { db, platform } = useOffice();
  const writing = useWriting();
  const [failure, setFailure] = useState<string | null>(null);
  const tasks = useLiveQuery(async () => {
    const ids = [...row.registered, ...(row.noted ?? []).map(({ taskId }) => taskId)];
    return (await db.tasks.bulkGet(ids)).flatMap((t) => t ?? []);
  }, [db, row]);
  const noted = row.noted ?? [];
  const takeBack = async () => {
    const result = await withdrawDraft(db, row.id, await writing());
    setFailure(result.ok ? null : result.failure.message);
  };
  return (
    <div className={styles.root} role="status">
      <h2 className={styles.head}>
        <CheckmarkCircleFilled className={styles.icon} aria-hidden />
        {row.registered.length > 0 || noted.length === 0
          ? `已立项 ${row.registered.length} 项`
          : `已记入已有事项 ${noted.length} 项`}
      </h2>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => platform.openRegister()}>
          打开台账
        </Button>
        <Button onClick={takeBack}>{row.registered.length > 0 ? '撤销立项' : '撤销'}</Button>
      </div>
      {failure && (
        <MessageBar intent="error">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.list}>
        {tasks?.map((task) => {
          const fields = rowFields(task);
          return fields ? (
            <li key={task.id}>
              <Link inline onClick={() => platform.openRegister(task.id)}>
                {fields.title.slice(0, 60)}
              </Link>
              <div className={styles.meta}>
                {unitsToText(fields.lead) || '未定单位'} ·{' '}
                {fields.limit.due ? longDay(fields.limit.due) : '没有截止日期'}
              </div>
            </li>
          ) : null;
        })}
      </ul>
      {noted.length > 0 && row.registered.length > 0 && (
        <p className={styles.meta}>另有{noted.length}项与台账已有的事项相同，已在该事项里记下这份来源。</p>
      )}
      <AliasOffer row={row} />
    </div>
  );
}
