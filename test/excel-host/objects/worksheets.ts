import { accessDenied, HostError, invalidArgument, notFound } from '../errors.ts';
import { type Answer, HostCollection, NULL_OBJECT } from './host-object.ts';
import { WorksheetObject } from './worksheet.ts';

export class WorksheetsObject extends HostCollection {
  readonly wireClass = 'WorksheetCollection';

  items() {
    return this.host.workbook.sheets.map((sheet) => new WorksheetObject(this.host, sheet));
  }
  GetActiveWorksheet() {
    return new WorksheetObject(this.host, this.host.workbook.active);
  }
  Indexer(key: string) {
    const sheet = this.GetItemOrNullObject(key);
    if (sheet === NULL_OBJECT) throw notFound(key);
    return sheet;
  }
  GetItemOrNullObject(key: string): Answer<WorksheetObject> {
    const sheet = this.host.workbook.find(key);
    return sheet ? new WorksheetObject(this.host, sheet) : NULL_OBJECT;
  }
  Add(name: string) {
    const { workbook } = this.host;
    if (workbook.isStructureProtected) throw accessDenied();
    if (workbook.find(name)) throw new HostError('ItemAlreadyExists', `已有同名的工作表。（${name}）`);
    if (name.length > 31 || /[[\]:*?/\\]/.test(name)) throw invalidArgument(`sheet name ${name}`);
    return new WorksheetObject(this.host, workbook.addSheet(name));
  }
  _RegisterDataChangedEvent() {
    this.host.events.listen('Workbook');
  }
  _UnregisterDataChangedEvent() {
    this.host.events.ignore('Workbook');
  }
}
