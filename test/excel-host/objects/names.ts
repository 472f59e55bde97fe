import { HostError, notFound } from '../errors.ts';
import type { DefinedName } from '../workbook/defined-name.ts';
import { type Answer, HostCollection, HostObject, NULL_OBJECT, type ObjectHost } from './host-object.ts';
import { RangeObject } from './range.ts';

/** The workbook's defined names. */
export class NamesObject extends HostCollection {
  readonly wireClass = 'NamedItemCollection';

  items() {
    return this.host.workbook.names.map((name) => new NameObject(this.host, name));
  }
  Indexer(name: string) {
    const found = this.find(name);
    if (!found) throw notFound(name);
    return new NameObject(this.host, found);
  }
  GetItemOrNullObject(name: string): Answer<NameObject> {
    const found = this.find(name);
    return found ? new NameObject(this.host, found) : NULL_OBJECT;
  }
  Add(name: string, range: RangeObject) {
    if (this.find(name)) throw new HostError('ItemAlreadyExists', `已有同名的名称。（${name}）`);
    const made: DefinedName = { name, sheet: range.sheet, range: { ...range.range }, visible: true };
    this.host.workbook.names.push(made);
    return new NameObject(this.host, made);
  }

  private find(name: string) {
    return this.host.workbook.names.find((n) => n.name.toLowerCase() === name.toLowerCase());
  }
}

class NameObject extends HostObject {
  readonly wireClass = 'NamedItem';
  private readonly item: DefinedName;

  constructor(host: ObjectHost, item: DefinedName) {
    super(host);
    this.item = item;
  }
  override identity() {
    return { Name: this.item.name };
  }
  get Name() {
    return this.item.name;
  }
  get Visible() {
    return this.item.visible;
  }
  set Visible(visible: boolean) {
    this.item.visible = visible;
  }
  GetRangeOrNullObject(): Answer<RangeObject> {
    const { workbook } = this.host;
    if (!workbook.sheets.includes(this.item.sheet)) return NULL_OBJECT;
    return new RangeObject(this.host, this.item.sheet, [this.item.range]);
  }
  Delete() {
    const { workbook } = this.host;
    workbook.names = workbook.names.filter((n) => n !== this.item);
  }
}
