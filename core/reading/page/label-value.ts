import { readHeading } from '../../ledger/recognise/heading.ts';
import type { Certainty } from '../../model/certainty.ts';
import type { Block, SourceDocument } from '../document.ts';
import { type FieldMeaning, isOpinionMeaning, LONGEST_LABEL, labelMeaning } from './form-labels.ts';
import { opinionHeader } from './opinion-table.ts';
import { type Cell, type Table, tablesOf } from './tables.ts';
import { firstAtLeast, marksWithin } from './within.ts';

/** How sure the reading of a ledger's column heading must be to take a cell for one. */
const SURE_HEADING = 0.5;

type Range = { start: number; end: number };

/** A label found on a page and where its value stands; `value` is empty (start = end) where nothing is filled in. */
export type LabelValue = { meaning: FieldMeaning; label: Range; value: Range; ruled?: RuledValue };

/** What a rule for the page says of a value: the field's name, how sure it is, and by which rule. */
export type RuledValue = { name: string; certainty: Certainty; reason: string };

/**
 * Every label of a form with its value: in the next cell (over all rows the label's cell spans), below it where a whole row is
 * labels, after a colon, beside it in the same line, or in the blocks that follow. In order of the labels. Tables of opinions
 * and ledgers have column headings, not labels, and are passed over.
 */
export function readLabelValues(document: SourceDocument): LabelValue[] {
  const tables = tablesOf(document);
  const inTables = tables.flatMap((table) => fromTable(document, table));
  const cells = new Map(inTables.map((l) => [l.label.end, l.label.start]));
  // A label cell of several lines (领导 / 批示) is one label; its last line alone is none.
  const inLines = fromLines(document).filter(
    (l) => (cells.get(l.label.end) ?? l.label.start) === l.label.start,
  );
  const found = [...inTables, ...closeValues(document, inLines, inTables)];
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.label.start - b.label.start || b.value.end - a.value.end)
    .filter(({ meaning, label }) => {
      const key = `${meaning}@${label.start}`;
      return !seen.has(key) && seen.add(key);
    });
}

const meaningOf = (document: SourceDocument, range: Range): FieldMeaning | null =>
  range.end - range.start > 60 ? null : labelMeaning(document.text.slice(range.start, range.end));

function fromTable(document: SourceDocument, table: Table): LabelValue[] {
  if (opinionHeader(document, table)) return [];
  const meanings = table.rows.map((row) =>
    row.map((cell) => (cell.nested ? null : meaningOf(document, cell))),
  );
  const headings = table.rows.findIndex((row, r) => isHeadingRow(document, row, meanings[r]!));
  const found: LabelValue[] = [];
  for (const [r, row] of table.rows.entries()) {
    for (const [c, cell] of row.entries()) {
      const meaning = meanings[r]![c];
      if (!meaning) continue;
      const label = { start: cell.start, end: cell.end };
      if (r === headings) {
        // A row of headings over several rows is a list; over one row it is a form laid out in columns.
        const below =
          table.rows.length === r + 2
            ? table.rows[r + 1]!.find((b) => b.cell.column === cell.cell.column)
            : undefined;
        if (below) found.push({ meaning, label, value: { start: below.start, end: below.end } });
      } else if (headings < 0 || r < headings)
        found.push({ meaning, label, value: beside(table, meanings, r, c) });
    }
  }
  return found;
}

/** A row of nothing but labels and column headings stands over columns; a form's labels alternate with values. */
function isHeadingRow(
  document: SourceDocument,
  row: readonly Cell[],
  meanings: readonly (FieldMeaning | null)[],
): boolean {
  if (row.length < 2 || meanings.every((m) => m === null)) return false;
  return row.every((cell, c) => {
    if (meanings[c] !== null) return true;
    if (row.length < 3 || cell.nested || cell.end - cell.start > 30) return false;
    return readHeading(document.text.slice(cell.start, cell.end).trim()).sure >= SURE_HEADING;
  });
}

/** The cells to the right of a label, up to the next label; an opinion label's cell may reach over several rows. */
function beside(table: Table, meanings: (FieldMeaning | null)[][], r: number, c: number): Range {
  const label = table.rows[r]![c]!;
  const isLong = isOpinionMeaning(meanings[r]![c]!);
  const cells: Cell[] = [];
  for (let row = r; row < Math.min(r + label.cell.rowSpan, table.rows.length); row += 1) {
    const from = row === r ? c + 1 : table.rows[row]!.findIndex((x) => x.cell.column > label.cell.column);
    if (from < 0) continue;
    for (let i = from; i < table.rows[row]!.length && !meanings[row]![i]; i += 1) {
      cells.push(table.rows[row]![i]!);
      if (!isLong) break;
    }
    if (!isLong) break;
  }
  const first = cells[0];
  return first ? { start: first.start, end: cells.at(-1)!.end } : { start: label.end, end: label.end };
}

