import type { Block, SourceDocument } from './document.ts';

/** A cell of a table; `nested` where a table stands inside it. */
export type Cell = Block & { cell: NonNullable<Block['cell']>; nested: boolean };

/** A table's cells by rows; rows without cells are empty lists. */
export type Table = { id: number; rows: Cell[][]; start: number; end: number };

/** The tables of a document, each with its own cells only: a table inside a cell is a table of its own. */
export function tablesOf(document: SourceDocument): Table[] {
  const tables = new Map<number, Table>();
  const open: Cell[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'cell' || !block.cell) continue;
    const cell: Cell = { ...block, cell: block.cell, nested: false };
    const { table: id, row } = cell.cell;
    while (open.length > 0 && (open.at(-1)!.end < cell.start || open.at(-1)!.cell.table === id)) open.pop();
    for (let i = open.length - 1; i >= 0 && !open[i]!.nested; i -= 1) open[i]!.nested = true;
    open.push(cell);
    let table = tables.get(id);
    if (!table) {
      table = { id, rows: [], start: cell.start, end: cell.end };
      tables.set(id, table);
    }
    while (table.rows.length <= row) table.rows.push([]);
    table.rows[row]!.push(cell);
    table.end = Math.max(table.end, cell.end);
  }
  return [...tables.values()];
}
