import type { Day } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { findDeadlines } from '../../deadline/find.ts';
import { readUnits as readUnitCell } from '../../ledger/cells/unit-cell.ts';
import type { ColumnMeaning } from '../../ledger/recognise/column-meaning.ts';
import { yearIn } from '../../ledger/recognise/ledger-year.ts';
import type { RecognisedLedger } from '../../ledger/recognise/recognised-ledger.ts';
import type { SourceDocument } from '../document.ts';
import type { UnitIndex } from '../duty/unit-index.ts';
import type { ReadUnit, TaskDraft } from '../reading.ts';
import { limitsOf } from '../tasks/limits.ts';
import type { LabelValue } from './label-value.ts';
import { opinionHeader } from './opinion-table.ts';
import { type Grid, gridOf, recogniseTable, textOf } from './recognise-table.ts';
import type { RuledTable } from './site-rule/columns.ts';
import type { ColumnField } from './site-rule/site-rule.ts';
import { type Cell, type Table, tablesOf } from './tables.ts';

export type LedgerContext = { ref: Day; calendar?: WorkCalendar | undefined; units: UnitIndex | null };

/** A ledger's title stands no further above it than this many characters. */
const TITLE_REACH = 120;

/** A table with fewer rows is a form. */
const LEAST_ROWS = 3;
/** … and so is one with labels beside their values. */
const LEAST_LABELS = 2;

/**
 * A page's task ledgers, a row a task: the item's cell is the passage, the units and limits stand in their own cells (a merged
 * cell speaks for all its rows). Columns are recognised as in a workbook; `*` marks the lead unit. `ruled`: tables whose columns
 * a rule names; that table is a ledger, however it looks.
 */
export function readLedgerTasks(
  document: SourceDocument,
  labels: readonly LabelValue[],
  context: LedgerContext,
  ruled: readonly RuledTable[] = [],
): TaskDraft[] {
  const labelEnds = new Map(labels.map((l) => [l.label.start, l.label.end]));
  return tablesOf(document).flatMap((table) => {
    const rule = ruled.find((one) => one.table === table.id && one.columns.has('taskColumn'));
    if (!rule && (table.rows.length < LEAST_ROWS || opinionHeader(document, table))) return [];
    const formLabels = table.rows.flat().filter((cell) => labelEnds.get(cell.start) === cell.end);
    if (!rule && formLabels.length >= LEAST_LABELS) return [];
    const recognised = recogniseTable(document, table);
    const ledger = rule ? ruledLedger(table, rule, recognised) : recognised;
    if (!ledger) return [];
    const grid = gridOf(table);
    // A title stands above the table, or in its rows above the heading.
    const heading = table.rows[ledger.headerRows[0]]?.[0]?.start ?? table.start;
    const year =
      ledger.year ?? yearIn(document.text.slice(Math.max(0, table.start - TITLE_REACH), heading), '表题');
    return tasksOf(document, grid, { ...ledger, year }, context);
  });
}

/** Column fields of a rule by what a ledger calls such a column. */
const MEANS: Partial<Record<ColumnField, ColumnMeaning>> = {
  taskColumn: 'task',
  leadColumn: 'lead',
  dutyColumn: 'duty',
  cooperateColumn: 'cooperate',
  limitColumn: 'deadline',
};

/** The ledger a rule makes of a table: its columns win over those recognised. */
function ruledLedger(table: Table, rule: RuledTable, recognised: RecognisedLedger | null): RecognisedLedger {
  const named = [...rule.columns].flatMap(([field, index]) => {
    const means = MEANS[field];
    return means ? [{ index, heading: '', means, reason: '按网页规则' }] : [];
  });
  const taken = new Set(named.map(({ index }) => index));
  const meant = new Set(named.map(({ means }) => means));
  const others = recognised?.columns.filter((c) => !taken.has(c.index) && !meant.has(c.means)) ?? [];
  return {
    sheet: '',
    title: '',
    year: null,
    groupColumns: [],
    sections: [],
    otherRows: [],
    headerRows: [0, rule.headerRow],
    headerRow: rule.headerRow,
    dataStart: rule.headerRow + 1,
    dataEnd: table.rows.length - 1,
    ...recognised,
    columns: [...others, ...named],
    itemColumn: rule.columns.get('taskColumn')!,
  };
}

