import { notFound } from '../errors.ts';
import { type Answer, HostCollection, HostObject, NULL_OBJECT, type ObjectHost } from './host-object.ts';

/** The workbook's own settings: they travel with the file. */
export class SettingsObject extends HostCollection {
  readonly wireClass = 'SettingCollection';

  items() {
    return [...this.host.workbook.settings.keys()].map((key) => new SettingObject(this.host, key));
  }
  Indexer(key: string) {
    const setting = this.GetItemOrNullObject(key);
    if (setting === NULL_OBJECT) throw notFound(key);
    return setting;
  }
  GetItemOrNullObject(key: string): Answer<SettingObject> {
    return this.host.workbook.settings.has(key) ? new SettingObject(this.host, key) : NULL_OBJECT;
  }
  /** Sets or adds. */
  Add(key: string, value: unknown) {
    this.host.workbook.settings.set(key, value);
    return new SettingObject(this.host, key);
  }
}

class SettingObject extends HostObject {
  readonly wireClass = 'Setting';
  private readonly key: string;

  constructor(host: ObjectHost, key: string) {
    super(host);
    this.key = key;
  }
  override identity() {
    return { _Id: this.key };
  }
  get Key() {
    return this.key;
  }
  get _Id() {
    return this.key;
  }
  get Value() {
    return this.host.workbook.settings.get(this.key);
  }
  set Value(value: unknown) {
    this.host.workbook.settings.set(this.key, value);
  }
  Delete() {
    this.host.workbook.settings.delete(this.key);
  }
}
