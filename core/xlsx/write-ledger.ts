import { cellAddress, columnLetter } from '../ledger/grid.ts';
import type { Result } from '../model/failure.ts';
import { utf8 } from './bytes.ts';
import { type Codec, portableCodec } from './codec.ts';
import { type LedgerSheet, sheetTabName } from './ledger-sheet.ts';
import { headerRowOf, inlineChoices, ledgerSheetXml } from './ledger-sheet-xml.ts';
import { LEDGER_STYLES } from './ledger-styles.ts';
import { attempt, Problem } from './problem.ts';
import { escapeCellText, escapeXml } from './xml-text.ts';
import { buildZip } from './zip-assemble.ts';

/** Characters of one cell in Excel; a longer one makes Excel refuse the file. */
const CELL_CHARS = 32_767;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Sheet that holds drop-downs too long for a formula. */
const CHOICES_TAB = '选项';

/**
 * A new workbook with one ledger in the shape offices use: merged title, bordered header that stays in sight and
 * repeats on every printed page (A4 landscape), drop-downs, real dates. Text is written as text, never as a formula. The same ledger gives the
 * same bytes. Fails where a cell is longer than Excel can hold.
 */
export function writeLedger(sheet: LedgerSheet, codec: Codec = portableCodec): Result<Uint8Array> {
  return writeLedgers([sheet], codec);
}

/** A new workbook with a sheet for each of these, the first in front, each written as {@link writeLedger} does. */
export function writeLedgers(
  sheets: readonly LedgerSheet[],
  codec: Codec = portableCodec,
): Result<Uint8Array> {
  return attempt(() => {
    for (const sheet of sheets) refuseLongCells(sheet);
    const tabs = tabNames(sheets);
    const choicesTab = tabs.includes(CHOICES_TAB) ? `${CHOICES_TAB}2` : CHOICES_TAB;
    const long: (readonly string[])[] = [];
    const lists = sheets.map(
      ({ columns }) =>
        new Map(
          columns.flatMap(({ choices }, column): [number, string][] => {
            if (!choices?.length || inlineChoices(choices) !== null) return [];
            const letters = columnLetter(long.push(choices) - 1);
            return [[column, `${choicesTab}!$${letters}$1:$${letters}$${choices.length}`]];
          }),
        ),
    );
    const all = long.length > 0 ? [...tabs, choicesTab] : tabs;
    const parts: [string, string][] = [
      ['[Content_Types].xml', contentTypes(all.length)],
      ['_rels/.rels', rels([['officeDocument', 'xl/workbook.xml']])],
      ['xl/workbook.xml', workbookXml(sheets, all)],
      [
        'xl/_rels/workbook.xml.rels',
        rels([
          ...all.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
          ['styles', 'styles.xml'],
        ]),
      ],
      ...sheets.map((sheet, i): [string, string] => [
        `xl/worksheets/sheet${i + 1}.xml`,
        ledgerSheetXml(sheet, lists[i]!, i === 0),
      ]),
      ...(long.length > 0
        ? [[`xl/worksheets/sheet${all.length}.xml`, choicesXml(long)] as [string, string]]
        : []),
      ['xl/styles.xml', LEDGER_STYLES],
    ];
    return buildZip(
      parts.map(([name, xml]) => ({ name, content: utf8(xml) })),
      codec,
    );
  });
}

/** The sheets' names as Excel takes them, no two alike. */
function tabNames(sheets: readonly LedgerSheet[]): string[] {
  const names: string[] = [];
  for (const { name } of sheets) {
    const tab = sheetTabName(name);
    let free = tab;
    for (let n = 2; names.includes(free); n++) free = `${tab.slice(0, 28)}${n}`;
    names.push(free);
  }
  return names;
}

function refuseLongCells(sheet: LedgerSheet): void {
  sheet.rows.forEach((values, i) => {
    const column = values.findIndex((value) => typeof value === 'string' && value.length > CELL_CHARS);
    if (column < 0) return;
    const address = cellAddress(headerRowOf(sheet) + 1 + i, column);
    const heading = sheet.columns[column]?.heading ?? '';
    throw new Problem(
      'cell-too-long',
      `第 ${i + 1} 行“${heading}”（${address}）超过 Excel 单元格 32767 字的上限，请精简后再导出。`,
    );
  });
}

const rels = (links: readonly (readonly [kind: string, target: string])[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(
      ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

function contentTypes(sheets: number): string {
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${SHEETML}.${kind}+xml"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}` +
    Array.from({ length: sheets }, (_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')).join('') +
    `${override('styles', 'styles')}</Types>`
  );
}

function workbookXml(sheets: readonly LedgerSheet[], tabs: readonly string[]): string {
  const names = sheets.map((sheet, i) => {
    const header = headerRowOf(sheet) + 1;
    const quoted = escapeXml(`'${tabs[i]!.replaceAll("'", "''")}'`);
    const last = columnLetter(sheet.columns.length - 1);
    return (
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${quoted}!$A$${header}:$${last}$${header + sheet.rows.length}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted}!$${header}:$${header}</definedName>`
    );
  });
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>` +
    tabs
      .map(
        (name, i) =>
          `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${i >= sheets.length ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
      )
      .join('') +
    `</sheets><definedNames>${names.join('')}</definedNames></workbook>`
  );
}

function choicesXml(lists: readonly (readonly string[])[]): string {
  const longest = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, row) => {
    const cells = lists.flatMap((list, column) =>
      list[row] === undefined
        ? []
        : `<c r="${cellAddress(row, column)}" t="inlineStr"><is><t>${escapeCellText(list[row]!)}</t></is></c>`,
    );
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}
