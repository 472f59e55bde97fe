import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import { accessDenied, HostError, invalidArgument } from '../errors.ts';
import { Calculation } from '../formula/calculate.ts';
import { addressOf, LAST_COLUMN, LAST_ROW, parseAddress } from '../workbook/address.ts';
import { cellCount, columnCount, intersection, isUnbounded, rowCount } from '../workbook/ranges.ts';
import type { Cell, Scalar, Sheet } from '../workbook/sheet.ts';
import { typeInto } from '../workbook/typed.ts';
import { ConditionalFormatsObject } from './conditional-formats.ts';
import { DataValidationObject } from './data-validation.ts';
import { FormatObject } from './format.ts';
import { type Answer, HostCollection, HostObject, NULL_OBJECT, type ObjectHost } from './host-object.ts';

/** A block of the grid by its first row and column, from 0, and its size; one that does not fit into the grid is refused. */
export function blockAt(row: number, column: number, rows: number, columns: number): CellRange {
  const range = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  const whole = [row, column, rows, columns].every(Number.isInteger) && row >= 0 && column >= 0;
  if (!whole || rows < 1 || columns < 1 || range.bottom > LAST_ROW || range.right > LAST_COLUMN)
    throw invalidArgument('outside the grid');
  return range;
}

/** What Range and RangeAreas have in common: a sheet and one or more blocks of it. */
abstract class Cells extends HostObject {
  readonly sheet: Sheet;
  readonly areas: CellRange[];
  private referenceId = '';

  constructor(host: ObjectHost, sheet: Sheet, areas: CellRange[]) {
    super(host);
    this.sheet = sheet;
    this.areas = areas;
  }

  override identity(): Record<string, unknown> {
    return this.referenceId ? { _ReferenceId: this.referenceId } : {};
  }
  _KeepReference() {
    this.referenceId ||= this.host.references.keep(this);
  }
  get _ReferenceId() {
    return this.referenceId;
  }
  get Address() {
    return this.areas.map((area) => `${quoted(this.sheet.name)}!${addressOf(area)}`).join(',');
  }
  get CellCount() {
    return this.areas.reduce((sum, area) => sum + cellCount(area), 0);
  }
  get Worksheet() {
    return this.host.worksheet(this.sheet);
  }
  get ConditionalFormats() {
    return new ConditionalFormatsObject(this.host, this.sheet, this.areas);
  }
  get Format() {
    return new FormatObject(this.host, this.sheet, this.areas);
  }
}

export class RangeObject extends Cells {
  readonly wireClass = 'Range';

