import type { Day } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { LampPreset } from '../../deadline/lamp.ts';
import type { UnitIndex } from '../../reading/duty/unit-index.ts';
import type { LedgerYear } from '../recognise/ledger-year.ts';

/** What the year is said to come from where the ledger names none. */
export const CHECK_YEAR = '检查当年';

/** What cells are read against; the same for a whole ledger. */
export type CellContext = {
  /** The day the ledger is checked for; nothing here looks at a clock. */
  asOf: Day;
  calendar: WorkCalendar;
  /** The year of dates without one: the ledger's, else the year of the check. */
  year: LedgerYear;
  date1904: boolean;
  units: UnitIndex | null;
  /** Which lamps warn, and when. */
  lamps: LampPreset;
};
