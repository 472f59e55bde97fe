import type { CellContext } from '../cells/cell-context.ts';
import type { DayCell } from '../cells/day-cell.ts';
import type { LimitCell } from '../cells/limit-cell.ts';
import type { PercentCell } from '../cells/percent-cell.ts';
import type { StatusCell } from '../cells/status-cell.ts';
import { NO_UNITS } from '../cells/unit-cell.ts';
import { textOf } from '../grid.ts';
import type { RecognisedLedger } from '../recognise/recognised-ledger.ts';
import type { SheetBlock } from '../workbook-port.ts';
import { cellReader } from './as-above.ts';
import { cellMemory } from './cell-memory.ts';
import { columnsOf, type LedgerColumns } from './ledger-columns.ts';
import type { LedgerRow } from './ledger-row.ts';
import { saysFinished, saysPutRight } from './progress-words.ts';
import { lampReader } from './row-lamp.ts';
import { timeBefore } from './time-before.ts';

export type { LedgerRow } from './ledger-row.ts';

/** 15 under 办理时限（工作日）. */
const COUNT = /^\d{1,3}$/;

/** Characters that text pasted from pages and from Word drags along. */
const ODD = /[&<[\]［］\u200b-\u200f\u2060\ufeff\u0000-\u0008]/;

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
  const dayAt = (row: number, column: number, fill: boolean) => {
    const value = at.value(row, column, fill);
    return read.day(value, typeof value === 'number' && at.isDate(row, column, fill));
  };
  const day = (row: number, column: number, fill = false) =>
    column < 0 ? read.noDay : dayAt(row, column, fill);
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
    if (columns.targets.length > 0) {
      const last = columns.targets.findLast(({ index }) => text(row, index, inherits) !== '');
      return last ? read.limit(`${last.year}年底前`, false, from) : read.noLimit;
    }
    const value = at.value(row, columns.limit, inherits);
    if (columns.limitUnit !== null && COUNT.test(textOf(value)))
      return read.limit(`${textOf(value)}${columns.limitUnit}`, false, from);
    if (columns.limitInWords) return read.limit(timeBefore(textOf(value)), false, from);
    return read.limit(value, typeof value === 'number' && at.isDate(row, columns.limit, inherits), from);
  };
  const lampOf = lampReader(context.asOf, context.lamps, context.calendar);

  return (row) => {
    const standing = at.standing(row);
    const inherits = standing === 'inherits';
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
    const over = isOver(columns, status, finished, percent, progress, limit);
    return {
      row,
      section: sectionOf(row),
      number: columns.number < 0 || inherits ? '' : text(row, columns.number),
      continued: standing !== 'own',
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
      lamp: lampOf(limit, status, finished, over, from),
      odd: hasOddText(row),
    };
  };
}

/** 已办结 by the best witness there is: the status column, else the finish day, else 100 %, else words: the progress, or 已完成 where the limit stood. */
function isOver(
  columns: LedgerColumns,
  status: StatusCell,
  finished: DayCell,
  percent: PercentCell,
  progress: string,
  limit: LimitCell,
): boolean {
  if (status.state !== 'blank' && status.state !== 'unknown')
    return status.state === 'finished' || status.state === 'terminated';
  if (finished.day !== null) return true;
  if (columns.percent >= 0 && percent.value !== null) return percent.value >= 100;
  return saysFinished(progress) || saysPutRight(progress) || saysFinished(limit.text);
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
