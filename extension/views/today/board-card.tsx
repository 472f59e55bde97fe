import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { taskLamp } from '../../../core/model/task-lamp.ts';
import type { LampRules } from '../register/view.ts';
import { distance, shortDay } from '../shared/format.ts';
import { LAMP_WIDTH, LampMark, LampShape } from '../shared/lamp-mark.tsx';
import type { FilledList } from './use-board.ts';

const useStyles = makeStyles({
  root: {
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px', padding: '8px 8px 8px 14px', minHeight: '32px' },
  word: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600, whiteSpace: 'nowrap' },
  about: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  number: { minWidth: 0, gap: '4px', paddingRight: '6px', fontWeight: 400 },
  count: { fontSize: tokens.fontSizeBase500, fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  tasks: { listStyle: 'none', margin: 0, padding: 0 },
  task: {
    display: 'grid',
    gridTemplateColumns: `${LAMP_WIDTH} minmax(0, 1fr) 116px`,
    columnGap: '10px',
    alignItems: 'center',
    width: '100%',
    boxSizing: 'border-box',
    padding: '6px 14px',
    border: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  one: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  meta: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

type Props = { list: FilledList; rules: LampRules; onOpen: (id: string) => void; onList: () => void };

/** One list of the board: its number, which opens all its tasks in the register, and the first of them. */
export function BoardCard({ list, rules, onOpen, onList }: Props) {
  const styles = useStyles();
  const { id, word, about, none, count, colour, tasks } = list;
  return (
    <section className={styles.root} aria-labelledby={`list-${id}`}>
      <div className={styles.head}>
        <LampShape colour={count > 0 ? colour : 'done'} />
        <h2 id={`list-${id}`} className={styles.word}>
          {word}
        </h2>
        <span className={styles.about}>{count > 0 ? about : none}</span>
        <Button
          className={styles.number}
          appearance="subtle"
          disabled={count === 0}
          onClick={onList}
          aria-label={`${word}${count}项，在台账中查看`}
        >
          <span className={styles.count}>{count}</span>项
        </Button>
      </div>
      <ul className={styles.tasks}>
        {tasks.map(({ id: taskId, fields }) => (
          <li key={taskId}>
            <button
              type="button"
              id={`board-${id}-${taskId}`}
              data-board-task
              className={styles.task}
              onClick={() => onOpen(taskId)}
            >
              <LampMark lamp={taskLamp(fields, rules.today, rules.preset, rules.calendar)} />
              <span style={{ minWidth: 0 }}>
                <span className={styles.one} title={fields.title}>
                  {fields.title}
                </span>
                <span className={styles.meta}>{fields.lead.join('、') || '牵头单位未定'}</span>
              </span>
              <span style={{ minWidth: 0 }}>
                <span className={styles.one}>
                  {fields.limit.due ? shortDay(fields.limit.due, rules.today) : '—'}
                </span>
                <span className={styles.meta} title={fields.limit.text}>
                  {id === 'silent'
                    ? reported(fields.progressOn, rules.today)
                    : fields.limit.due
                      ? distance(fields.limit.due, rules.today)
                      : fields.limit.text || '没有写时限'}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const reported = (on: string | null, today: string): string =>
  on === null ? '从未报进展' : `${shortDay(on, today)}报过`;
