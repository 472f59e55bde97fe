import { cellAddress } from '../ledger/grid.ts';
import type { CellRange, CellValue, SheetBlock } from '../ledger/workbook-port.ts';
import { utf8 } from './bytes.ts';
import { type CellType, cellType, readValue } from './cell-value.ts';
import { LIMITS } from './limits.ts';
import { parseRange } from './parse-range.ts';
import { broken, Problem, refuseBeyond } from './problem.ts';
import { noteRowStarts } from './row-starts.ts';
import { readRichText } from './shared-strings.ts';
import {
  C,
  columnNumber,
  columnsOf,
  IS,
  ROW,
  rowNumber,
  SHEET_DATA,
  V,
  wholeNumber,
} from './sheet-cursor.ts';
import { XmlCursor } from './xml-cursor.ts';

/** What reading a sheet needs of the rest of the workbook. */
export type SheetContext = {
  shared: readonly string[];
  /** By cell style: its number format shows a day. */
  isDate: readonly boolean[];
  date1904: boolean;
};

export type ReadSheet = {
  block: SheetBlock | null;
  protected: boolean;
  /** Formulas whose result is not in the file: written by a program that does not calculate. */
  uncalculated: number;
};

const MERGE_CELL = utf8('mergeCell');
const PROTECTION = utf8('sheetProtection');
const COL = utf8('col');
const S = utf8('s');
const HIDDEN = utf8('hidden');
const F = utf8('f');

/** Reads a sheet part. `block` is null for a sheet without a value. */
export function readSheet(name: string, bytes: Uint8Array, context: SheetContext): ReadSheet {
  const cells = new CellCollector(name, context);
  const cursor = new XmlCursor(bytes);
  const merges: CellRange[] = [];
  const hiddenColumns = new Set<number>();
  let columnsTold = 0;
  let isProtected = false;
  let isSheet = false;
  while (cursor.next()) {
    if (cursor.closing) continue;
    if (cursor.is(SHEET_DATA)) {
      isSheet = true;
      if (!cursor.empty) readRows(cursor, cells);
    } else if (cursor.is(MERGE_CELL)) {
      const range = parseRange(cursor.attribute('ref') ?? '');
      if (range) merges.push(range);
      refuseBeyond(merges.length, LIMITS.merges);
    } else if (cursor.is(PROTECTION)) isProtected = cursor.flag('sheet');
    else if (cursor.is(COL)) {
      const columns = columnsOf(cursor);
      columnsTold += columns.length;
      refuseBeyond(columnsTold, LIMITS.columnsTold);
      if (cursor.flag('hidden')) for (const column of columns) hiddenColumns.add(column);
    }
  }
  if (!isSheet) throw broken(`工作表“${name}”读不出`);
  return {
    block: cells.block(merges, hiddenColumns),
    protected: isProtected,
    uncalculated: cells.uncalculated,
  };
}

function readRows(cursor: XmlCursor, cells: CellCollector): void {
  const rows: number[] = [];
  const starts: number[] = [];
  let inOrder = true;
  let row = -1;
  let column = -1;
  for (;;) {
    if (row >= 0) column = readPlainCells(cursor, cells, row, column);
    if (!cursor.next()) break;
    if (cursor.is(C)) {
      if (cursor.closing) continue;
      if (row < 0) throw broken('单元格不在行内');
      column = columnNumber(cursor, column);
      readCell(cursor, cells, row, column);
    } else if (cursor.is(ROW)) {
      if (cursor.closing) continue;
      const above = row;
      row = rowNumber(cursor, row);
      if (row <= above) inOrder = false;
      rows.push(row);
      starts.push(cursor.start);
      column = -1;
      if (cursor.find(HIDDEN) >= 0 && cursor.flag('hidden')) cells.hiddenRows.add(row);
    } else if (cursor.closing && cursor.is(SHEET_DATA)) {
      if (inOrder) noteRowStarts(cursor.bytes, { rows, starts, end: cursor.start });
      return;
    }
  }
  throw broken('工作表数据不完整');
}

