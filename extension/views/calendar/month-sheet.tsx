import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { addDays, addMonths, type Day } from '../../../core/calendar/day.ts';
import { lampOf } from '../../../core/deadline/lamp.ts';
import { isOver, isRunning } from '../../../core/model/status.ts';
import type { LampRules } from '../register/view.ts';
import { longDay } from '../shared/format.ts';
import { LampShape } from '../shared/lamp-mark.tsx';
import type { GridDay } from './month-grid.ts';
import { type DayLoad, loadTotal } from './use-month.ts';

const useStyles = makeStyles({
  sheet: {
    width: '100%',
    height: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: '3px',
  },
  head: {
    padding: '4px',
    height: '20px',
    fontWeight: 400,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  cell: { padding: 0, height: '84px' },
  day: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    justifyContent: 'flex-start',
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    padding: '4px 6px',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  off: { backgroundColor: tokens.colorNeutralBackground2 },
  elsewhere: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground3 },
  chosen: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  // For those who listen: the day in one sentence. For those who look: the sheet's short signs.
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  shown: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', minHeight: '20px' },
  number: { fontVariantNumeric: 'tabular-nums' },
  today: {
    padding: '0 6px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  label: {
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  open: { marginLeft: 'auto', display: 'inline-flex', alignItems: 'center', gap: '2px', fontWeight: 600 },
  task: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (max-width: 760px)': { display: 'none' },
  },
  still: { color: tokens.colorNeutralForeground3 },
  over: { textDecorationLine: 'line-through' },
});

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const MONTH_STEPS: Record<string, number> = { PageUp: -1, PageDown: 1 };

/** Words a day's cell can hold. */
const SHOWN = 2;

type Props = {
  weeks: readonly GridDay[][];
  load: ReadonlyMap<Day, DayLoad>;
  rules: LampRules;
  chosen: Day;
  onChoose: (day: Day) => void;
};

/** A month's sheet: each day with what falls due on it; arrows move from day to day, PageUp and PageDown from month to month. */
export function MonthSheet({ weeks, load, rules, chosen, onChoose }: Props) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    const [days, months] = [STEPS[event.key], MONTH_STEPS[event.key]];
    if (days === undefined && months === undefined) return;
    event.preventDefault();
    onChoose(days === undefined ? addMonths(chosen, months ?? 0) : addDays(chosen, days));
  };
  return (
    <table className={styles.sheet} aria-label="按截止日期排列的事项" onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" className={styles.head}>
              周{name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((one) => (
              <td key={one.day} className={styles.cell}>
                <DayButton
                  one={one}
                  load={load.get(one.day)}
                  rules={rules}
                  chosen={one.day === chosen}
                  onChoose={() => onChoose(one.day)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = {
  one: GridDay;
  load: DayLoad | undefined;
  rules: LampRules;
  chosen: boolean;
  onChoose: () => void;
};

function DayButton({ one, load, rules, chosen, onChoose }: DayProps) {
  const styles = useStyles();
  const { day, inMonth, workday, label } = one;
  const { open, suspended, done } = load ?? { open: 0, suspended: 0, done: 0 };
  const total = load ? loadTotal(load) : 0;
  const spoken = [
    longDay(day),
    day === rules.today ? '今天' : '',
    label === '班' ? '调休上班' : label || (workday ? '' : '休息日'),
    open > 0 ? `${open}项待办结` : '',
    suspended > 0 ? `${suspended}项已中止` : '',
    done > 0 ? `${done}项已办结` : '',
  ];
  return (
    <button
      type="button"
      id={`day-${day}`}
      className={mergeClasses(
        styles.day,
        !workday && styles.off,
        !inMonth && styles.elsewhere,
        chosen && styles.chosen,
      )}
      aria-pressed={chosen}
      tabIndex={chosen ? 0 : -1}
      onClick={onChoose}
    >
      <span className={styles.spoken}>{spoken.filter(Boolean).join('，')}</span>
      <span className={styles.shown} aria-hidden>
        <span className={styles.top}>
          <span className={mergeClasses(styles.number, day === rules.today && styles.today)}>
            {+day.slice(8)}
          </span>
          <span className={styles.label}>{label || (workday ? '' : '休')}</span>
          {open > 0 && (
            <span className={styles.open}>
              <LampShape colour={lampOf({ due: day }, rules.today, rules.preset, rules.calendar).lamp} />
              {open}
            </span>
          )}
        </span>
        {load?.tasks.slice(0, SHOWN).map(({ id, fields }) => (
          <span
            key={id}
            className={mergeClasses(
              styles.task,
              !isRunning(fields.status) && styles.still,
              isOver(fields.status) && styles.over,
            )}
          >
            {fields.title}
          </span>
        ))}
        {total > SHOWN && <span className={styles.label}>共{total}项</span>}
      </span>
    </button>
  );
}