  get range() {
    return this.areas[0]!;
  }
  get RowIndex() {
    return this.range.top;
  }
  get ColumnIndex() {
    return this.range.left;
  }
  get RowCount() {
    return rowCount(this.range);
  }
  get ColumnCount() {
    return columnCount(this.range);
  }
  get RowHidden() {
    let hidden = 0;
    for (const row of this.sheet.hiddenRows) if (row >= this.range.top && row <= this.range.bottom) hidden++;
    return hidden === 0 ? false : hidden === this.RowCount ? true : null;
  }
  get ColumnHidden() {
    return this.sheet.hiddenColumns.has(this.range.left);
  }
  set ColumnHidden(hidden: boolean) {
    if (this.sheet.isProtected) throw accessDenied();
    for (let column = this.range.left; column <= this.range.right; column++)
      if (hidden) this.sheet.hiddenColumns.add(column);
      else this.sheet.hiddenColumns.delete(column);
  }
  get Values(): Scalar[][] | null {
    const calculation = new Calculation(this.host.workbook, this.host.workbook.today);
    return this.grid((cell, row, column) => {
      if (cell?.formula === undefined) return cell?.value ?? '';
      const value = calculation.cell(this.sheet, row, column);
      return value === null ? 0 : typeof value === 'object' ? value.error : value;
    });
  }
  set Values(values: unknown) {
    this.write(values, typeInto);
    this.host.events.changed(this.sheet, this.range, 'ThisLocalAddin');
  }
  get Formulas(): Scalar[][] | null {
    return this.grid((cell) => cell?.formula ?? cell?.value ?? '');
  }
  set Formulas(values: unknown) {
    this.Values = values;
  }
  get Text(): string[][] | null {
    return this.grid((cell) => cell?.text ?? String(cell?.value ?? ''));
  }
  get NumberFormat(): string[][] | null {
    return this.grid((cell) => cell?.numberFormat ?? 'General');
  }
  set NumberFormat(formats: unknown) {
    this.write(formats, (cell, format) => {
      if (format === 'General') delete cell.numberFormat;
      else cell.numberFormat = String(format);
    });
  }
  /** Empties the cells; takes their formats away too, unless only the contents are to go. */
  Clear(applyTo?: string | null) {
    if (this.sheet.isProtected) throw accessDenied();
    for (const [row, cells] of this.sheet.cells)
      for (const [column, cell] of cells) {
        if (!intersection(this.range, { top: row, bottom: row, left: column, right: column })) continue;
        if (applyTo !== 'Contents') cells.delete(column);
        else for (const part of ['value', 'formula', 'text'] as const) delete cell[part];
      }
    this.host.events.changed(this.sheet, this.range, 'ThisLocalAddin');
  }
  get DataValidation() {
    return new DataValidationObject(this.host, this.sheet, this.range);
  }
  GetCell(row: number, column: number) {
    const at = blockAt(this.range.top + row, this.range.left + column, 1, 1);
    return new RangeObject(this.host, this.sheet, [at]);
  }
  /** A row of the range, from 0. */
  GetRow(row: number) {
    const at = this.range.top + row;
    return new RangeObject(this.host, this.sheet, [{ ...this.range, top: at, bottom: at }]);
  }
  /** The smallest range around both. */
  GetBoundingRect(other: RangeObject) {
    const around = {
      top: Math.min(this.range.top, other.range.top),
      left: Math.min(this.range.left, other.range.left),
      bottom: Math.max(this.range.bottom, other.range.bottom),
      right: Math.max(this.range.right, other.range.right),
    };
    return new RangeObject(this.host, this.sheet, [around]);
  }
  GetTables(fullyContained: boolean) {
    const touching = this.sheet.tables.filter((table) => {
      const common = intersection(table, this.range);
      return common && (!fullyContained || cellCount(common) === cellCount(table));
    });
    return new TablesObject(this.host, touching.length);
  }
  GetEntireRow() {
    return new RangeObject(this.host, this.sheet, [{ ...this.range, left: 0, right: LAST_COLUMN }]);
  }
  GetEntireColumn() {
    return new RangeObject(this.host, this.sheet, [{ ...this.range, top: 0, bottom: LAST_ROW }]);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): Answer<RangeObject> {
    const used = this.sheet.used(valuesOnly === true);
    const within = used && intersection(used, this.range);
    return within ? new RangeObject(this.host, this.sheet, [within]) : NULL_OBJECT;
  }
  /** As Excel does, misses a merge whose top left cell lies outside. */
  GetMergedAreasOrNullObject(): Answer<RangeAreasObject> {
    const inside = this.sheet.merges.filter((merge) =>
      intersection(this.range, { ...merge, bottom: merge.top, right: merge.left }),
    );
    return inside.length ? new RangeAreasObject(this.host, this.sheet, inside) : NULL_OBJECT;
  }
  GetSpecialCellsOrNullObject(kind: string): Answer<RangeAreasObject> {
    if (kind !== 'Visible') throw invalidArgument(`special cells of kind ${kind}`);
    const areas: CellRange[] = [];
    for (let row = this.range.top; row <= this.range.bottom; row++) {
      if (this.sheet.hiddenRows.has(row)) continue;
      const last = areas.at(-1);
      if (last && last.bottom === row - 1) last.bottom = row;
      else areas.push({ ...this.range, top: row, bottom: row });
    }
    return areas.length ? new RangeAreasObject(this.host, this.sheet, areas) : NULL_OBJECT;
  }
  Select() {
    this.host.workbook.activeId = this.sheet.id;
    this.host.workbook.selection = this.range;
  }
  /** The client splits large writes into parts and has the whole checked first. */
  _ValidateArraySize(rows: number, columns: number) {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw invalidArgument('array size');
  }

