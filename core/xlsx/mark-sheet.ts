import { cellAddress } from '../ledger/grid.ts';
import type { Mark, MarkStyle } from '../ledger/workbook-port.ts';
import { concat, type Edit, editedPieces, utf8 } from './bytes.ts';
import { LIMITS } from './limits.ts';
import type { MarkKind } from './mark-record.ts';
import type { MarkStyles } from './mark-styles.ts';
import { type MarkedRow, markedRows } from './marked-rows.ts';
import { broken, Problem, refuseBeyond } from './problem.ts';
import { firstFrom, type RowStarts, rowStartsOf } from './row-starts.ts';
import { C, columnNumber, columnsOf, ROW, rowNumber, SHEET_DATA, wholeNumber } from './sheet-cursor.ts';
import { XmlCursor } from './xml-cursor.ts';

const S = utf8('s');
const COL = utf8('col');

/** The sheet part, in pieces, with the marked cells' style numbers changed; cells and rows that are not there yet are added. */
export function markSheet(bytes: Uint8Array, marks: readonly Mark[], styles: MarkStyles): Uint8Array[] {
  return new SheetMarker(bytes, marks, styles).run();
}

class SheetMarker {
  private readonly cursor: XmlCursor;
  private readonly styles: MarkStyles;
  private readonly rows: Generator<MarkedRow>;
  private pending: MarkedRow | null = null;
  private readonly edits: Edit[] = [];
  private readonly columnStyles: number[] = [];
  private columnsTold = 0;
  private readonly name: string;
  private prefix = '';

  constructor(bytes: Uint8Array, marks: readonly Mark[], styles: MarkStyles) {
    this.cursor = new XmlCursor(bytes);
    this.styles = styles;
    this.rows = markedRows(marks);
    this.name = marks[0]?.sheet ?? '';
    this.step();
  }

  run(): Uint8Array[] {
    const { cursor } = this;
    while (cursor.next()) {
      if (cursor.closing) continue;
      if (cursor.is(COL)) this.noteColumnStyle();
      else if (cursor.is(SHEET_DATA)) {
        this.prefix = cursor.prefix;
        if (cursor.empty) this.fillEmptyData();
        else this.markRows();
        this.refuseProtected();
        return editedPieces(cursor.bytes, this.edits);
      }
    }
    throw broken('工作表读不出');
  }

  /** Protection is written behind the cells. */
  private refuseProtected(): void {
    const { cursor } = this;
    while (cursor.next())
      if (!cursor.closing && cursor.is(PROTECTION) && cursor.flag('sheet')) throw protectedSheet(this.name);
  }

  private step(): void {
    const next = this.rows.next();
    this.pending = next.done ? null : next.value;
  }

  private noteColumnStyle(): void {
    const style = wholeNumber(this.cursor, S_COLUMN, 0);
    const columns = columnsOf(this.cursor);
    this.columnsTold += columns.length;
    refuseBeyond(this.columnsTold, LIMITS.columnsTold);
    for (const column of columns) this.columnStyles[column] = style;
  }

  private fillEmptyData(): void {
    const rows: Uint8Array[] = [];
    for (; this.pending; this.step()) rows.push(this.newRow(this.pending, 'data'));
    this.openEmpty(rows, 'sheetData');
  }

  private markRows(): void {
    const { cursor } = this;
    const known = rowStartsOf(cursor.bytes);
    let row = -1;
    for (;;) {
      if (known) this.skipTo(known);
      if (!cursor.next()) break;
      if (cursor.closing && cursor.is(SHEET_DATA)) {
        this.addRowsBefore(LIMITS.rows);
        return;
      }
      if (cursor.closing || !cursor.is(ROW)) continue;
      row = rowNumber(cursor, known ? this.rowBefore(known) : row);
      this.addRowsBefore(row);
      if (this.pending?.row === row) {
        this.markCells(this.pending);
        this.step();
      } else if (!cursor.empty) cursor.skipToClose(ROW);
    }
    throw broken('工作表数据不完整');
  }

