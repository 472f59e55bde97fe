import { Checkbox, makeStyles, Select } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { getSetting, setSetting } from '../../store/settings.ts';
import { useOffice } from '../shared/office.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const SILENT_DAYS = [7, 10, 15, 20, 30, 45, 60, 90];

/** When to be reminded, and after how many days without a report a task counts as silent. */
export function ReminderSettings() {
  const styles = useStyles();
  const { db } = useOffice();
  const reminder = useLiveQuery(() => getSetting(db, 'reminder'), [db]);
  const silentDays = useLiveQuery(() => getSetting(db, 'silentDays'), [db]);
  if (!reminder || silentDays === undefined) return null;
  const days = SILENT_DAYS.includes(silentDays) ? SILENT_DAYS : [...SILENT_DAYS, silentDays];
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <Checkbox
          label="工作日提醒逾期和到期事项，每天一次，时间："
          checked={reminder.on}
          onChange={(_, data) => setSetting(db, 'reminder', { ...reminder, on: data.checked === true })}
        />
        <Select
          aria-label="提醒时间"
          value={reminder.hour}
          disabled={!reminder.on}
          onChange={(_, data) => setSetting(db, 'reminder', { ...reminder, hour: Number(data.value) })}
        >
          {HOURS.map((hour) => (
            <option key={hour} value={hour}>
              {hour}:00
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.line}>
        超过
        <Select
          aria-label="久未报进展的天数"
          value={silentDays}
          onChange={(_, data) => setSetting(db, 'silentDays', Number(data.value))}
        >
          {days.map((count) => (
            <option key={count} value={count}>
              {count}天
            </option>
          ))}
        </Select>
        没有报送进展的，列入“久未报进展”
      </div>
    </div>
  );
}