  private grid<T>(read: (cell: Cell | undefined, row: number, column: number) => T): T[][] | null {
    if (isUnbounded(this.range)) return null;
    if (cellCount(this.range) > this.host.limits.cells)
      throw new HostError('RangeExceedsLimit', '范围中的单元格计数已超出支持的最大数量。');
    const rows: T[][] = [];
    for (let row = this.range.top; row <= this.range.bottom; row++) {
      const line: T[] = [];
      for (let column = this.range.left; column <= this.range.right; column++)
        line.push(read(this.sheet.cell(row, column), row, column));
      rows.push(line);
    }
    return rows;
  }

  private write(values: unknown, set: (cell: Cell, value: unknown) => void) {
    if (this.sheet.isProtected) throw accessDenied();
    if (isUnbounded(this.range)) throw invalidArgument('unbounded range');
    const grid = Array.isArray(values) ? (values as unknown[][]) : null;
    if (grid && (grid.length !== this.RowCount || grid.some((line) => line.length !== this.ColumnCount)))
      throw invalidArgument('array size');
    for (let i = 0; i < this.RowCount; i++)
      for (let j = 0; j < this.ColumnCount; j++) {
        const value = grid ? grid[i]![j] : values;
        if (value === null || this.coveredByMerge(this.range.top + i, this.range.left + j)) continue;
        set(this.sheet.cellToWrite(this.range.top + i, this.range.left + j), value);
      }
  }

  private coveredByMerge(row: number, column: number) {
    return this.sheet.merges.some(
      (m) =>
        row >= m.top &&
        row <= m.bottom &&
        column >= m.left &&
        column <= m.right &&
        (row !== m.top || column !== m.left),
    );
  }
}

/** The Excel tables that touch some cells; only how many is told. */
class TablesObject extends HostCollection {
  readonly wireClass = 'TableScopedCollection';
  private readonly count: number;

  constructor(host: ObjectHost, count: number) {
    super(host);
    this.count = count;
  }
  items() {
    return [];
  }
  override GetCount() {
    return this.count;
  }
}

/** Several blocks at once: what getRanges gives. */
export class RangeAreasObject extends Cells {
  readonly wireClass = 'RangeAreas';

  get AreaCount() {
    return this.areas.length;
  }
  get Areas() {
    return new RangesObject(this.host, this.sheet, this.areas);
  }
  GetEntireRow() {
    const rows = this.areas.map((area) => ({ ...area, left: 0, right: LAST_COLUMN }));
    return new RangeAreasObject(this.host, this.sheet, rows);
  }
  GetIntersection(address: unknown): RangeAreasObject {
    const other = typeof address === 'string' ? parseAddress(address) : null;
    if (!other) throw invalidArgument(`intersection with ${String(address)}`);
    const common = this.areas.flatMap((area) => intersection(area, other) ?? []);
    if (common.length === 0) throw new HostError('ItemNotFound', '请求的资源不存在。');
    return new RangeAreasObject(this.host, this.sheet, common);
  }
}

class RangesObject extends HostCollection {
  readonly wireClass = 'RangeCollection';
  private readonly sheet: Sheet;
  private readonly ranges: CellRange[];

  constructor(host: ObjectHost, sheet: Sheet, ranges: CellRange[]) {
    super(host);
    this.sheet = sheet;
    this.ranges = ranges;
  }
  /** Items of this collection can only be found again by reference, so each is kept. */
  items() {
    return this.ranges.map((range) => {
      const object = new RangeObject(this.host, this.sheet, [range]);
      object._KeepReference();
      return object;
    });
  }
}

const quoted = (name: string) =>
  /^[\w\u4e00-\u9fa5]+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
