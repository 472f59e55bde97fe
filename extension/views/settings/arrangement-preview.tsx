import type { Arrangement } from '../../../core/calendar/arrangement.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { missingHolidays } from '../../../core/calendar/missing-holidays.ts';
import { dayOfYear } from '../shared/format.ts';
import { Notes } from '../shared/notes.tsx';
import { byHoliday } from './arrangement-days.ts';
import { useStyles } from './use-styles.ts';

/** What was read of a notice, by holiday, and which holidays it says nothing of. */
export function ArrangementPreview({ arrangement }: { arrangement: Arrangement }) {
  const styles = useStyles();
  const missing = missingHolidays(arrangement);
  const dayText = (day: Day) => dayOfYear(day, arrangement.year);
  return (
    <>
      <Notes
        warnings={
          missing.length > 0
            ? [`没有读到${missing.join('、')}的安排，保存后这些日子将按没有放假计算，请核对是否为通知全文。`]
            : []
        }
      />
      <table className={styles.table} aria-label={`${arrangement.year}年放假安排`}>
        <thead>
          <tr>
            <th scope="col">节日</th>
            <th scope="col">放假</th>
            <th scope="col">调休上班</th>
          </tr>
        </thead>
        <tbody>
          {byHoliday(arrangement).map(({ name, off, worked }) => (
            <tr key={name}>
              <td className={styles.name}>{name}</td>
              <td>
                {off
                  .map(({ from, to }) => (from === to ? dayText(from) : `${dayText(from)}至${dayText(to)}`))
                  .join('、') || '—'}
              </td>
              <td>{worked.map(dayText).join('、') || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