function tasksOf(
  document: SourceDocument,
  grid: Grid,
  ledger: RecognisedLedger,
  context: LedgerContext,
): TaskDraft[] {
  const item = ledger.itemColumn;
  if (item === null) return [];
  const others = new Set(ledger.otherRows.map((r) => r.row));
  const tasks: TaskDraft[] = [];
  for (let row = ledger.dataStart; row <= ledger.dataEnd; row += 1) {
    const cell = others.has(row) ? undefined : grid[row]?.[item];
    const last = tasks.at(-1);
    if (!cell || cell.nested || textOf(document, cell) === '') continue;
    const { start, end } = wordsIn(document.text, cell);
    if (last?.start === start) continue;
    const at = (means: ColumnMeaning) => {
      const column = ledger.columns.find((c) => c.means === means)?.index;
      return column === undefined ? undefined : grid[row]?.[column];
    };
    tasks.push({
      text: document.text.slice(start, end),
      start,
      end,
      ...dutyOf(document, at('lead'), at('duty'), at('cooperate'), context.units),
      deadlines: cellLimits(document, at('deadline') ?? cell, at('deadline') === undefined, ledger, context),
    });
  }
  return tasks;
}

/** Where a cell's words stand, without blanks at the edges; systems print a literal `&nbsp;` where nothing is to be seen. */
function wordsIn(text: string, cell: Cell): { start: number; end: number } {
  let { start, end } = cell;
  for (;;) {
    const from = start;
    const to = end;
    if (/\s/.test(text.charAt(start)) && start < end) start += 1;
    else if (text.startsWith('&nbsp', start)) start += text.charAt(start + 5) === ';' ? 6 : 5;
    if (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
    else if (text.endsWith('&nbsp;', end)) end -= 6;
    else if (text.endsWith('&nbsp', end)) end -= 5;
    if (start >= end) return { start: cell.start, end: cell.start };
    if (start === from && end === to) return { start, end };
  }
}

function dutyOf(
  document: SourceDocument,
  lead: Cell | undefined,
  duty: Cell | undefined,
  cooperate: Cell | undefined,
  index: UnitIndex | null,
): Pick<TaskDraft, 'lead' | 'cooperate' | 'certainty' | 'reason'> {
  const leadCell = readCell(document, lead, 'lead', index);
  const dutyCell = readCell(document, duty, 'duty', index);
  const helpers = readCell(document, cooperate, 'cooperate', index);
  const rest = [...helpers.lead, ...helpers.cooperate];
  if (leadCell.lead.length > 0)
    return {
      lead: leadCell.lead,
      cooperate: [...leadCell.cooperate, ...dutyCell.lead, ...dutyCell.cooperate, ...rest],
      certainty: { lead: 'certain' },
      reason: '台账写明牵头单位',
    };
  const [first, ...others] = dutyCell.lead;
  if (!first)
    return {
      lead: [],
      cooperate: rest,
      certainty: { lead: 'unknown' },
      reason: '台账没有写责任单位，请补充',
    };
  if (dutyCell.marked || others.length === 0)
    return {
      lead: dutyCell.lead,
      cooperate: [...dutyCell.cooperate, ...rest],
      certainty: { lead: 'certain' },
      reason: dutyCell.marked ? '台账标明牵头单位' : '台账写明责任单位',
    };
  return {
    lead: [first],
    cooperate: [...others, ...dutyCell.cooperate, ...rest],
    certainty: { lead: 'inferred' },
    reason: '台账未分主次，首位单位推定为牵头',
  };
}

function readCell(
  document: SourceDocument,
  cell: Cell | undefined,
  role: 'lead' | 'duty' | 'cooperate',
  index: UnitIndex | null,
) {
  if (!cell || cell.nested) return { lead: [], cooperate: [], marked: false };
  const read = readUnitCell(textOf(document, cell), role, index);
  const place = (unit: { name: string; single: boolean }): ReadUnit => {
    const at = document.text.slice(cell.start, cell.end).indexOf(unit.name);
    const start = at < 0 ? cell.start : cell.start + at;
    return {
      ...unit,
      name: index?.canonical(unit.name) ?? unit.name,
      start,
      end: at < 0 ? cell.end : start + unit.name.length,
    };
  };
  return { lead: read.lead.map(place), cooperate: read.cooperate.map(place), marked: read.marked };
}

/** The limits a cell writes; in an item's own words (a ledger without a column of limits) only those that are set for the work. */
function cellLimits(
  document: SourceDocument,
  cell: Cell,
  inItem: boolean,
  ledger: RecognisedLedger,
  context: LedgerContext,
): TaskDraft['deadlines'] {
  if (cell.nested) return [];
  const text = document.text.slice(cell.start, cell.end);
  const found = findDeadlines(text, {
    ref: context.ref,
    ...(context.calendar ? { calendar: context.calendar } : {}),
    ...(ledger.year ? { baseYear: ledger.year } : {}),
  });
  return (inItem ? limitsOf(text, found) : found).map((limit) => ({
    ...limit,
    start: limit.start + cell.start,
    end: limit.end + cell.start,
  }));
}
