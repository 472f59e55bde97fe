import type { Day } from '../calendar/day.ts';
import { isDay } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { readLimit } from '../deadline/read-limit.ts';
import { limitOf, withDueByHand } from '../intake/limit.ts';
import { unitsFromText, unitsToText } from '../intake/units-text.ts';
import type { CellUnit } from '../ledger/cells/unit-cell.ts';
import { stepBetween, transitionOf } from '../lifecycle/transitions.ts';
import type { Step } from '../model/entries/moved.ts';
import { STATUS_WORD, type Status } from '../model/status.ts';
import type { TaskFields, TaskLimit } from '../model/task.ts';
import { runsFrom } from '../model/task-lamp.ts';
import type { UnitIndex } from '../reading/duty/unit-index.ts';
import { canonicalUnits } from './canonical-units.ts';
import type { ComparedField } from './compared-fields.ts';
import type { SheetTask } from './import-ledger.ts';
import type { CellKey } from './ledger-cells.ts';

/** What a row reports besides its progress; `unit`: who reports, '' where several lead. */
type SheetReport = { unit: string; problem: string; nextStep: string; percent: number | null };

/** What a changed field of the sheet means for the task; `none` where other words mean the same. */
export type FieldChange =
  /** A report. `note`: what a person should look at; '' where nothing. */
  | ({ kind: 'progress'; text: string; on: Day; note: string } & SheetReport)
  | { kind: 'edited'; fields: Partial<TaskFields>; cleared: boolean }
  /** A step of the task's life; a unit's 已办结 is 申请办结 (`submit`). `on`: the day of the import. */
  | { kind: 'moved'; step: Step; to: Status; on: Day }
  | { kind: 'unreadable'; message: string }
  | { kind: 'none' };

type Context = { asOf: Day; calendar: WorkCalendar; units?: UnitIndex };

/** Reads one field of a row. `changed`: the cells of it that differ; the others of the field stay as they are. */
export function readField(
  field: ComparedField,
  changed: ReadonlySet<CellKey>,
  row: SheetTask,
  now: TaskFields,
  context: Context,
): FieldChange {
  const cells = row.cells;
  switch (field) {
    case 'progress': {
      const day = changed.has('progressOn') ? (cells.progressOn ?? '') : '';
      const { text: share = '', value } = row.read.percent;
      const percent = value !== null && value >= 0 && value <= 100 ? value : null;
      const notes = [
        ...(day === '' || isDay(day) ? [] : [`进展日期“${day}”认不出，按导入当天`]),
        ...(cells.percent && percent === null ? [`完成比例“${share}”认不出，没有登记`] : []),
      ];
      const [unit = '', ...others] = now.lead;
      return {
        ...{ kind: 'progress', text: cells.progress ?? '', on: isDay(day) ? day : context.asOf },
        ...{
          unit: others.length > 0 ? '' : unit,
          problem: cells.problem ?? '',
          nextStep: cells.nextStep ?? '',
        },
        ...{ percent: cells.percent ? percent : null, note: notes.join('；') },
      };
    }
    case 'status': {
      const status = statusOf(row);
      if (!status) return unreadable(`状态“${cells.status}”认不出来，请按下拉项填写`);
      return movedTo(status, now.status, context.asOf);
    }
    case 'finishedOn': {
      const day = cells.finishedOn || null;
      return day === null || isDay(day)
        ? edited({ finishedOn: day }, day === null)
        : unreadable(`办结日期“${day}”不是有效的日期`);
    }
    case 'limit': {
      const limit = limitFrom(changed, row, now, context);
      return edited({ limit }, limit.text === '' && limit.due === null);
    }
    case 'lead': {
      const lead = unitsIn(
        row.read.lead.text === '' ? row.read.duty.leading : row.read.lead.lead,
        row,
        'lead',
        context,
      );
      const patch: Partial<TaskFields> = { lead, leadCertainty: 'certain', leadReason: '' };
      return unitsToText(lead) === unitsToText(now.lead)
        ? { kind: 'none' }
        : edited(patch, lead.length === 0);
    }
    case 'cooperate': {
      const cooperate = unitsIn(row.read.cooperate.all, row, 'cooperate', context);
      return unitsToText(cooperate) === unitsToText(now.cooperate)
        ? { kind: 'none' }
        : edited({ cooperate }, cooperate.length === 0);
    }
    default:
      return edited({ [field]: cells[field] ?? '' }, !cells[field]);
  }
}

/** The step a status in the sheet stands for. What is done in the unit's eyes waits for review. */
function movedTo(said: Status, now: Status, on: Day): FieldChange {
  if (said === now) return { kind: 'none' };
  const claimsDone = said === 'finished' || (said === 'closed' && now !== 'finished');
  if (claimsDone && (now === 'inReview' || now === 'closed')) return { kind: 'none' };
  const step = claimsDone ? 'submit' : stepBetween(now, said);
  if (step === null || !transitionOf(step).from.includes(now))
    return unreadable(`现在是“${STATUS_WORD[now]}”，不能直接改为“${STATUS_WORD[said]}”，请在事项里办理`);
  return { kind: 'moved', step, to: transitionOf(step).to, on };
}

/** The status a row says; null where it is blank or not understood. The register's own words come first. */
export function statusOf(row: SheetTask): Status | null {
  const own = Object.entries(STATUS_WORD).find(([, word]) => word === row.cells.status);
  if (own) return own[0] as Status;
  switch (row.read.status.state) {
    case 'notStarted':
      return 'registered';
    case 'blank':
    case 'unknown':
      return null;
    default:
      return row.read.status.state;
  }
}

/** Reads a limit's words, counted from `from`, else from the day of the import. */
export function limitOfWords(text: string, from: Day | null, { asOf, calendar }: Context): TaskLimit {
  return limitOf(text, text === '' ? [] : readLimit(text, { ref: from ?? asOf, calendar }).readings);
}

function limitFrom(
  changed: ReadonlySet<CellKey>,
  row: SheetTask,
  now: TaskFields,
  context: Context,
): TaskLimit {
  const { limitText = '', due = '' } = row.cells;
  const read = (text: string) => limitOfWords(text, runsFrom(now), context);
  const words = changed.has('limitText') ? read(limitText) : now.limit;
  if (!changed.has('due')) return words;
  if (isDay(due)) return words.due === due ? words : withDueByHand(words, due);
  if (due !== '') {
    // What only a time-limit cell can mean (a date that lost its format, 6.3 for 6月30日) the ledger's own reading knows.
    const limit = read(due);
    const fromCell = limit.due === null ? row.read.limit.due : null;
    return fromCell ? { ...limit, due: fromCell, certainty: 'inferred', setByHand: true } : limit;
  }
  return changed.has('limitText') ? words : { ...words, due: null, certainty: 'certain', setByHand: true };
}

/** Units as the cell's reading names them; a plain list is taken as typed, so that no name is cut; by the directory's names. */
function unitsIn(
  units: readonly CellUnit[],
  row: SheetTask,
  key: 'lead' | 'cooperate',
  context: Context,
): string[] {
  const typed = unitsFromText(row.cells[key] ?? '');
  const read = units.map(({ name }) => name);
  const worded = /牵头|配合|负责|[:：*★☆]/.test(row.cells[key] ?? '') && read.length > 0;
  return canonicalUnits(worded ? read : typed, context.units);
}

const edited = (fields: Partial<TaskFields>, cleared = false): FieldChange => ({
  ...{ kind: 'edited', fields, cleared },
});
const unreadable = (message: string): FieldChange => ({ kind: 'unreadable', message });
