import type { Day } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { LampPreset } from '../../deadline/lamp.ts';
import type { UnitIndex } from '../../reading/unit-index.ts';
import type { LedgerYear } from '../ledger-year.ts';

/** What cells are read against; the same for a whole ledger. */
export type CellContext = {
  /** The day the ledger is checked for; nothing here looks at a clock. */
  asOf: Day;
  calendar: WorkCalendar;
  /** The year of dates without one. */
  year: LedgerYear | null;
  date1904: boolean;
  units: UnitIndex | null;
  /** Which lamps warn, and when. */
  lamps: LampPreset;
};
