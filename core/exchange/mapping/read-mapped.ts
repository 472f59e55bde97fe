import { serialDay } from '../../ledger/cells/serial-day.ts';
import { textOf, valueAt } from '../../ledger/grid.ts';
import type { SheetBlock } from '../../ledger/workbook-port.ts';
import { fail, ok, type Result } from '../../model/failure.ts';
import { fromUtf8 } from '../../xlsx/bytes.ts';
import { readWorkbook } from '../../xlsx/read-workbook.ts';
import { csvRows } from '../csv.ts';
import type { MappedField, MappedValue } from './mapped-field.ts';
import { cellValue } from './mapped-table.ts';
import type { Mapping } from './mapping.ts';

/** A row of the other system's table in our terms; fields its table has no column for are not there. */
export type MappedRow = {
  /** As the office program counts, from 1. */
  rowNumber: number;
  values: Partial<Record<MappedField, MappedValue>>;
  /** Chinese phrases: cells that could not be read; their fields are left as they are. */
  problems: string[];
};

type Table = { texts: string[]; rowNumber: number }[];

/** Headers stand within these rows. */
const HEADER_ROWS = 10;

/** Reads a table of the other system's (.xlsx or .csv) by a mapping. Fails where it does not have the mapping's columns. */
export function readMapped(bytes: Uint8Array, name: string, mapping: Mapping): Result<MappedRow[]> {
  const table = name.toLowerCase().endsWith('.csv') ? csvTable(bytes) : xlsxTable(bytes, mapping);
  if (!table.ok) return table;
  const rows = table.value;
  const wanted = mapping.columns.filter(({ field }) => field !== undefined);
  const title = wanted.find(({ field }) => field === 'title')!.heading;
  const header = rows.slice(0, HEADER_ROWS).findIndex(({ texts }) => texts.includes(title));
  if (header < 0)
    return fail('mapped-foreign', `文件里没有“${title}”这一列，与对照文件“${mapping.name}”不符，没有导入。`);
  const places = wanted
    .map((column) => ({ column, at: rows[header]!.texts.indexOf(column.heading) }))
    .filter(({ at }) => at >= 0);
  return ok(
    rows
      .slice(header + 1)
      .filter(({ texts }) => texts.some((text) => text.trim() !== ''))
      .map(({ texts, rowNumber }): MappedRow => {
        const row: MappedRow = { rowNumber, values: {}, problems: [] };
        for (const { column, at } of places) {
          const value = cellValue(column, texts[at] ?? '');
          if (value.ok) row.values[column.field!] = value.value;
          else row.problems.push(value.failure.message);
        }
        return row;
      }),
  );
}

/** CSV as {@link csvText} wrote it: the apostrophe before what looks like a formula is taken away again. */
const csvTable = (bytes: Uint8Array): Result<Table> =>
  ok(
    csvRows(fromUtf8(bytes)).map((texts, i) => ({
      texts: texts.map((text) => (/^'[\s\u0000]*[=+\-@＝＋－＠\t\r]/.test(text) ? text.slice(1) : text)),
      rowNumber: i + 1,
    })),
  );

function xlsxTable(bytes: Uint8Array, mapping: Mapping): Result<Table> {
  const book = readWorkbook(bytes);
  if (!book.ok) return book;
  const block = book.value.blocks.get(mapping.sheet) ?? [...book.value.blocks.values()][0];
  if (!block) return fail('mapped-empty', '文件里没有内容，没有导入。');
  const table: Table = [];
  for (let row = block.range.top; row <= block.range.bottom; row++)
    table.push({ texts: rowTexts(block, row), rowNumber: row + 1 });
  return ok(table);
}

function rowTexts(block: SheetBlock, row: number): string[] {
  const texts: string[] = [];
  for (let column = 0; column <= block.range.right; column++) {
    const value = valueAt(block, row, column);
    const day =
      typeof value === 'number' && block.isDate(row, column) ? serialDay(value, block.date1904) : null;
    texts.push(day ?? (typeof value === 'string' ? value : textOf(value)));
  }
  return texts;
}