function readCell(cursor: XmlCursor, cells: CellCollector, row: number, column: number): void {
  if (cursor.empty) return;
  const type = cellType(cursor);
  const style = wholeNumber(cursor, S, 0);
  const { bytes } = cursor;
  const { shared, date1904, isDate } = cells.context;
  let value: CellValue = null;
  const plain = plainValueEnd(bytes, cursor.end);
  if (plain >= 0) {
    value = readValue(type, bytes, cursor.end + VALUE_OPEN.length, plain, shared, date1904);
    cursor.end = plain + VALUE_CLOSE.length;
  } else value = readParts(cursor, cells, type);
  if (value !== null) cells.add(row, column, value, type === 'date' || isDate[style] === true);
}

/**
 * Reads the cells behind the cursor that are written as nearly all are: `<c r="B7" s="2" t="s"><v>41</v></c>` (s and t may be
 * missing), byte by byte. Stops before the first that is written otherwise; the column of the last one read, or `column`.
 */
function readPlainCells(cursor: XmlCursor, cells: CellCollector, row: number, column: number): number {
  const { bytes } = cursor;
  const { shared, date1904, isDate } = cells.context;
  let last = column;
  for (let at = cursor.end; ; at = cursor.end) {
    // <c r="
    if (
      bytes[at] !== 60 ||
      bytes[at + 1] !== 99 ||
      bytes[at + 2] !== 32 ||
      bytes[at + 3] !== 114 ||
      bytes[at + 4] !== 61 ||
      bytes[at + 5] !== 34
    )
      return last;
    at += 6;
    let letters = 0;
    for (let letter = bytes[at]! - 64; letter >= 1 && letter <= 26; letter = bytes[++at]! - 64)
      letters = letters * 26 + letter;
    if (letters < 1 || letters > LIMITS.columns) return last;
    while (bytes[at]! >= 48 && bytes[at]! <= 57) at++;
    if (bytes[at++] !== 34) return last;
    let style = 0;
    if (bytes[at] === 32 && bytes[at + 1] === 115 && bytes[at + 2] === 61 && bytes[at + 3] === 34) {
      at += 4;
      for (let digit = bytes[at]! - 48; digit >= 0 && digit <= 9 && style < 1e6; digit = bytes[++at]! - 48)
        style = style * 10 + digit;
      if (bytes[at++] !== 34) return last;
    }
    if (bytes[at] === 47 && bytes[at + 1] === 62) {
      // <c r="B7" s="2"/>
      last = letters - 1;
      cursor.end = at + 2;
      continue;
    }
    let isShared = false;
    if (bytes[at] === 32) {
      // t="s"
      isShared =
        bytes[at + 1] === 116 && bytes[at + 2] === 61 && bytes[at + 3] === 34 && bytes[at + 4] === 115;
      if (!isShared || bytes[at + 5] !== 34) return last;
      at += 6;
    }
    if (bytes[at] !== 62) return last;
    const plain = plainValueEnd(bytes, at + 1);
    if (plain < 0) return last;
    const value = readValue(
      isShared ? 'shared' : 'number',
      bytes,
      at + 1 + VALUE_OPEN.length,
      plain,
      shared,
      date1904,
    );
    last = letters - 1;
    if (value !== null) cells.add(row, last, value, isDate[style] === true);
    cursor.end = plain + VALUE_CLOSE.length;
  }
}

const VALUE_OPEN = utf8('<v>');
const VALUE_CLOSE = utf8('</v></c>');

/** End of the value of a cell that holds just <v>…</v>, as nearly all do; -1 for any other. */
function plainValueEnd(bytes: Uint8Array, at: number): number {
  if (!startsAt(bytes, at, VALUE_OPEN)) return -1;
  let end = at + VALUE_OPEN.length;
  while (end < bytes.length && bytes[end] !== 60) end++;
  return startsAt(bytes, end, VALUE_CLOSE) ? end : -1;
}

function startsAt(bytes: Uint8Array, at: number, mark: Uint8Array): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark[i]) return false;
  return true;
}

/** The value of the cell the cursor stands in, tag by tag. */
function readParts(cursor: XmlCursor, cells: CellCollector, type: CellType): CellValue {
  const { bytes } = cursor;
  const { shared, date1904 } = cells.context;
  let value: CellValue = null;
  let isFormula = false;
  while (cursor.next()) {
    if (cursor.closing) {
      if (cursor.is(C)) break;
    } else if (cursor.is(F)) isFormula = true;
    else if (cursor.is(V)) {
      const from = cursor.end;
      if (cursor.empty) continue;
      while (cursor.next()) if (cursor.closing && cursor.is(V)) break;
      value = readValue(type, bytes, from, cursor.start, shared, date1904);
    } else if (cursor.is(IS)) value = readRichText(cursor, IS) || null;
  }
  if (isFormula && value === null && type === 'number') cells.uncalculated++;
  return value;
}