/** A line of text outside opinion tables: a block, or the part of it up to a line break. */
function fromLines(document: SourceDocument): LabelValue[] {
  const found: LabelValue[] = [];
  const containers: Block[] = [];
  const leaves = document.blocks.filter((b) => b.kind !== 'control' && b.end > b.start);
  for (const [index, block] of leaves.entries()) {
    while (containers.length > 0 && containers.at(-1)!.end < block.end) containers.pop();
    const next = leaves[index + 1];
    if (next && next.start < block.end) {
      containers.push(block);
      continue;
    }
    const end = containers.at(-1)?.end ?? document.text.length;
    const labels = labelsInBlock(document, block);
    for (const label of labels)
      found.push({
        ...label,
        value: { start: label.valueStart, end: block.kind === 'cell' ? block.end : end },
      });
  }
  return found;
}

/** Labels of tabs are short, and so is their row. */
const LONGEST_TAB = 8;
const LONGEST_TABS = 40;

/** Headings of chapters read the same as these labels; alone on a line they announce no value. */
const HEADING_TOO = new Set<FieldMeaning>(['task', 'requirement', 'lead', 'duty', 'cooperate', 'limit']);

type LineLabel = { meaning: FieldMeaning; label: Range; valueStart: number };

/** Labels before a colon, and labels in an element of their own at a line's start. */
function labelsInBlock(document: SourceDocument, block: Block): LineLabel[] {
  const { text } = document;
  const found: LineLabel[] = [];
  const marks = marksWithin(document, block.start, block.end);
  const edges = new Set(marks.flatMap((m) => [m.start, m.end]));
  for (
    let colon = nextColon(text, block.start, block.end);
    colon >= 0;
    colon = nextColon(text, colon + 1, block.end)
  ) {
    const label = labelBefore(document, block.start, colon, edges);
    if (label) found.push({ ...label, valueStart: colon + 1 });
  }
  if (found.length > 0) return found;
  const whole = block.kind === 'cell' ? null : meaningOf(document, block);
  if (whole && !HEADING_TOO.has(whole))
    return [{ meaning: whole, label: { start: block.start, end: block.end }, valueStart: block.end }];
  for (const mark of marks) {
    const first = mark.start === block.start || text.charAt(mark.start - 1) === '\n';
    const meaning = first && mark.end < block.end ? meaningOf(document, mark) : null;
    if (!meaning) continue;
    const tabs = isOpinionMeaning(meaning) && isTabs(document, block, mark.end, marks);
    const label = { start: mark.start, end: mark.end };
    found.push({ meaning, label, valueStart: tabs ? block.end : mark.end });
  }
  return found;
}

/** Labels of tabs stand side by side (流转意见 流程图): what they show comes below, not beside. */
function isTabs(document: SourceDocument, block: Block, from: number, marks: readonly Range[]): boolean {
  if (block.end - block.start > LONGEST_TABS) return false;
  let at = from;
  for (const mark of marks)
    if (mark.start >= at && document.text.slice(at, mark.start).trim() === '') at = Math.max(at, mark.end);
  return (
    document.text.slice(at, block.end).trim() === '' && marks.every((m) => m.end - m.start <= LONGEST_TAB)
  );
}

function nextColon(text: string, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const c = text.charCodeAt(i);
    if (c === 0xff1a || (c === 0x3a && !(/\d/.test(text.charAt(i - 1)) && /\d/.test(text.charAt(i + 1)))))
      return i;
  }
  return -1;
}

/** The longest label that ends at `end` and begins at a line's start, after white space or at an element's edge. */
function labelBefore(document: SourceDocument, from: number, end: number, edges: Set<number>) {
  const { text } = document;
  const earliest = Math.max(from, end - 2 * LONGEST_LABEL);
  for (let start = earliest; start <= end - 2; start += 1) {
    if (/\s/.test(text.charAt(start))) continue;
    const before = text.charAt(start - 1);
    if (start !== from && !/\s/.test(before) && !edges.has(start)) continue;
    const meaning = meaningOf(document, { start, end });
    if (meaning) return { meaning, label: { start, end } };
  }
  return null;
}

/** A value ends where the next label begins; a plain field also at its line's end, an empty one at the next block's. */
function closeValues(
  document: SourceDocument,
  found: readonly LabelValue[],
  others: readonly LabelValue[],
): LabelValue[] {
  const starts = [...found, ...others].map((l) => l.label.start).sort((a, b) => a - b);
  return found.map((item) => {
    const next = starts[firstAtLeast(starts, item.label.end, (at) => at)] ?? document.text.length;
    let { start, end } = { start: item.value.start, end: Math.min(item.value.end, next) };
    while (start < end && /[\s：:]/.test(document.text.charAt(start))) start += 1;
    if (!isOpinionMeaning(item.meaning)) end = Math.min(end, lineEnd(document, item, start));
    while (end > start && /\s/.test(document.text.charAt(end - 1))) end -= 1;
    return { ...item, value: { start, end: Math.max(start, end) } };
  });
}

function lineEnd(document: SourceDocument, item: LabelValue, start: number): number {
  const broken = document.text.slice(item.label.end, start).split('\n').length - 1;
  const stop = document.text.indexOf('\n', start);
  const end = stop < 0 ? document.text.length : stop;
  // The value of a label with nothing beside it may stand in the next block, never further down.
  return broken > 1 ? start : end;
}
