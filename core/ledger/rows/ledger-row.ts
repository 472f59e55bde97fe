import type { Day } from '../../calendar/day.ts';
import type { DayCell } from '../cells/day-cell.ts';
import type { LimitCell } from '../cells/limit-cell.ts';
import type { PercentCell } from '../cells/percent-cell.ts';
import type { StatusCell } from '../cells/status-cell.ts';
import type { UnitCell } from '../cells/unit-cell.ts';
import type { RowLamp } from './row-lamp.ts';

/** A task row as read: blanks and merges that mean "as above" are filled in, values have one shape. */
export type LedgerRow = {
  /** Sheet row from 0. */
  row: number;
  /** The section title above; '' where there is none. */
  section: string;
  /** The number as written; '' in a row that goes on with the matter above. */
  number: string;
  /** True for a further row of the matter above (its cells are merged or left blank). */
  continued: boolean;
  taskId: string;
  /** The matter several rows share; '' where each row has its own. */
  group: string;
  /** The row's own matter. */
  item: string;
  requirement: string;
  lead: UnitCell;
  duty: UnitCell;
  cooperate: UnitCell;
  person: string;
  phone: string;
  documentNumber: string;
  /** Day of the leader's instruction. */
  instructed: DayCell;
  /** Day the work was assigned or began. */
  start: DayCell;
  limit: LimitCell;
  /** The reporting rhythm, where a column of its own says it. */
  cycle: LimitCell | null;
  status: StatusCell;
  percent: PercentCell;
  finished: DayCell;
  /** The latest progress, and the one before it. */
  progress: string;
  progressBefore: string;
  reported: DayCell;
  problem: string;
  nextStep: string;
  remark: string;
  /** True where the work is over, by status, finish day, percentage, or, without any of these, by the progress text. */
  over: boolean;
  /** What time counts from: the instruction's day, else the day of assignment; null where neither is known. */
  from: Day | null;
  lamp: RowLamp;
  /** True where a cell holds characters of residue (&nbsp;, tags, tracked changes, invisible characters). */
  odd: boolean;
};
