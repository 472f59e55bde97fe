import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { neighbour, type Period, periodOf, periodWord } from '../../../core/bulletin/period.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { DayField } from '../fields/day-field.tsx';
import { monthWords } from '../shared/format.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap' },
  word: { fontWeight: tokens.fontWeightSemibold, minWidth: '7em', textAlign: 'center' },
  day: { width: '150px' },
});

type Props = { period: Period; today: Day; onChange: (period: Period) => void };

/** The month, quarter, year or stretch of days something is counted for. */
export function PeriodChoice({ period, today, onChange }: Props) {
  const styles = useStyles();
  const { kind, from, to } = period;
  const choose = (chosen: string) =>
    onChange(
      chosen === 'custom'
        ? { ...period, kind: 'custom' }
        : periodOf(chosen as 'month' | 'quarter' | 'year', from > today ? today : from),
    );
  const step = (by: 1 | -1) => onChange(neighbour(period, by));
  return (
    <span className={styles.root}>
      <Select aria-label="期间" value={kind} onChange={(_, { value }) => choose(value)}>
        <option value="month">按月</option>
        <option value="quarter">按季度</option>
        <option value="year">按年度</option>
        <option value="custom">自定起止</option>
      </Select>
      {kind === 'custom' ? (
        <>
          <span className={styles.day}>
            <label htmlFor="period-from" hidden>
              起
            </label>
            <DayField
              id="period-from"
              label="起始日"
              value={from}
              onChange={(day) => day && day <= to && onChange({ ...period, from: day })}
            />
          </span>
          至
          <span className={styles.day}>
            <label htmlFor="period-to" hidden>
              止
            </label>
            <DayField
              id="period-to"
              label="终止日"
              value={to}
              onChange={(day) => day && day >= from && onChange({ ...period, to: day })}
            />
          </span>
        </>
      ) : (
        <>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label="上一期"
            onClick={() => step(-1)}
          />
          <span className={styles.word}>
            {kind === 'month' ? monthWords(from.slice(0, 7)) : periodWord(period)}
          </span>
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label="下一期"
            disabled={to >= today}
            onClick={() => step(1)}
          />
        </>
      )}
    </span>
  );
}
