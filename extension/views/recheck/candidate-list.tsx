import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TaskRecord } from '../../../core/model/change.ts';
import { RECHECK_WORD } from '../../../core/model/entries/rechecked.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import type { RecheckInput } from '../../../core/recheck/recheck-entry.ts';
import { lastRecheck } from '../../../core/recheck/recheck-entry.ts';
import type { RiskFactor } from '../../../core/recheck/risk.ts';
import { useSectionStyles } from '../register/section-styles.ts';
import { RecheckForm } from './recheck-form.tsx';
import { Restart } from './recheck-section.tsx';

const useStyles = makeStyles({
  root: { listStyle: 'none', margin: 0, padding: 0 },
  row: { padding: '8px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr) auto',
    gap: '2px 12px',
    alignItems: 'start',
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** A task to be looked at again. `factors`: why, where it was picked by risk. */
export type ToLook = {
  id: string;
  fields: TaskFields;
  record: TaskRecord;
  factors?: RiskFactor[];
  score?: number;
};

type Props = {
  rows: readonly ToLook[];
  basis: RecheckInput['basis'];
  drawId?: string | null;
  onOpen: (id: string) => void;
  onTold: (message: string | null) => void;
};

/** Tasks to be looked at again, why, and what came of it; the result is written where the task stands. */
export function CandidateList({ rows, basis, drawId = null, onOpen, onTold }: Props) {
  const styles = useStyles();
  const section = useSectionStyles();
  const [looking, setLooking] = useState<string | null>(null);
  return (
    <ul className={styles.root}>
      {rows.map(({ id, fields, record, factors, score }) => {
        const last = lastRecheck(record.changes);
        return (
          <li key={id} className={styles.row}>
            <div className={styles.line}>
              <div>
                <Link as="button" onClick={() => onOpen(id)}>
                  {fields.title}
                </Link>
                <div className={section.note}>
                  {fields.lead.join('、') || '牵头单位未定'}，{fields.finishedOn}办结
                </div>
              </div>
              <div>
                {last ? (
                  <strong className={last.result === 'held' ? undefined : section.late}>
                    {last.on} {RECHECK_WORD[last.result]}
                  </strong>
                ) : (
                  factors && (
                    <>
                      <strong>风险分{score}</strong>
                      <div className={section.note}>
                        {factors.length > 0
                          ? factors.map(({ why, points }) => `${why}（${points}）`).join('、')
                          : '没有发现风险因素'}
                      </div>
                    </>
                  )
                )}
              </div>
              {!last && (
                <Button
                  size="small"
                  aria-expanded={looking === id}
                  onClick={() => setLooking(looking === id ? null : id)}
                >
                  登记结果
                </Button>
              )}
            </div>
            {looking === id && (
              <RecheckForm
                taskId={id}
                basis={basis}
                drawId={drawId}
                onDone={(result) => {
                  setLooking(null);
                  if (result) onTold(`已登记回头看结果：${RECHECK_WORD[result]}。`);
                }}
              />
            )}
            <Restart record={record} onTold={onTold} />
          </li>
        );
      })}
    </ul>
  );
}
