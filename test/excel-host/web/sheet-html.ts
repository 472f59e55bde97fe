import { serialDay } from '../../../core/ledger/cells/serial-day.ts';
import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import { isDateFormat } from '../../../core/xlsx/number-format.ts';
import { Calculation, type Value } from '../formula/calculate.ts';
import { columnLetters } from '../workbook/address.ts';
import type { Cell, Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';

const shown = (value: Value) =>
  value === null ? '' : typeof value === 'object' ? value.error : String(value);

/** A cell's words: a day where its format says so. */
function wordsOf(cell: Cell | undefined, value: Value): string {
  if (cell?.text !== undefined) return cell.text;
  const isDay = typeof value === 'number' && isDateFormat(cell?.numberFormat ?? '');
  return (isDay && serialDay(value, false)) || shown(value);
}

/** Pixels of a character, and how narrow and wide a column may be. */
const CHARACTER = 13;
const NARROWEST = 34;
const WIDEST = 150;

/** A column as wide as its longest words, a title that runs over its neighbours left out. */
function widthOf(sheet: Sheet, column: number, last: number): number {
  let longest = 0;
  for (let row = 2; row <= last; row++)
    longest = Math.max(longest, String(sheet.cell(row, column)?.value ?? '').length);
  return Math.min(WIDEST, Math.max(NARROWEST, longest * CHARACTER));
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const covers = (range: CellRange, row: number, column: number) =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** The sheet in front as a table of inputs: enough to type in, and to see fills and custom conditional formats by. */
export function sheetHtml(workbook: Workbook): string {
  const { active, selection } = workbook;
  const calculation = new Calculation(workbook, workbook.today);
  const used = active.used(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const columns = Array.from({ length: used.right + 2 }, (_, i) => i);
  const rows = Array.from({ length: used.bottom + 3 }, (_, i) => i);
  const head = columns
    .map(
      (column) =>
        `<th style="min-width:${widthOf(active, column, used.bottom)}px">${columnLetters(column)}</th>`,
    )
    .join('');
  const body = rows.map(
    (row) =>
      `<tr><th>${row + 1}</th>${columns
        .map((column) => cellHtml(calculation, active, row, column, covers(selection, row, column)))
        .join('')}</tr>`,
  );
  return `<table><tr><th></th>${head}</tr>${body.join('')}</table>`;
}

function cellHtml(
  calculation: Calculation,
  sheet: Sheet,
  row: number,
  column: number,
  selected: boolean,
): string {
  const cell = sheet.cell(row, column);
  const format = sheet.conditionalFormats.find(
    (f) =>
      f.type === 'Custom' &&
      f.ranges.some((range) => covers(range, row, column)) &&
      calculation.evaluate(f.formula, sheet, row) === true,
  );
  const fill = format?.fill ?? cell?.style?.fill ?? '';
  const style = `background:${fill};color:${format?.fontColor ?? ''};font-weight:${format?.bold || cell?.style?.bold ? 700 : 400}`;
  const address = `${columnLetters(column)}${row + 1}`;
  const value = escaped(wordsOf(cell, calculation.cell(sheet, row, column)));
  return `<td${selected ? ' class="selected"' : ''}><input data-address="${address}" value="${value}" style="${style}"></td>`;
}
