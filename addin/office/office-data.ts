import { z } from 'zod';
import type { Arrangement } from '../../core/calendar/arrangement.ts';
import { officeCalendar } from '../../core/calendar/office-calendar.ts';
import { ArrangementFile } from '../../core/calendar/read-arrangement.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { UnitDirectory } from '../../core/model/unit.ts';

/** What an office knows whatever the workbook: its units, and holidays announced after this version was made. */
export type OfficeData = { units: UnitDirectory | null; arrangements: readonly Arrangement[] };

export const NO_OFFICE: OfficeData = { units: null, arrangements: [] };

/** Where the office's data outlive the pane: the add-in's own storage on this computer. */
export type OfficeStore = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'ducha.office';
const Kept = z.object({
  version: z.literal(1),
  units: UnitDirectory.nullable(),
  arrangements: z.array(ArrangementFile),
});

/** What is kept; nothing where there is none, or another version wrote it. */
export function loadOffice(store: OfficeStore | null): OfficeData {
  try {
    const kept = Kept.safeParse(JSON.parse(store?.getItem(KEY) ?? 'null'));
    if (!kept.success) return NO_OFFICE;
    const { units, arrangements } = kept.data;
    return { units, arrangements };
  } catch {
    // A browser that keeps nothing, or half a file: as good as none, and to be loaded again.
    return NO_OFFICE;
  }
}

export function saveOffice(store: OfficeStore | null, data: OfficeData): Result<void> {
  try {
    if (!store) throw new Error('no store');
    store.setItem(KEY, JSON.stringify({ version: 1, ...data }));
    return ok(undefined);
  } catch {
    return fail('NotKept', '已按它检查，但没有存下来（存储已满或被禁用），下次打开要重新载入。');
  }
}

/** A year's arrangement; an earlier one of that year goes. */
export const withArrangement = (data: OfficeData, arrangement: Arrangement): OfficeData => ({
  ...data,
  arrangements: [...data.arrangements.filter(({ year }) => year !== arrangement.year), arrangement].sort(
    (a, b) => a.year - b.year,
  ),
});

const calendars = new WeakMap<readonly Arrangement[], WorkCalendar>();

/** The calendar with the years the office loaded; made once for the same years. */
export function calendarOf({ arrangements }: OfficeData): WorkCalendar {
  const calendar = calendars.get(arrangements) ?? officeCalendar(arrangements);
  calendars.set(arrangements, calendar);
  return calendar;
}
