import type { FlowParagraph } from '../flow.ts';

/** A row of a table: each column's cells (a cell may hold several paragraphs), merged cells repeated in every row. */
export type GridRow = Map<number, FlowParagraph[]>;

/** Tables as rows in order, from cells that know their place. */
export function gridRows(cells: readonly FlowParagraph[]): GridRow[][] {
  const tables = new Map<number, Map<number, GridRow>>();
  for (const paragraph of cells) {
    const at = paragraph.block.cell;
    if (!at) continue;
    const table = tables.get(at.table) ?? new Map<number, GridRow>();
    tables.set(at.table, table);
    for (let row = at.row; row < at.row + Math.max(1, at.rowSpan); row++) {
      const line = table.get(row) ?? new Map<number, FlowParagraph[]>();
      table.set(row, line);
      const held = line.get(at.column);
      if (held) held.push(paragraph);
      else line.set(at.column, [paragraph]);
    }
  }
  return [...tables.values()].map((table) =>
    [...table.entries()].sort((a, b) => a[0] - b[0]).map(([, row]) => row),
  );
}
