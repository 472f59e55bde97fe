import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import { accessDenied, invalidArgument } from '../errors.ts';
import { intersection } from '../workbook/ranges.ts';
import type { Cell, CellStyle, Sheet } from '../workbook/sheet.ts';
import { HostObject, type ObjectHost } from './host-object.ts';

/** The look of some blocks of cells of a sheet. */
abstract class LookObject extends HostObject {
  protected readonly sheet: Sheet;
  protected readonly areas: CellRange[];

  constructor(host: ObjectHost, sheet: Sheet, areas: CellRange[]) {
    super(host);
    this.sheet = sheet;
    this.areas = areas;
  }

  protected get firstStyle(): CellStyle {
    const { top, left } = this.areas[0]!;
    return this.sheet.cell(top, left)?.style ?? {};
  }

  /** Changes the cells of these blocks, those included that are empty so far. */
  protected change(areas: readonly CellRange[], write: (cell: Cell) => void) {
    if (this.sheet.isProtected) throw accessDenied();
    for (const { top, left, bottom, right } of areas)
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) write(this.sheet.cellToWrite(row, column));
  }
}

/** The format of a block of cells: its fill, bold font and column width. */
export class FormatObject extends LookObject {
  readonly wireClass = 'RangeFormat';

  get Fill() {
    return new FillObject(this.host, this.sheet, this.areas);
  }
  get Font() {
    return new FontObject(this.host, this.sheet, this.areas);
  }
  get WrapText() {
    return this.firstStyle.wrap ?? false;
  }
  set WrapText(wrap: boolean) {
    this.change(this.areas, (cell) => {
      cell.style = { ...cell.style, wrap };
    });
  }
  set ColumnWidth(points: number) {
    if (this.sheet.isProtected) throw accessDenied();
    for (const { left, right } of this.areas)
      for (let column = left; column <= right; column++) this.sheet.columnWidths.set(column, points);
  }
  get ColumnWidth() {
    return this.sheet.columnWidths.get(this.areas[0]!.left) ?? 48;
  }
}

class FontObject extends LookObject {
  readonly wireClass = 'RangeFont';

  get Bold() {
    return this.firstStyle.bold ?? false;
  }
  set Bold(bold: boolean) {
    this.change(this.areas, (cell) => {
      cell.style = { ...cell.style, bold };
    });
  }
}

/** Excel reads "no fill" and white alike as #FFFFFF; only tintAndShade (null: no fill) tells them apart. */
class FillObject extends LookObject {
  readonly wireClass = 'RangeFill';

  get Color() {
    return this.common((cell) => cell?.style?.fill ?? '#FFFFFF') ?? '';
  }
  set Color(color: string) {
    if (!/^(#[0-9A-Fa-f]{6}|[A-Za-z]+)$/.test(color)) throw invalidArgument(`colour ${color}`);
    this.change(this.withinUsed(), (cell) => {
      cell.style = { ...cell.style, fill: color };
    });
  }
  get TintAndShade() {
    return this.common((cell) => (cell?.style?.fill ? 0 : null));
  }
  Clear() {
    this.change(this.withinUsed(), (cell) => {
      if (cell.style) delete cell.style.fill;
    });
  }

  private common<T>(read: (cell: Cell | undefined) => T): T | null {
    let first: T | undefined;
    for (const { top, left, bottom, right } of this.withinUsed())
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) {
          const value = read(this.sheet.cell(row, column));
          if (first === undefined) first = value;
          else if (first !== value) return null;
        }
    return first ?? read(undefined);
  }

  private withinUsed(): CellRange[] {
    const used = this.sheet.used(false);
    return this.areas.flatMap((area) => (used ? (intersection(area, used) ?? []) : []));
  }
}
