import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { similarity } from '../intake/duplicates.ts';
import { unitsFromText, unitsToText } from '../intake/units-text.ts';
import { STEP_WORD } from '../model/entries/moved.ts';
import { STATUS_WORD } from '../model/status.ts';
import type { TaskFields } from '../model/task.ts';
import type { UnitIndex } from '../reading/duty/unit-index.ts';
import { type LastReport, NO_REPORT } from '../reporting/last-report.ts';
import { renamedText } from './canonical-units.ts';
import { COMPARED, COMPARED_FIELDS, type ComparedField } from './compared-fields.ts';
import { hash } from './fingerprint.ts';
import type { SheetTask } from './import-ledger.ts';
import { asWritten, type CellKey, cellOf, percentWords } from './ledger-cells.ts';
import { type FieldChange, readField } from './sheet-fields.ts';

/** Cells of which one has to be filled in for a report. */
const REPORTED = ['progress', 'problem', 'nextStep', 'percent'] as const;

/** One field in which the sheet says something else than the register. */
export type FieldDifference = {
  field: ComparedField;
  /** As the ledger would show it now, and as the sheet shows it; '' where empty. */
  before: string;
  after: string;
  /** The change it makes, or why it can't be read (a Chinese sentence). */
  change: FieldChange;
  /** Whether the register's own value changed since the export; `unknown` where the sheet does not tell. */
  since: 'unchanged' | 'changed' | 'unknown';
};

/** How like two wordings must be to be one matter, from 0 to 1. Lower than that, rows were probably shifted. */
const SAME_MATTER = 0.5;

/** True where a row with a task's id has another matter: ids were left behind when the sheet was sorted or filled in. */
export function isAnotherMatter(row: SheetTask, fields: TaskFields): boolean {
  const [one, other] = [asWritten(row.title), asWritten(fields.title)];
  return one !== '' && one !== other && similarity(one, other) < SAME_MATTER;
}

/**
 * What a sheet's row changes in a task as it is now. A cell the unit left as exported changes nothing, even where the
 * register moved on since; blank progress and status are taken for "not filled in". `asOf`: the day of progress that has none.
 */
export function compareRow(
  row: SheetTask,
  fields: TaskFields,
  context: { asOf: Day; calendar: WorkCalendar; units?: UnitIndex },
  report: LastReport = NO_REPORT,
): FieldDifference[] {
  const { exported } = row;
  const now = (key: CellKey) => cellOf(key, fields, report);
  const typed = (key: CellKey): boolean => {
    const cell = row.cells[key];
    if (cell === undefined) return false;
    const known = exported?.cells[key];
    return known === undefined ? cell !== now(key) : hash(cell) !== known;
  };
  return COMPARED_FIELDS.flatMap((field): FieldDifference[] => {
    const keys: readonly CellKey[] = COMPARED[field];
    const changed = new Set(keys.filter((key) => typed(key) && row.cells[key] !== now(key)));
    if (changed.size === 0) return [];
    if (field === 'progress' && REPORTED.every((key) => !row.cells[key])) return [];
    if (field === 'status' && !row.cells.status) return [];
    const change = readField(field, changed, row, fields, context);
    if (change.kind === 'none') return [];
    const since = !exported
      ? 'unknown'
      : keys.some((key) => (exported.cells[key] ?? hash(now(key))) !== hash(now(key)))
        ? 'changed'
        : 'unchanged';
    return [
      {
        field,
        before: field === 'progress' ? reportText(now) : shown(keys, now),
        after: afterText(keys, row, now, change, context.units),
        change,
        since,
      },
    ];
  });
}

/** A report in one line. */
function reportText(of: (key: CellKey) => string): string {
  const parts = [shown(['progress', 'progressOn'], of)];
  if (of('problem') !== '') parts.push(`存在问题：${of('problem')}`);
  if (of('nextStep') !== '') parts.push(`下步安排：${of('nextStep')}`);
  if (of('percent') !== '') parts.push(`完成${of('percent')}`);
  return parts.filter(Boolean).join('；');
}

const shown = (keys: readonly CellKey[], of: (key: CellKey) => string): string => {
  const [first, second] = keys.map(of);
  if (!second || second === first) return first ?? '';
  return first ? `${first}（${second}）` : second;
};

function afterText(
  keys: readonly CellKey[],
  row: SheetTask,
  now: (key: CellKey) => string,
  change: FieldChange,
  units: UnitIndex | undefined,
): string {
  if (change.kind === 'progress') {
    const { text: progress, on: progressOn, problem, nextStep } = change;
    const said = { progress, progressOn, problem, nextStep, percent: percentWords(change.percent) };
    return reportText((key) => (key in said ? said[key as keyof typeof said] : ''));
  }
  if (change.kind === 'moved') {
    const said = shown(keys, (key) => row.cells[key] ?? now(key));
    return said === STATUS_WORD[change.to]
      ? said
      : `${said}（登记为${STEP_WORD[change.step]}，${STATUS_WORD[change.to]}）`;
  }
  if (change.kind === 'edited' && change.fields.limit) {
    const { text, due } = change.fields.limit;
    return shown(keys, (key) => (key === 'limitText' ? text : (due ?? '')));
  }
  const renamed = keys.map((key) => renamedText(unitsFromText(row.cells[key] ?? ''), units)).join('');
  if (change.kind === 'edited' && renamed !== '') {
    const named = change.fields.lead ?? change.fields.cooperate;
    if (named) return `${unitsToText(named)}（${renamed}）`;
  }
  return shown(keys, (key) => row.cells[key] ?? now(key));
}
