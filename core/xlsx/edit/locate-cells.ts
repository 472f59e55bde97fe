import type { CellRange } from '../../ledger/workbook-port.ts';
import { contains, utf8 } from '../bytes.ts';
import { LIMITS } from '../limits.ts';
import { parseRange } from '../parse-range.ts';
import { broken, refuseBeyond } from '../problem.ts';
import { C, columnNumber, columnsOf, ROW, rowNumber, SHEET_DATA, wholeNumber } from '../sheet-cursor.ts';
import { XmlCursor } from '../xml-cursor.ts';

/** A stretch of the part. */
export type Stretch = { start: number; end: number };

/** Where a cell stands in its sheet part, or where it would have to be put; offsets into the part. */
export type Spot = {
  /** The whole cell element; null where the cell is not there: then it goes to `at`. */
  element: Stretch | null;
  at: number;
  /** Number of its style; of a cell that is not there, the style it would show: its row's, its column's, its left neighbour's. */
  style: number;
  formula: boolean;
  /** Carries metadata of a linked data type. */
  linked: boolean;
};

/** A row some of whose cells are looked for. */
export type RowSpots = {
  row: number;
  /** The row's opening tag; null where the row is not there: then it goes to `at`. */
  tag: Stretch | null;
  at: number;
  /** <row/>: has to be opened. */
  empty: boolean;
  /** Value of its spans attribute; null where it has none. */
  spans: Stretch | null;
  cells: Map<number, Spot>;
};

/** A sheet part as far as writing cells needs to know it. */
export type LocatedSheet = {
  prefix: string;
  rows: RowSpots[];
  /** <sheetData/>: has to be opened. */
  data: Stretch & { empty: boolean };
  dimension: Stretch | null;
  /** The widths that are told, and where their list ends (-1: it is written as empty); null where there is none. */
  cols: { close: number; told: Set<number> } | null;
  protected: boolean;
  merges: CellRange[];
  /** Areas of array formulas and data tables: not to be changed in part. */
  arrays: CellRange[];
};

const DIMENSION = utf8('dimension');
const COLS = utf8('cols');
const COL = utf8('col');
const S = utf8('s');
const STYLE = utf8('style');
const F = utf8('f');
const SPANS = utf8('spans');
const PROTECTION = utf8('sheetProtection');
const MERGE_CELL = utf8('mergeCell');

/** Finds cells of a sheet part: `wanted` has the columns by row, both ascending. */
export function locateCells(bytes: Uint8Array, wanted: ReadonlyMap<number, readonly number[]>): LocatedSheet {
  const cursor = new XmlCursor(bytes);
  const columnStyles = new Map<number, number>();
  let told = 0;
  let sheet: LocatedSheet | null = null;
  const found: Pick<LocatedSheet, 'dimension' | 'cols'> = { dimension: null, cols: null };
  while (cursor.next()) {
    if (cursor.closing) {
      if (found.cols && found.cols.close < 0 && cursor.is(COLS)) found.cols.close = cursor.start;
    } else if (cursor.is(DIMENSION)) found.dimension = attributeValue(cursor, 'ref');
    else if (cursor.is(COLS)) found.cols = { close: -1, told: new Set() };
    else if (cursor.is(COL)) {
      const columns = columnsOf(cursor);
      told += columns.length;
      refuseBeyond(told, LIMITS.columnsTold);
      const style = wholeNumber(cursor, STYLE, 0);
      for (const column of columns) {
        found.cols?.told.add(column);
        if (style > 0) columnStyles.set(column, style);
      }
    } else if (cursor.is(SHEET_DATA)) {
      const data = { start: cursor.start, end: cursor.end, empty: cursor.empty };
      sheet = { ...found, prefix: cursor.prefix, rows: [], data, protected: false, merges: [], arrays: [] };
      new RowFinder(cursor, wanted, columnStyles, sheet).run();
    } else if (sheet && cursor.is(PROTECTION)) sheet.protected = cursor.flag('sheet');
    else if (sheet && cursor.is(MERGE_CELL)) {
      const range = parseRange(cursor.attribute('ref') ?? '');
      if (range) sheet.merges.push(range);
      refuseBeyond(sheet.merges.length, LIMITS.merges);
    }
  }
  if (!sheet) throw broken('工作表读不出');
  return sheet;
}

class RowFinder {
  private readonly cursor: XmlCursor;
  private readonly columnStyles: ReadonlyMap<number, number>;
  private readonly sheet: LocatedSheet;
  private readonly wanted: [row: number, columns: readonly number[]][];
  /** Array formulas stand in their first cell only: where there are any, every cell has to be looked at. */
  private readonly everyCell: boolean;
  private next = 0;