  /** Sets the cursor before the next row that gets a mark, the one behind where it is not there, or the end. */
  private skipTo({ rows, starts, end }: RowStarts): void {
    const next = this.pending ? firstFrom(rows, this.pending.row) : rows.length;
    this.cursor.end = starts[next] ?? end;
  }

  /** The row before the one under the cursor: a row that does not tell its number follows it. */
  private rowBefore({ rows, starts }: RowStarts): number {
    return rows[firstFrom(starts, this.cursor.start) - 1] ?? -1;
  }

  private addRowsBefore(row: number): void {
    const at = this.cursor.start;
    for (; this.pending && this.pending.row < row; this.step())
      this.edits.push({ at, remove: 0, insert: this.newRow(this.pending, 'row') });
  }

  private markCells({ row, cells }: MarkedRow): void {
    const { cursor } = this;
    const rowStyle = wholeNumber(cursor, S, 0);
    const wanted = [...cells];
    const addBefore = (column: number, kind: MarkKind): Uint8Array[] => {
      const added: Uint8Array[] = [];
      while (wanted.length > 0 && wanted[0]![0] < column) {
        const [place, style] = wanted.shift()!;
        added.push(this.newCell(row, place, style, kind, rowStyle || this.columnStyle(place)));
      }
      return added;
    };
    if (cursor.empty) {
      this.openEmpty(addBefore(LIMITS.columns, 'open'), 'row');
      return;
    }
    let column = -1;
    while (cursor.next()) {
      if (cursor.closing && cursor.is(ROW)) {
        this.insert(addBefore(LIMITS.columns, 'cell'));
        return;
      }
      if (cursor.closing || !cursor.is(C)) continue;
      column = columnNumber(cursor, column);
      this.insert(addBefore(column, 'cell'));
      if (wanted[0]?.[0] === column) this.restyle(wanted.shift()![1]);
    }
    throw broken('工作表数据不完整');
  }

  private insert(elements: readonly Uint8Array[]): void {
    for (const insert of elements) this.edits.push({ at: this.cursor.start, remove: 0, insert });
  }

  /** Gives the cell the cursor stands on the marked clone of its style. */
  private restyle(style: MarkStyle): void {
    const { cursor } = this;
    const slot = cursor.find(S);
    if (slot < 0) {
      const number = this.styles.styleFor(0, style, 'add');
      this.edits.push({ at: cursor.nameEnd, remove: 0, insert: utf8(` s="${number}"`) });
      return;
    }
    const at = cursor.valueStart(slot);
    const number = this.styles.styleFor(wholeNumber(cursor, S, 0), style, 'set');
    this.edits.push({ at, remove: cursor.valueEnd(slot) - at, insert: utf8(String(number)) });
  }

  private newCell(
    row: number,
    column: number,
    style: MarkStyle,
    kind: MarkKind,
    original: number,
  ): Uint8Array {
    const number = this.styles.styleFor(original, style, kind);
    return utf8(`<${this.prefix}c r="${cellAddress(row, column)}" s="${number}"/>`);
  }

  private newRow({ row, cells }: MarkedRow, kind: MarkKind): Uint8Array {
    const { prefix } = this;
    const inner = cells.map(([column, style]) =>
      this.newCell(row, column, style, kind, this.columnStyle(column)),
    );
    return concat([utf8(`<${prefix}row r="${row + 1}">`), ...inner, utf8(`</${prefix}row>`)]);
  }

  /** Turns <name …/> under the cursor into <name …>…</name>. */
  private openEmpty(children: readonly Uint8Array[], name: string): void {
    const { end } = this.cursor;
    if (children.length === 0) return;
    this.edits.push({ at: end - 2, remove: 2, insert: utf8('>') });
    for (const insert of children) this.edits.push({ at: end, remove: 0, insert });
    this.edits.push({ at: end, remove: 0, insert: utf8(`</${this.prefix}${name}>`) });
  }

  private columnStyle(column: number): number {
    return this.columnStyles[column] ?? 0;
  }
}

const protectedSheet = (name: string) =>
  new Problem(
    'sheet-protected',
    `工作表“${name}”受保护，不能标记。请先在“审阅”中撤销工作表保护，再重新标记。`,
  );

const PROTECTION = utf8('sheetProtection');
const S_COLUMN = utf8('style');
