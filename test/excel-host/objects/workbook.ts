import { notFound } from '../errors.ts';
import { type Answer, HostObject, NULL_OBJECT } from './host-object.ts';
import { NamesObject } from './names.ts';
import { RangeObject } from './range.ts';
import { SettingsObject } from './settings.ts';
import { WorksheetsObject } from './worksheets.ts';

/** The root of every object path. */
export class WorkbookObject extends HostObject {
  readonly wireClass = 'Workbook';

  get Worksheets() {
    return new WorksheetsObject(this.host);
  }
  get Settings() {
    return new SettingsObject(this.host);
  }
  get Protection() {
    return new WorkbookProtectionObject(this.host);
  }
  get Names() {
    return new NamesObject(this.host);
  }
  get _Runtime() {
    return new RuntimeObject(this.host);
  }
  GetSelectedRange() {
    return new RangeObject(this.host, this.host.workbook.active, [this.host.workbook.selection]);
  }
  _RemoveReference(id: string) {
    this.host.references.delete(id);
  }
  _GetObjectByReferenceId(id: string): Answer<HostObject> {
    return this.host.references.get(id) ?? NULL_OBJECT;
  }
  _GetRangeForEventByReferenceId(id: string) {
    const range = this.changedRange(id);
    if (!range) throw notFound('changed range');
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: string): Answer<RangeObject> {
    return this.changedRange(id) ?? NULL_OBJECT;
  }

  private changedRange(id: string): RangeObject | undefined {
    const changed = this.host.events.changedRange(id);
    return changed && new RangeObject(this.host, changed.sheet, [changed.range]);
  }
}

class WorkbookProtectionObject extends HostObject {
  readonly wireClass = 'WorkbookProtection';

  get Protected() {
    return this.host.workbook.isStructureProtected;
  }
}

/** Whether the add-in's own changes raise events. */
class RuntimeObject extends HostObject {
  readonly wireClass = 'Runtime';

  get EnableEvents() {
    return this.host.eventsEnabled;
  }
  set EnableEvents(enabled: boolean) {
    this.host.eventsEnabled = enabled;
  }
}
