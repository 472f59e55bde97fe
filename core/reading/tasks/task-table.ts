import { type HeadingReader, headingReader } from '../../ledger/recognise/header-rows.ts';
import { readHeading } from '../../ledger/recognise/heading.ts';
import { rankDuty } from '../duty/duty.ts';
import { readDutyClause } from '../duty/duty-clause.ts';
import type { Role } from '../duty/roles.ts';
import type { Flow, FlowParagraph } from '../flow.ts';
import { type GridRow, gridRows } from './grid-rows.ts';
import { type Reading, rawTask } from './item-tasks.ts';
import type { RawTask } from './raw-task.ts';

const ROLE_OF: Partial<Record<string, Role>> = { lead: 'lead', duty: 'duty', cooperate: 'cooperate' };

type Range = { start: number; end: number };
type Row = { row: GridRow; columns: ReadonlyMap<number, string> };

/** A table that tells of tasks, and where it stands: rows under their headings, or cells whose rows were lost. */
export type TaskTable = Range & ({ rows: Row[] } | { cells: FlowParagraph[] });

/** The tables of a document that have headings for duty or time limits; all other cells are ordinary words. */
export function taskTables(flow: Flow): TaskTable[] {
  const cells = flow.paragraphs.filter((paragraph) => paragraph.block.kind === 'cell');
  if (cells.length === 0) return [];
  const read = headingReader();
  const flat = cells.filter((cell) => !cell.block.cell);
  const lost: TaskTable[] =
    flat.length > 0 ? [{ start: flat[0]!.start, end: flat[flat.length - 1]!.end, cells: flat }] : [];
  return [...lost, ...gridRows(cells).flatMap((rows) => gridTable(flow.text, rows, read))].sort(
    (a, b) => a.start - b.start,
  );
}

/** True for offsets within one of the tables, which stand in order. */
export const withinTables = (tables: readonly TaskTable[]) => {
  const starts = tables.map((table) => table.start);
  return (at: number): boolean => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && at < tables[low - 1]!.end;
  };
};

function gridTable(text: string, grid: readonly GridRow[], read: HeadingReader): TaskTable[] {
  const rows: Row[] = [];
  let columns: Map<number, string> | null = null;
  for (const row of grid) {
    const header = headerOf(row, text, read);
    if (header) columns = header;
    else if (columns) rows.push({ row, columns });
  }
  if (!columns || rows.length === 0) return [];
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const row of grid)
    for (const cell of [...row.values()].flat()) {
      start = Math.min(start, cell.start);
      end = Math.max(end, cell.end);
    }
  return [{ start, end, rows }];
}

/** The tasks of a table: each row with a duty cell is one. */
export function tableTasks(table: TaskTable, reading: Reading): RawTask[] {
  return 'rows' in table
    ? table.rows.flatMap(({ row, columns }) => rowTask(row, columns, reading))
    : flatTasks(table.cells, reading);
}

const ABOVE = /^(?:国家|国务院|中央|部委|上级)/;

function headerOf(row: GridRow, whole: string, read: HeadingReader): Map<number, string> | null {
  const means = new Map<number, string>();
  const own: number[] = [];
  const above: number[] = [];
  for (const [column, cells] of row) {
    const text = cells.map((cell) => whole.slice(cell.start, cell.end)).join('');
    const heading = read(text);
    if (heading.sure > 0) means.set(column, heading.means);
    if (heading.means === 'lead') (ABOVE.test(text) ? above : own).push(column);
  }
  // 国家牵头部门 beside 市级牵头单位: who leads elsewhere.
  if (own.length > 0) for (const column of above) means.delete(column);
  const kinds = new Set(means.values());
  return means.size >= 2 && (kinds.has('duty') || kinds.has('lead') || kinds.has('deadline')) ? means : null;
}

function rowTask(row: GridRow, columns: ReadonlyMap<number, string>, reading: Reading): RawTask[] {
  const groups: { range: Range; role: Role }[] = [];
  let words = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const [column, cells] of row) {
    const means = columns.get(column);
    const range = { start: cells[0]!.start, end: cells[cells.length - 1]!.end };
    const role = means ? ROLE_OF[means] : undefined;
    if (role) groups.push({ range, role });
    if (means === 'task' || means === 'requirement') words = Math.min(words, range.start);
    if (role || means === 'task' || means === 'requirement' || means === 'deadline')
      end = Math.max(end, range.end);
  }
  const start = Number.isFinite(words) ? words : firstWords(row, columns)?.start;
  if (start === undefined || end <= start || groups.length === 0) return [];
  return [unitsTask(start, end, groups, reading)];
}

const isLonger = (a: Range, b: Range) => a.end - a.start >= b.end - b.start;

/** Where no column is headed 任务, the longest cell of the row holds the task. */
function firstWords(row: GridRow, columns: ReadonlyMap<number, string>): Range | null {
  let best: Range | null = null;
  for (const [column, cells] of row) {
    if (columns.has(column)) continue;
    const range = { start: cells[0]!.start, end: cells[cells.length - 1]!.end };
    if (!best || !isLonger(best, range)) best = range;
  }
  return best;
}

function unitsTask(
  start: number,
  end: number,
  groups: readonly { range: Range; role: Role }[],
  reading: Reading,
): RawTask {
  const read = groups.flatMap(({ range, role }) => {
    const clause = readDutyClause(reading.text, range.start, range.end, reading.context, role);
    return clause ? [clause] : [];
  });
  const ranked = read.some((clause) => clause.groups.some((group) => group.role === 'lead'));
  const merged = {
    groups: read.flatMap((clause) =>
      clause.groups.map((group) =>
        ranked && group.role === 'duty' ? { ...group, role: 'cooperate' as const } : group,
      ),
    ),
    marked: true,
    etc: read.some((clause) => clause.etc),
    firstLeads: false,
    implied: null,
    unread: false,
  };
  return rawTask(start, end, rankDuty(merged, reading.firstLeads(start)));
}

/**
 * A table whose rows were lost when its page was turned into text: after a cell of words come a cell of units and a
 * cell with a time limit, in the order its headings have. Numbers and headings are passed over.
 */
function flatTasks(cells: readonly FlowParagraph[], reading: Reading): RawTask[] {
  const tasks: RawTask[] = [];
  let words: Range | null = null;
  let groups: { range: Range; role: Role }[] = [];
  let end = 0;
  const close = () => {
    if (words && groups.length > 0) tasks.push(unitsTask(words.start, end, groups, reading));
    words = null;
    groups = [];
  };
  for (const cell of cells) {
    const text = reading.text.slice(cell.start, cell.end);
    if (/^\d{1,4}$/.test(text) || readHeading(text).sure === 1) {
      if (groups.length > 0) close();
      continue;
    }
    const units =
      words !== null &&
      text.length <= 120 &&
      readDutyClause(reading.text, cell.start, cell.end, reading.context);
    if (units) {
      groups.push({ range: cell, role: groups.length === 0 ? 'duty' : 'cooperate' });
      end = cell.end;
    } else if (groups.length > 0 && isLimitCell(text, cell, reading)) end = cell.end;
    else {
      if (groups.length > 0) close();
      words = { start: cell.start, end: cell.end };
    }
  }
  close();
  return tasks;
}

const isLimitCell = (text: string, cell: Range, reading: Reading) =>
  text.length <= 30 &&
  (reading.limitsIn(cell.start, cell.end).length > 0 || /^(?:持续|长期|常年|全年|年底|每|\d)/.test(text));
