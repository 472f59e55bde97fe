import { Button, Checkbox, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { chasesOf } from '../../../core/chasing/chases.ts';
import { CHASE_WORD } from '../../../core/model/entries/chased.ts';
import type { ChaseRow, Chasing } from '../../store/chasing.ts';
import { useSectionStyles } from '../register/section-styles.ts';
import { distance } from '../shared/format.ts';
import { useToday } from '../shared/office.tsx';
import { ChaseForm } from './chase-form.tsx';
import { ChaseLine } from './chase-section.tsx';

const useStyles = makeStyles({
  root: {
    padding: '8px 16px 10px',
    marginBottom: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  unit: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase400, fontWeight: 600 },
  rows: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) minmax(0, 1fr)',
    gap: '2px 8px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 760px)': { gridTemplateColumns: '32px minmax(0, 1fr)' },
  },
  why: { '@media (max-width: 760px)': { gridColumn: '2' } },
  chases: { gridColumn: '2 / -1', listStyle: 'none', margin: 0, padding: 0 },
});

type Props = {
  unit: string;
  rows: readonly ChaseRow[];
  /** Shows the last chase of each with its answer. */
  withChases: boolean;
  onOpen: (id: string) => void;
  onDone: (message: string, chasing: Chasing) => void;
};

/** The tasks of one unit to be chased; several go on one sheet. */
export function UnitGroup({ unit, rows, withChases, onOpen, onDone }: Props) {
  const styles = useStyles();
  const section = useSectionStyles();
  const today = useToday();
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState(false);
  const isTicked = ({ id, proposal }: ChaseRow) => (proposal?.kind === 'propose') !== unticked.has(id);
  const chosen = rows.filter(isTicked);
  const tick = (id: string) => {
    const next = new Set(unticked);
    if (!next.delete(id)) next.add(id);
    setUnticked(next);
  };
  return (
    <section className={styles.root} aria-label={unit || '牵头单位未定'}>
      <div className={styles.head}>
        <h2 className={styles.unit}>
          {unit || '牵头单位未定'} <span className={section.note}>{rows.length}项</span>
        </h2>
        <Button
          size="small"
          appearance={open ? 'secondary' : 'primary'}
          disabled={chosen.length === 0}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          催督所选{chosen.length}项
        </Button>
      </div>
      {open && chosen.length > 0 && (
        <ChaseForm
          key={chosen.map(({ id }) => id).join()}
          tasks={chosen}
          units={unit ? [unit] : []}
          onDone={(message, chasing) => {
            setOpen(false);
            setUnticked(new Set());
            onDone(message, chasing);
          }}
          onCancel={() => setOpen(false)}
        />
      )}
      <ul className={styles.rows}>
        {rows.map((row) => {
          const { id, fields, record, proposal } = row;
          const last = chasesOf(record.changes).at(-1);
          return (
            <li key={id} className={styles.row}>
              <Checkbox
                aria-label={`选中：${fields.title}`}
                checked={isTicked(row)}
                onChange={() => tick(id)}
              />
              <div>
                <Link as="button" onClick={() => onOpen(id)}>
                  {fields.title}
                </Link>
                <div className={section.note}>
                  {fields.limit.due
                    ? `截止${fields.limit.due}，${distance(fields.limit.due, today)}`
                    : fields.limit.text || '没有明确时限'}
                </div>
              </div>
              <div className={styles.why}>
                <strong>
                  {proposal === null
                    ? '没有逾期'
                    : proposal.kind === 'propose'
                      ? `建议${CHASE_WORD[proposal.step]}`
                      : '暂不建议'}
                </strong>
                <div className={section.note}>{proposal?.why.join('；')}</div>
              </div>
              {withChases && last && (
                <ul className={styles.chases}>
                  <ChaseLine chase={last} taskId={id} />
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