/** Gathers cells in any order into a block. */
class CellCollector {
  readonly context: SheetContext;
  readonly hiddenRows = new Set<number>();
  uncalculated = 0;
  private readonly name: string;
  private readonly rows: CellValue[][] = [];
  private readonly dates: number[] = [];
  /** The row being read, and its cells so far. */
  private row = -1;
  private readonly current: CellValue[] = [];
  private top = Number.POSITIVE_INFINITY;
  private left = Number.POSITIVE_INFINITY;
  private right = -1;
  private room: number = LIMITS.cells;

  constructor(name: string, context: SheetContext) {
    this.name = name;
    this.context = context;
  }

  add(row: number, column: number, value: CellValue, isDate: boolean): void {
    if (typeof value === 'string' && value.length > LIMITS.cellChars)
      throw new Problem(
        'xlsx-long-cell',
        `工作表“${this.name}”的 ${cellAddress(row, column)} 单元格内容过长（${value.length} 字），请精简后再试。`,
      );
    const cells = row === this.row ? this.current : this.open(row);
    this.room -= Math.max(0, column + 1 - cells.length);
    if (this.room < 0) throw this.tooWide(row, column);
    while (cells.length < column) cells.push(null);
    // Twice in one place is damage to Excel too; refused, it can't be used to fill the memory.
    if (cells[column] != null) throw broken(`单元格 ${cellAddress(row, column)} 重复`);
    cells[column] = value;
    if (isDate && typeof value === 'number') this.dates.push(row * LIMITS.columns + column);
    if (row < this.top) this.top = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  /** Goes on to another row. A row's cells are gathered in one place and then copied: an array that grew takes twice the memory. */
  private open(row: number): CellValue[] {
    this.close();
    this.row = row;
    const before = this.rows[row];
    if (before) this.current.push(...before);
    return this.current;
  }

  private close(): void {
    if (this.row >= 0) this.rows[this.row] = this.current.slice();
    this.current.length = 0;
    this.row = -1;
  }

  block(merges: CellRange[], hiddenColumns: ReadonlySet<number>): SheetBlock | null {
    this.close();
    if (this.right < 0) return null;
    const range: CellRange = {
      top: this.top,
      left: this.left,
      bottom: this.rows.length - 1,
      right: this.right,
    };
    const width = range.right - range.left + 1;
    const height = range.bottom - range.top + 1;
    if (width * height > LIMITS.cells) throw this.tooWide(range.bottom, range.right);
    const values: CellValue[][] = [];
    for (let row = range.top; row <= range.bottom; row++) values.push(this.padded(row, range.left, width));
    return {
      sheet: this.name,
      range,
      values,
      isDate: this.dateTest(range, width, height),
      merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns,
      date1904: this.context.date1904,
    };
  }

  private padded(row: number, left: number, width: number): CellValue[] {
    const cells = this.rows[row] ?? [];
    const trimmed = left > 0 ? cells.slice(left) : cells;
    while (trimmed.length < width) trimmed.push(null);
    return trimmed;
  }

  /** One bit a cell: a hundred thousand rows of dates cost kilobytes. */
  private dateTest(range: CellRange, width: number, height: number): SheetBlock['isDate'] {
    const bits = new Uint8Array(Math.ceil((width * height) / 8));
    for (const place of this.dates) {
      const row = Math.floor(place / LIMITS.columns);
      const bit = (row - range.top) * width + (place % LIMITS.columns) - range.left;
      bits[bit >> 3]! |= 1 << (bit & 7);
    }
    return (row, column) => {
      if (row < range.top || row > range.bottom || column < range.left || column > range.right) return false;
      const bit = (row - range.top) * width + column - range.left;
      return (bits[bit >> 3]! & (1 << (bit & 7))) !== 0;
    };
  }

  private tooWide(row: number, column: number): Problem {
    return new Problem(
      'xlsx-too-large',
      `工作表“${this.name}”的内容一直散布到 ${cellAddress(row, column)}，范围过大，请删除远处的零散内容后再试。`,
    );
  }
}
