import { notFound } from '../errors.ts';
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
  _RegisterDataChangedEvent() {
    this.host.events.listen('Workbook');
  }
  _UnregisterDataChangedEvent() {
    this.host.events.ignore('Workbook');
  }
}
