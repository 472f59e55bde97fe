import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import { Calculation, type Value } from '../formula/calculate.ts';
import { columnLetters } from '../workbook/address.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';

const shown = (value: Value) =>
  value === null ? '' : typeof value === 'object' ? value.error : String(value);

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
  const head = columns.map((column) => `<th>${columnLetters(column)}</th>`).join('');
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
  const value = escaped(cell?.text ?? shown(calculation.cell(sheet, row, column)));
  return `<td${selected ? ' class="selected"' : ''}><input data-address="${address}" value="${value}" style="${style}"></td>`;
}
