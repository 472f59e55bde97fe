import { cellAddress } from '../../ledger/grid.ts';
import type { Choices } from '../../ledger/repairs/choices.ts';
import type { CellRange } from '../../ledger/workbook-port.ts';
import { type Edit, utf8 } from '../bytes.ts';
import { LIMITS } from '../limits.ts';
import { parseRange } from '../parse-range.ts';
import { broken, Problem, refuseBeyond } from '../problem.ts';
import { XmlCursor } from '../xml-cursor.ts';
import { escapeXml, textOf } from '../xml-text.ts';
import { attributeValue, type Stretch } from './locate-cells.ts';

/** Children of a worksheet that stand before its data validations (ECMA-376 part 1, CT_Worksheet). */
const BEFORE = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]);

/** Where a sheet part keeps its data validations. */
type Validations = {
  prefix: string;
  /** The cells that have one, newer kinds (x14) included. */
  taken: CellRange[];
  /** The list: where its end and its count stand; null where the sheet has none. */
  list: { close: number; count: Stretch | null; items: number; empty: Stretch | null } | null;
  /** Where a new list goes. */
  at: number;
};

/** The edits that set drop-down lists. Refuses where one of the cells has a data validation already. */
export function putChoices(bytes: Uint8Array, choices: readonly Choices[]): Edit[] {
  if (choices.length === 0) return [];
  const found = validationsOf(bytes);
  for (const { range, title } of choices)
    if (found.taken.some((other) => overlaps(range, other)))
      throw new Problem(
        'has-validation',
        `“${title}”列的单元格已有数据验证（下拉项等），没有改动。要改用这里的下拉项，请先在“数据”→“数据验证”中清除原有的。`,
      );
  const { prefix, list } = found;
  const items = choices.map((choice) => validation(prefix, choice)).join('');
  const whole = `<${prefix}dataValidations count="${choices.length}">${items}</${prefix}dataValidations>`;
  if (!list) return [{ at: found.at, remove: 0, insert: utf8(whole) }];
  if (list.empty)
    return [{ at: list.empty.start, remove: list.empty.end - list.empty.start, insert: utf8(whole) }];
  const { count } = list;
  const total = utf8(String(list.items + choices.length));
  return [
    ...(count ? [{ at: count.start, remove: count.end - count.start, insert: total }] : []),
    { at: list.close, remove: 0, insert: utf8(items) },
  ];
}

/** Other words can still be typed: no alert is shown. */
const validation = (prefix: string, { range, values }: Choices) =>
  `<${prefix}dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, range.right)}">` +
  `<${prefix}formula1>${escapeXml(`"${values.join(',')}"`)}</${prefix}formula1></${prefix}dataValidation>`;

function validationsOf(bytes: Uint8Array): Validations {
  const cursor = new XmlCursor(bytes);
  const found: Validations = { prefix: '', taken: [], list: null, at: -1 };
  const note = (areas: string) => {
    for (const area of areas.split(/\s+/)) {
      const range = parseRange(area);
      if (range) found.taken.push(range);
      refuseBeyond(found.taken.length, LIMITS.items);
    }
  };
  let depth = 0;
  let newer = false;
  while (cursor.next()) {
    const { name } = cursor;
    if (cursor.closing) {
      depth--;
      if (depth === 0 && found.at < 0) found.at = cursor.start;
      if (name === 'dataValidations') {
        newer = false;
        if (depth === 1 && found.list) found.list.close = cursor.start;
      }
      continue;
    }
    if (depth === 0) found.prefix = cursor.prefix;
    else if (name === 'sheetData' && !cursor.empty) {
      cursor.skipToClose(SHEET_DATA);
      continue;
    }
    if (name === 'dataValidations') {
      newer = depth > 1;
      if (depth === 1)
        found.list = {
          close: -1,
          count: attributeValue(cursor, 'count'),
          items: 0,
          empty: cursor.empty ? { start: cursor.start, end: cursor.end } : null,
        };
    } else if (name === 'dataValidation' && depth === 2) {
      if (found.list) found.list.items++;
      note(cursor.attribute('sqref') ?? '');
    } else if (name === 'sqref' && newer) {
      const from = cursor.end;
      while (cursor.next() && !cursor.closing);
      note(textOf(bytes, from, cursor.start));
      continue;
    } else if (depth === 1 && found.at < 0 && !BEFORE.has(name)) found.at = cursor.start;
    if (!cursor.empty) depth++;
  }
  if (found.at < 0) throw broken('工作表数据不完整');
  return found;
}

const SHEET_DATA = utf8('sheetData');

/** True where two ranges share a cell. */
export const overlaps = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
