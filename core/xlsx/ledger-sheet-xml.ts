import { isDay } from '../calendar/day.ts';
import { cellAddress, columnLetter } from '../ledger/grid.ts';
import type { CellValue } from '../ledger/workbook-port.ts';
import { serialOfDay } from './cell-value.ts';
import { type LedgerSheet, type LedgerSheetColumn, rowHeight } from './ledger-sheet.ts';
import { STYLE } from './ledger-styles.ts';
import { escapeCellText, escapeXml } from './xml-text.ts';

/** Rows below the last one that get the drop-downs too, for tasks a department adds. */
const SPARE_ROWS = 200;
/** Text a spreadsheet would run as a formula if it were typed or pasted. */
const LIKE_FORMULA = /^[=+\-@\t\r]/;

const A4 = 9;
const A3 = 8;
/** Width of columns, in characters, up to which A4 across still prints their words at 7 points. */
const FITS_A4 = 220;

/** The paper a ledger is printed on: fitted to A4, a wide one could not be read. */
const paperOf = (columns: readonly LedgerSheetColumn[]): number => {
  const shown = columns.filter(({ hidden }) => !hidden);
  return shown.reduce((sum, { width }) => sum + width, 0) > FITS_A4 ? A3 : A4;
};

/** Row (from 0) of the header. */
export const headerRowOf = ({ title, subtitle }: LedgerSheet): number => (title ? 1 : 0) + (subtitle ? 1 : 0);

/** The sheet part of a written ledger. `lists`: where drop-downs too long for a formula stand, by column. */
export function ledgerSheetXml(
  sheet: LedgerSheet,
  lists: ReadonlyMap<number, string>,
  inFront: boolean,
): string {
  const header = headerRowOf(sheet);
  const { columns } = sheet;
  const lastShown = columns.findLastIndex((column) => !column.hidden);
  const bottom = header + sheet.rows.length;
  const merges = Array.from(
    { length: header },
    (_, row) => `<mergeCell ref="A${row + 1}:${cellAddress(row, lastShown)}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${cellAddress(bottom, columns.length - 1)}"/>` +
    `<sheetViews><sheetView workbookViewId="0"${inFront ? ' tabSelected="1"' : ''}><pane ySplit="${header + 1}" topLeftCell="A${header + 2}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="A${header + 2}" sqref="A${header + 2}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(columnXml).join('')}</cols><sheetData>` +
    (sheet.title ? topRow(0, 36, STYLE.title, sheet.title) : '') +
    (sheet.subtitle ? topRow(header - 1, 22, STYLE.subtitle, sheet.subtitle) : '') +
    rowXml(
      header,
      rowHeight(
        columns,
        columns.map((column) => column.heading),
      ) + 6,
      columns.map((column) => textCell(column.heading, STYLE.heading)),
    ) +
    sheet.rows.map((values, i) => ledgerRow(header + 1 + i, columns, values)).join('') +
    `</sheetData><autoFilter ref="A${header + 1}:${cellAddress(bottom, columns.length - 1)}"/>` +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
    validations(sheet, lists) +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${paperOf(columns)}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter></worksheet>'
  );
}

const columnXml = (column: LedgerSheetColumn, i: number) =>
  `<col min="${i + 1}" max="${i + 1}" width="${column.width + 0.71}" customWidth="1"${column.hidden ? ' hidden="1"' : ''}/>`;

type Cell = (address: string) => string;

const textCell = (text: string, style: number): Cell => {
  return (address) =>
    `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`;
};

const rowXml = (row: number, height: number, cells: readonly Cell[]) =>
  `<row r="${row + 1}" ht="${height}">${cells.map((cell, column) => cell(cellAddress(row, column))).join('')}</row>`;

const topRow = (row: number, height: number, style: number, text: string) =>
  `<row r="${row + 1}" ht="${height}" customHeight="1">${textCell(text, style)(`A${row + 1}`)}</row>`;

function ledgerRow(row: number, columns: readonly LedgerSheetColumn[], values: readonly CellValue[]): string {
  return rowXml(
    row,
    rowHeight(columns, values),
    columns.map((column, i) => ledgerCell(column, values[i] ?? null)),
  );
}

function ledgerCell(column: LedgerSheetColumn, value: CellValue): Cell {
  const style =
    column.kind === 'date'
      ? STYLE.date
      : column.kind === 'number'
        ? STYLE.number
        : column.centred
          ? STYLE.centred
          : STYLE.text;
  if (value === null || value === '') return (address) => `<c r="${address}" s="${style}"/>`;
  if (typeof value === 'number') return (address) => `<c r="${address}" s="${style}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return textCell(value ? '是' : '否', STYLE.centred);
  if (column.kind === 'date' && isDay(value) && value >= '1900-03-01')
    return (address) => `<c r="${address}" s="${style}"><v>${serialOfDay(value)}</v></c>`;
  const centred = column.centred || column.kind !== 'text';
  const quoted = LIKE_FORMULA.test(value);
  return textCell(
    value,
    centred ? (quoted ? STYLE.centredQuoted : STYLE.centred) : quoted ? STYLE.quoted : STYLE.text,
  );
}

/** A drop-down as a formula, or null where it must stand on a sheet of its own (255 characters, commas). */
export function inlineChoices(choices: readonly string[]): string | null {
  const list = choices.join(',');
  return list.length > 255 || choices.some((choice) => /[,"]/.test(choice)) ? null : `"${list}"`;
}

function validations(sheet: LedgerSheet, lists: ReadonlyMap<number, string>): string {
  const top = headerRowOf(sheet) + 2;
  const bottom = top + sheet.rows.length - 1 + SPARE_ROWS;
  const found = sheet.columns.flatMap((column, i) => {
    if (!column.choices?.length) return [];
    const letters = columnLetter(i);
    const formula = inlineChoices(column.choices) ?? lists.get(i)!;
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${escapeXml(column.heading)}" error="请从下拉项中选择。" sqref="${letters}${top}:${letters}${bottom}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
  });
  return found.length === 0
    ? ''
    : `<dataValidations count="${found.length}">${found.join('')}</dataValidations>`;
}