  constructor(
    cursor: XmlCursor,
    wanted: ReadonlyMap<number, readonly number[]>,
    columnStyles: ReadonlyMap<number, number>,
    sheet: LocatedSheet,
  ) {
    this.cursor = cursor;
    this.columnStyles = columnStyles;
    this.sheet = sheet;
    this.wanted = [...wanted];
    this.everyCell = hasArrays(cursor.bytes);
  }

  run(): void {
    const { cursor } = this;
    if (cursor.empty) {
      this.missingRows(LIMITS.rows, cursor.end);
      return;
    }
    let row = -1;
    while (cursor.next()) {
      if (cursor.closing && cursor.is(SHEET_DATA)) {
        this.missingRows(LIMITS.rows, cursor.start);
        return;
      }
      if (cursor.closing || !cursor.is(ROW)) continue;
      row = rowNumber(cursor, row);
      this.missingRows(row, cursor.start);
      const columns = this.wanted[this.next]?.[0] === row ? this.wanted[this.next++]![1] : null;
      if (columns) this.row(row, columns);
      else if (!cursor.empty) {
        if (this.everyCell) this.cells(() => {});
        else cursor.skipToClose(ROW);
      }
    }
    throw broken('工作表数据不完整');
  }

  private missingRows(before: number, at: number): void {
    for (; this.next < this.wanted.length && this.wanted[this.next]![0] < before; this.next++) {
      const [row, columns] = this.wanted[this.next]!;
      const cells = new Map(
        columns.map((column): [number, Spot] => [column, missing(at, this.columnStyles.get(column) ?? 0)]),
      );
      this.sheet.rows.push({ row, tag: null, at, empty: true, spans: null, cells });
    }
  }

  private row(row: number, columns: readonly number[]): void {
    const { cursor } = this;
    const rowStyle = wholeNumber(cursor, S, 0);
    const spans = cursor.find(SPANS);
    const spots: RowSpots = {
      row,
      tag: { start: cursor.start, end: cursor.end },
      at: cursor.start,
      empty: cursor.empty,
      spans: spans < 0 ? null : { start: cursor.valueStart(spans), end: cursor.valueEnd(spans) },
      cells: new Map(),
    };
    this.sheet.rows.push(spots);
    let next = 0;
    let neighbour = 0;
    const gap = (before: number, at: number) => {
      for (; next < columns.length && columns[next]! < before; next++) {
        const column = columns[next]!;
        spots.cells.set(column, missing(at, rowStyle || this.columnStyles.get(column) || neighbour));
      }
    };
    if (!cursor.empty)
      this.cells((column, spot) => {
        gap(column, spot.at);
        neighbour = spot.style;
        if (columns[next] === column) {
          spots.cells.set(column, spot);
          next++;
        }
      });
    gap(LIMITS.columns, cursor.empty ? cursor.end : cursor.start);
  }

  /** Goes through the cells of the row the cursor stands in; ends on the row's closing tag. */
  private cells(each: (column: number, spot: Spot) => void): void {
    const { cursor } = this;
    let column = -1;
    while (cursor.next()) {
      if (cursor.closing && cursor.is(ROW)) return;
      if (cursor.closing || !cursor.is(C)) continue;
      column = columnNumber(cursor, column);
      const { start } = cursor;
      const style = wholeNumber(cursor, S, 0);
      const linked = cursor.attribute('vm') !== null || cursor.attribute('cm') !== null;
      let formula = false;
      if (!cursor.empty)
        while (cursor.next() && !(cursor.closing && cursor.is(C)))
          if (!cursor.closing && cursor.is(F)) {
            formula = true;
            this.noteArray();
          }
      each(column, { element: { start, end: cursor.end }, at: start, style, formula, linked });
    }
    throw broken('工作表数据不完整');
  }

  private noteArray(): void {
    const type = this.cursor.attribute('t');
    if (type !== 'array' && type !== 'dataTable') return;
    const range = parseRange(this.cursor.attribute('ref') ?? '');
    if (range) this.sheet.arrays.push(range);
    refuseBeyond(this.sheet.arrays.length, LIMITS.items);
  }
}

const missing = (at: number, style: number): Spot => ({
  element: null,
  at,
  style,
  formula: false,
  linked: false,
});

/** True where the part may have array formulas or data tables: their words stand in it. */
const hasArrays = (bytes: Uint8Array) => contains(bytes, utf8('array')) || contains(bytes, utf8('dataTable'));

/** Where the value of the cursor's attribute `name` stands, or null. */
export function attributeValue(cursor: XmlCursor, name: string): Stretch | null {
  const slot = cursor.find(utf8(name));
  return slot < 0 ? null : { start: cursor.valueStart(slot), end: cursor.valueEnd(slot) };
}
