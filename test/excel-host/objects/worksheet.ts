import { accessDenied, invalidArgument } from '../errors.ts';
import { parseAddress } from '../workbook/address.ts';
import { WHOLE_SHEET } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { ChartsObject } from './charts.ts';
import { type Answer, HostObject, NULL_OBJECT, type ObjectHost } from './host-object.ts';
import { blockAt, RangeAreasObject, RangeObject } from './range.ts';

export class WorksheetObject extends HostObject {
  readonly wireClass = 'Worksheet';
  readonly sheet: Sheet;

  constructor(host: ObjectHost, sheet: Sheet) {
    super(host);
    this.sheet = sheet;
  }

  override identity() {
    return { Id: this.sheet.id };
  }
  get Id() {
    return this.sheet.id;
  }
  get Name() {
    return this.sheet.name;
  }
  get Position() {
    return this.host.workbook.sheets.indexOf(this.sheet);
  }
  get Visibility() {
    return this.sheet.visibility;
  }
  get Protection() {
    return new ProtectionObject(this.host, this.sheet);
  }
  get Charts() {
    return new ChartsObject(this.host, this.sheet);
  }
  get FreezePanes() {
    return new FreezePanesObject(this.host, this.sheet);
  }
  GetRange(address?: string | null) {
    if (!address) return new RangeObject(this.host, this.sheet, [WHOLE_SHEET]);
    return new RangeObject(this.host, this.sheet, [this.parse(address)]);
  }
  GetRanges(address?: string | null) {
    if (!address) return new RangeAreasObject(this.host, this.sheet, [WHOLE_SHEET]);
    if (address.length > this.host.limits.address)
      throw invalidArgument(`address of ${address.length} characters`);
    const areas = address.split(',').map((part) => this.parse(part));
    return new RangeAreasObject(this.host, this.sheet, areas);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return new RangeObject(this.host, this.sheet, [blockAt(row, column, rows, columns)]);
  }
  GetCell(row: number, column: number) {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): Answer<RangeObject> {
    const used = this.sheet.used(valuesOnly === true);
    return used ? new RangeObject(this.host, this.sheet, [used]) : NULL_OBJECT;
  }
  Activate() {
    this.host.workbook.activeId = this.sheet.id;
  }
  Delete() {
    if (this.host.workbook.isStructureProtected) throw accessDenied();
    this.host.workbook.removeSheet(this.sheet);
  }
  _RegisterDataChangedEvent() {
    this.host.events.listen(this.sheet.id);
  }
  _UnregisterDataChangedEvent() {
    this.host.events.ignore(this.sheet.id);
  }

  private parse(address: string) {
    const range = parseAddress(address.replace(/^.*!/, ''));
    if (!range) throw invalidArgument(`address ${address}`);
    return range;
  }
}

class FreezePanesObject extends HostObject {
  readonly wireClass = 'WorksheetFreezePanes';
  private readonly sheet: Sheet;

  constructor(host: ObjectHost, sheet: Sheet) {
    super(host);
    this.sheet = sheet;
  }
  FreezeRows(count?: number) {
    this.sheet.frozenRows = count ?? 1;
  }
}

class ProtectionObject extends HostObject {
  readonly wireClass = 'WorksheetProtection';
  private readonly sheet: Sheet;

  constructor(host: ObjectHost, sheet: Sheet) {
    super(host);
    this.sheet = sheet;
  }
  get Protected() {
    return this.sheet.isProtected;
  }
}
