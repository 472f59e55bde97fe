import type { CellContext } from './cells/cell-context.ts';
import { type DayCell, readDayCell } from './cells/day-cell.ts';
import { type LimitCell, type ReadLimitCell, readLimitCell } from './cells/limit-cell.ts';
import { type PercentCell, readPercent } from './cells/percent-cell.ts';
import { readStatus, type StatusCell } from './cells/status-cell.ts';
import { NO_UNITS, readUnits, type UnitCell } from './cells/unit-cell.ts';
import { isBlank, type MergeIndex, mergeIndex, textOf } from './grid.ts';
import { columnsOf, type LedgerColumns } from './ledger-columns.ts';
import type { LedgerRow } from './ledger-row.ts';
import { saysFinished } from './progress-words.ts';
import type { RecognisedLedger } from './recognised-ledger.ts';
import { lampReader } from './row-lamp.ts';
import { timeBefore } from './time-before.ts';
import type { CellValue, SheetBlock } from './workbook-port.ts';

export type { LedgerRow } from './ledger-row.ts';

/** Characters that text pasted from pages and from Word drags along. */
const ODD = /[&<[\]［］\u200b-\u200f\u2060\ufeff\u0000-\u0008]/;

/** How far up a blank looks for the cell it repeats. */
const FARTHEST = 500;

/** Every task row of a ledger, top to bottom. */
export function ledgerRows(block: SheetBlock, ledger: RecognisedLedger, context: CellContext): LedgerRow[] {
  const read = rowReader(block, ledger, context);
  return taskRows(ledger).map(read);
}

/** Sheet rows of a ledger's tasks. */
export function taskRows(ledger: RecognisedLedger): number[] {
  const others = new Set(ledger.otherRows.map((r) => r.row));
  const rows: number[] = [];
  for (let row = ledger.dataStart; row <= ledger.dataEnd; row++) if (!others.has(row)) rows.push(row);
  return rows;
}

/**
 * A reader of single rows. It looks at the block each time it is called, so a row can be read again after its cells
 * changed; readings of distinct cell texts are remembered.
 */
export function rowReader(
  block: SheetBlock,
  ledger: RecognisedLedger,
  context: CellContext,
): (row: number) => LedgerRow {
  const columns = columnsOf(ledger);
  const at = cellReader(block, ledger, columns);
  const read = cellMemory(context);
  const sectionOf = sectionFinder(ledger);
  const { top, left } = block.range;
  const hasOddText = (row: number) => {
    const cells = block.values[row - top];
    for (const { index } of ledger.columns) {
      const value = cells?.[index - left];
      if (typeof value === 'string' && value.length > 2 && ODD.test(value)) return true;
    }
    return false;
  };
  const text = (row: number, column: number, fill = false) =>
    column < 0 ? '' : textOf(at.value(row, column, fill));
  const day = (row: number, column: number, fill = false) =>
    column < 0 ? read.noDay : read.day(at.value(row, column, fill), block.isDate(row, column));
  const units = (row: number, column: number, role: 'lead' | 'duty' | 'cooperate', fill: boolean) =>
    column < 0 ? NO_UNITS : read.units(text(row, column, fill), role);
  const requirement = (row: number) =>
    columns.requirements.length === 1
      ? text(row, columns.requirements[0]!)
      : columns.requirements
          .map((column) => text(row, column))
          .filter((words) => words !== '')
          .join('\n');
  const limitOf = (row: number, inherits: boolean, from: string | null) => {
    if (columns.limit < 0) return read.noLimit;
    const value = at.value(row, columns.limit, inherits);
    return columns.limitInWords
      ? read.limit(timeBefore(textOf(value)), false, from)
      : read.limit(value, block.isDate(row, columns.limit), from);
  };
  const lampOf = lampReader(context.asOf, context.lamps, context.calendar);

  return (row) => {
    const standing = at.standing(row);
    const inherits = standing === INHERITS;
    const instructed = day(row, columns.instructed, inherits);
    const start = day(row, columns.start, inherits);
    const from = instructed.day ?? start.day;
    const limit = limitOf(row, inherits, from);
    const status = columns.status < 0 ? read.noStatus : read.status(text(row, columns.status));
    const percent =
      columns.percent < 0 ? read.noPercent : read.percent(at.value(row, columns.percent, false));
    const finished = day(row, columns.finished);
    let progress = '';
    let progressBefore = text(row, columns.progressBefore);
    for (const column of columns.progress) {
      const words = text(row, column);
      if (words === '') continue;
      if (progress !== '') progressBefore = progress;
      progress = words;
    }
    const over = isOver(columns, status, finished, percent, progress);
    return {
      row,
      section: sectionOf(row),
      number: columns.number < 0 || inherits ? '' : text(row, columns.number),
      continued: standing !== OWN,
      taskId: text(row, columns.taskId),
      group: columns.group < 0 ? '' : text(row, columns.group, true),
      item: text(row, columns.item, inherits),
      requirement: requirement(row),
      lead: units(row, columns.lead, 'lead', inherits),
      duty: units(row, columns.duty, 'duty', inherits),
      cooperate: units(row, columns.cooperate, 'cooperate', inherits),
      person: text(row, columns.person, inherits),
      phone: text(row, columns.phone, inherits),
      documentNumber: text(row, columns.documentNumber, inherits),
      instructed,
      start,
      limit,
      cycle: columns.cycle < 0 ? null : read.limit(at.value(row, columns.cycle, inherits), false, from),
      status,
      percent,
      finished,
      progress,
      progressBefore,
      reported: day(row, columns.reported),
      problem: text(row, columns.problem),
      nextStep: text(row, columns.nextStep),
      remark: text(row, columns.remark),
      over,
      from,
      lamp: lampOf({ limit, status, finished, over, from }),
      odd: hasOddText(row),
    };
  };
}

