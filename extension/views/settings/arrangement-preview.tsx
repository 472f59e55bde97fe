import { missingHolidays } from '../../../core/calendar/missing-holidays.ts';
import type { Arrangement } from '../../../core/calendar/work-calendar.ts';
import { longDay } from '../shared/format.ts';
import { byHoliday } from './arrangement-days.ts';
import { Notes } from './notes.tsx';
import { useStyles } from './use-styles.ts';

/** What was read of a notice, by holiday, and which holidays it says nothing of. */
export function ArrangementPreview({ arrangement }: { arrangement: Arrangement }) {
  const styles = useStyles();
  const missing = missingHolidays(arrangement);
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
              <td>{name}</td>
              <td>
                {off
                  .map(({ from, to }) => (from === to ? longDay(from) : `${longDay(from)}至${longDay(to)}`))
                  .join('、') || '—'}
              </td>
              <td>{worked.map(longDay).join('、') || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
