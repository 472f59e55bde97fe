import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Day } from '../../../core/calendar/day.ts';
import { taskLamp } from '../../../core/model/task-lamp.ts';
import type { LampRules } from '../register/view.ts';
import { longDay } from '../shared/format.ts';
import { LampMark } from '../shared/lamp-mark.tsx';
import { type DayLoad, loadTotal } from './use-month.ts';

const useStyles = makeStyles({
  root: {
    width: '300px',
    flexShrink: 0,
    overflow: 'auto',
    boxSizing: 'border-box',
    padding: '8px 14px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    '@media (max-width: 760px)': { width: '100%', overflow: 'visible' },
  },
  heading: { margin: '4px 0 8px', fontSize: tokens.fontSizeBase300 },
  tasks: { listStyle: 'none', margin: '0 0 8px', padding: 0 },
  task: {
    display: 'block',
    width: '100%',
    padding: '8px 0',
    border: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  meta: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

type Props = {
  day: Day;
  load: DayLoad | undefined;
  rules: LampRules;
  onOpen: (id: string) => void;
  onRegister: () => void;
};

/** What falls due on the chosen day. */
export function DayList({ day, load, rules, onOpen, onRegister }: Props) {
  const styles = useStyles();
  const count = load ? loadTotal(load) : 0;
  return (
    <section className={styles.root} aria-label={`${longDay(day)}到期的事项`}>
      <h2 className={styles.heading}>{longDay(day)}</h2>
      {count === 0 && <p className={styles.meta}>这一天没有到期的事项。</p>}
      <ul className={styles.tasks}>
        {load?.tasks.map(({ id, fields }) => (
          <li key={id}>
            <button type="button" className={styles.task} onClick={() => onOpen(id)}>
              <LampMark lamp={taskLamp(fields, rules.today, rules.preset, rules.calendar)} /> {fields.title}
              <span className={styles.meta}>{fields.lead.join('、') || '牵头单位未定'}</span>
            </button>
          </li>
        ))}
      </ul>
      {count > 0 && (
        <Button size="small" onClick={onRegister}>
          在台账中查看全部{count}项
        </Button>
      )}
    </section>
  );
}