/** How a row stands: a matter of its own, a further row of the matter above, or one that takes its cells too. */
type Standing = 0 | 1 | 2;
const OWN: Standing = 0;
const CONTINUES: Standing = 1;
const INHERITS: Standing = 2;

/** 已办结 by the best witness there is: the status column, else the finish day, else 100 %, else the progress words. */
function isOver(
  columns: LedgerColumns,
  status: StatusCell,
  finished: DayCell,
  percent: PercentCell,
  progress: string,
): boolean {
  if (status.state !== 'blank' && status.state !== 'unknown')
    return status.state === 'finished' || status.state === 'terminated';
  if (finished.day !== null) return true;
  if (columns.percent >= 0 && percent.value !== null) return percent.value >= 100;
  return columns.progress.length > 0 && saysFinished(progress);
}

/** Cell values with "as above" filled in. */
function cellReader(block: SheetBlock, ledger: RecognisedLedger, columns: LedgerColumns) {
  const merges: MergeIndex = mergeIndex(block);
  const { top, left } = block.range;
  const others = new Set(ledger.otherRows.map((r) => r.row));
  const own = (row: number, column: number): CellValue => block.values[row - top]?.[column - left] ?? null;
  const mergedFromAbove = (row: number, column: number) => {
    const merge = merges(row, column);
    return merge !== null && merge.top < row && merge.top >= ledger.dataStart ? merge : null;
  };
  const key = columns.group >= 0 ? columns.group : columns.item;

  const standing = (row: number): Standing => {
    if (key < 0 || row === ledger.dataStart || !isBlank(own(row, key))) return OWN;
    const unnumbered = columns.number < 0 || isBlank(own(row, columns.number));
    const continued =
      mergedFromAbove(row, key) !== null || columns.group >= 0 || (columns.number >= 0 && unnumbered);
    return continued ? (unnumbered ? INHERITS : CONTINUES) : OWN;
  };
  const value = (row: number, column: number, fill: boolean): CellValue => {
    const written = own(row, column);
    if (written !== null && written !== '' && !isBlank(written)) return written;
    const merge = mergedFromAbove(row, column);
    if (merge) return own(merge.top, merge.left);
    if (!fill) return written;
    for (let above = row - 1; above >= Math.max(ledger.dataStart, row - FARTHEST); above--) {
      if (others.has(above)) break;
      const found = own(above, column);
      if (!isBlank(found)) return found;
      if (standing(above) === OWN) break;
    }
    return null;
  };
  return { standing, value };
}

/** Remembers readings of distinct cell values. A limit that depends on its row's day is remembered with that day. */
function cellMemory(context: CellContext) {
  const days = [new Map<CellValue, DayCell>(), new Map<CellValue, DayCell>()];
  const limits = [new Map<CellValue, ReadLimitCell>(), new Map<CellValue, ReadLimitCell>()];
  const floating = new Map<string, LimitCell>();
  const statuses = new Map<string, StatusCell>();
  const percents = new Map<CellValue, PercentCell>();
  const units = {
    lead: new Map<string, UnitCell>(),
    duty: new Map<string, UnitCell>(),
    cooperate: new Map<string, UnitCell>(),
  };

  const limit = (value: CellValue, isDate: boolean, ref: string | null): LimitCell => {
    const first = memo(limits[Number(isDate)]!, value, (v) => readLimitCell(v, isDate, null, context));
    if (!first.floating || ref === null) return first.cell;
    return memo(floating, `${ref} ${textOf(value)}`, () => readLimitCell(value, isDate, ref, context).cell);
  };
  return {
    limit,
    day: (value: CellValue, isDate: boolean) =>
      memo(days[Number(isDate)]!, value, (v) => readDayCell(v, isDate, context)),
    status: (text: string) => memo(statuses, text, readStatus),
    percent: (value: CellValue) => memo(percents, value, readPercent),
    units: (text: string, role: 'lead' | 'duty' | 'cooperate') =>
      memo(units[role], text, (t) => readUnits(t, role, context.units)),
    noDay: readDayCell(null, false, context),
    noStatus: readStatus(''),
    noPercent: readPercent(null),
    noLimit: readLimitCell(null, false, null, context).cell,
  };
}

function memo<K, V>(known: Map<K, V>, key: K, read: (key: K) => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = read(key);
    known.set(key, value);
  }
  return value;
}

function sectionFinder(ledger: RecognisedLedger): (row: number) => string {
  const { sections } = ledger;
  if (sections.length === 0) return () => '';
  return (row) => {
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sections[middle]!.row < row) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? '' : sections[low - 1]!.title;
  };
}
