import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { DEFAULT_LADDER, type Ladder, type Rung } from '../../../core/chasing/ladder.ts';
import { CHASE_WORD } from '../../../core/model/entries/chased.ts';
import { setSetting } from '../../store/settings.ts';
import { Notes } from '../shared/notes.tsx';
import { useOffice } from '../shared/office.tsx';
import { useSaving } from '../shared/use-saving.ts';

const useStyles = makeStyles({
  root: {
    padding: '8px 16px 12px',
    overflowX: 'auto',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  table: {
    borderCollapse: 'collapse',
    '& th, & td': { padding: '3px 10px 3px 0', textAlign: 'start' },
    '& th': { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
    '& label': { whiteSpace: 'nowrap' },
  },
  number: { width: '64px' },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', gap: '8px', marginTop: '6px' },
});

type Numeric = 'daysLate' | 'timesBelow' | 'answerDays' | 'cooldown';
const COLUMNS: { name: Numeric; word: string }[] = [
  { name: 'daysLate', word: '逾期满（工作日）' },
  { name: 'timesBelow', word: '较轻一级办过（次）' },
  { name: 'answerDays', word: '回复期限（工作日）' },
  { name: 'cooldown', word: '办后间隔（工作日）' },
];

/** The ladder's conditions, the office's own to set: no rule of the state names the numbers. */
export function LadderForm({ ladder, onClose }: { ladder: Ladder; onClose?: () => void }) {
  const styles = useStyles();
  const { db } = useOffice();
  const { failure, save } = useSaving();
  const [rungs, setRungs] = useState<Ladder>(ladder);
  const change = (at: number, patch: Partial<Rung>) =>
    setRungs(rungs.map((rung, i) => (i === at ? { ...rung, ...patch } : rung)));
  const keep = async () => {
    if (await save(() => setSetting(db, 'ladder', rungs))) onClose?.();
  };
  return (
    <section className={styles.root} aria-label="级别和条件">
      <p className={styles.note}>
        各级顺序依粤府办〔2014〕58号；天数和次数没有全国统一规定，按本单位的办法填写。“没有回复才用”指上一次催督到期没有回复。
      </p>
      <Notes failure={failure} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">级别</th>
            {COLUMNS.map(({ name, word }) => (
              <th key={name} scope="col">
                {word}
              </th>
            ))}
            <th scope="col">没有回复才用</th>
          </tr>
        </thead>
        <tbody>
          {rungs.map((rung, at) => {
            const word = CHASE_WORD[rung.step];
            return (
              <tr key={rung.step}>
                <td>
                  <Checkbox
                    label={word}
                    checked={rung.used}
                    onChange={(_, { checked }) => change(at, { used: checked === true })}
                  />
                </td>
                {COLUMNS.map((column) => (
                  <td key={column.name}>
                    <Input
                      className={styles.number}
                      size="small"
                      type="number"
                      min={0}
                      aria-label={`${word}：${column.word}`}
                      disabled={!rung.used || (at === 0 && column.name === 'timesBelow')}
                      value={String(rung[column.name])}
                      onChange={(_, { value }) =>
                        change(at, { [column.name]: Math.max(0, Math.floor(Number(value) || 0)) })
                      }
                    />
                  </td>
                ))}
                <td>
                  <Checkbox
                    aria-label={`${word}：没有回复才用`}
                    disabled={!rung.used || at === 0}
                    checked={rung.noAnswer}
                    onChange={(_, { checked }) => change(at, { noAnswer: checked === true })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => void keep()}>
          保存
        </Button>
        <Button size="small" onClick={() => setRungs(DEFAULT_LADDER)}>
          恢复默认
        </Button>
        {onClose && (
          <Button size="small" onClick={onClose}>
            取消
          </Button>
        )}
      </div>
    </section>
  );
}
