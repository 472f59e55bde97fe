import type { Block } from '../document.ts';
import type { Line } from './lines.ts';

/**
 * A table in a plain text whose rows stand on lines with a bar between cells (1 | 任务 | 单位 | 时限 |), as cells that
 * know their place; null where the lines are no such table. Heading cells that stand on lines of their own
 * before the first row are taken for the header. `lines` is the run of lines that hold bars.
 */
export function barTable(text: string, lines: readonly Line[], table: number): Block[] | null {
  const rows = lines.map((line) => cellsOf(text, line));
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (width < 3 || rows.filter((cells) => cells.length >= width - 1).length < 1) return null;
  const blocks: Block[] = [];
  let row = 0;
  let column = 0;
  for (const cells of rows) {
    if (cells.length === 1 && rows.length > 1) {
      const [only] = cells;
      if (only) blocks.push(cell(only, table, row, column++));
      if (column >= width) {
        row++;
        column = 0;
      }
      continue;
    }
    if (column > 0) row++;
    column = 0;
    for (const [i, range] of cells.entries())
      if (range.end > range.start) blocks.push(cell(range, table, row, i));
    row++;
  }
  return blocks;
}

type Range = { start: number; end: number };

const cell = (range: Range, table: number, row: number, column: number): Block => ({
  kind: 'cell',
  ...range,
  cell: { table, row, column, rowSpan: 1, colSpan: 1 },
  wrapped: true,
});

/** The cells of a line, a bar at its ends aside; a rule (---|---) has none. */
function cellsOf(text: string, line: Line): Range[] {
  if (/^[-\s|｜:+]+$/.test(text.slice(line.start, Math.min(line.end, line.start + 200)))) return [];
  const cells: Range[] = [];
  let from = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && !'|｜'.includes(text.charAt(i))) continue;
    if (i > line.start && !(i === line.end && from === line.end)) cells.push(trimmed(text, from, i));
    from = i + 1;
  }
  return cells;
}

function trimmed(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
