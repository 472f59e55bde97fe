import type { Day } from '../../core/calendar/day.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import type { NewEntry, Writing } from '../../core/model/append.ts';
import { ok, type Result } from '../../core/model/failure.ts';
import { questionEntry, replyEntry } from '../../core/questions/questions.ts';
import { type ReportInput, readCadence, reportEntry } from '../../core/reporting/report-entry.ts';
import type { Database } from './database.ts';
import { type Written, writeEntries } from './write-entries.ts';

/** Records a unit's report. */
export const recordReport = (
  db: Database,
  id: string,
  input: ReportInput,
  writing: Writing,
): Promise<Result<Written>> => writeEntries(db, id, () => one(reportEntry(input)), writing);

/** Sets how often the unit reports, in words as offices write them; '' leaves it to the task's limit. */
export const setCadence = (
  db: Database,
  id: string,
  text: string,
  context: { today: Day; calendar: WorkCalendar },
  writing: Writing,
): Promise<Result<Written>> =>
  writeEntries(
    db,
    id,
    () => {
      const cadence = readCadence(text, { ref: context.today, calendar: context.calendar });
      return cadence.ok
        ? ok([{ kind: 'edited', fields: { cadence: cadence.value }, reason: '设定报送周期' }])
        : cadence;
    },
    writing,
  );

/** Puts a question to a unit. */
export const askUnit = (
  db: Database,
  id: string,
  input: Parameters<typeof questionEntry>[0],
  writing: Writing,
): Promise<Result<Written>> => writeEntries(db, id, () => one(questionEntry(input)), writing);

/** Records the answer to a question. */
export const recordReply = (
  db: Database,
  id: string,
  input: Parameters<typeof replyEntry>[1],
  writing: Writing,
): Promise<Result<Written>> =>
  writeEntries(db, id, ({ record }) => one(replyEntry(record.changes, input)), writing);

const one = (entry: Result<NewEntry>): Result<NewEntry[]> => (entry.ok ? ok([entry.value]) : entry);
