import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import { accessDenied, HostError, invalidArgument, notFound } from '../errors.ts';
import {
  type ConditionalFormat,
  type ConditionalFormatType,
  newConditionalFormat,
} from '../workbook/conditional-format.ts';
import { intersection } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { type Answer, HostCollection, HostObject, NULL_OBJECT, type ObjectHost } from './host-object.ts';

const TYPES: ConditionalFormatType[] = ['Custom', 'CellValue', 'ColorScale', 'DataBar', 'ContainsText'];

/** The conditional formats that touch some cells, in order of priority. */
export class ConditionalFormatsObject extends HostCollection {
  readonly wireClass = 'ConditionalFormatCollection';
  private readonly sheet: Sheet;
  private readonly areas: CellRange[];

  constructor(host: ObjectHost, sheet: Sheet, areas: CellRange[]) {
    super(host);
    this.sheet = sheet;
    this.areas = areas;
  }

  items() {
    return this.sheet.conditionalFormats
      .filter((format) => format.ranges.some((range) => this.areas.some((area) => intersection(range, area))))
      .map((format) => new ConditionalFormatObject(this.host, this.sheet, format));
  }
  Indexer(id: string) {
    const format = this.sheet.conditionalFormats.find((f) => f.id === id);
    if (!format) throw notFound('conditional format');
    return new ConditionalFormatObject(this.host, this.sheet, format);
  }
  /** A new format comes first in priority, as in Excel. */
  Add(type: ConditionalFormatType) {
    if (this.sheet.isProtected) throw accessDenied();
    if (!TYPES.includes(type)) throw invalidArgument(`conditional format ${type}`);
    const format = newConditionalFormat(type, this.areas);
    this.sheet.conditionalFormats.unshift(format);
    return new ConditionalFormatObject(this.host, this.sheet, format);
  }
}

class ConditionalFormatObject extends HostObject {
  readonly wireClass = 'ConditionalFormat';
  private readonly sheet: Sheet;
  private readonly format: ConditionalFormat;

  constructor(host: ObjectHost, sheet: Sheet, format: ConditionalFormat) {
    super(host);
    this.sheet = sheet;
    this.format = format;
  }
  override identity() {
    return { Id: this.format.id };
  }
  get Id() {
    return this.format.id;
  }
  get Type() {
    return this.format.type;
  }
  get Priority() {
    return this.sheet.conditionalFormats.indexOf(this.format);
  }
  /** Negative counts from the back; beyond the end is the end. The others move up. */
  set Priority(priority: number) {
    this.writable();
    const others = this.sheet.conditionalFormats.filter((f) => f !== this.format);
    const place =
      priority < 0 ? Math.max(0, others.length + 1 + priority) : Math.min(priority, others.length);
    others.splice(place, 0, this.format);
    this.sheet.conditionalFormats = others;
  }
  get StopIfTrue() {
    return this.format.stopIfTrue;
  }
  set StopIfTrue(stop: boolean) {
    this.writable();
    this.format.stopIfTrue = stop;
  }
  get Custom() {
    if (this.format.type !== 'Custom')
      throw new HostError('InvalidOperation', '条件格式的类型不是“自定义”。');
    return new CustomObject(this.host, this.sheet, this.format);
  }
  get CustomOrNullObject(): Answer<CustomObject> {
    return this.format.type === 'Custom' ? this.Custom : NULL_OBJECT;
  }
  Delete() {
    this.writable();
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((f) => f !== this.format);
  }
  private writable() {
    if (this.sheet.isProtected) throw accessDenied();
  }
}

class FormatPart extends HostObject {
  readonly wireClass: string;
  protected readonly format: ConditionalFormat;
  protected readonly sheet: Sheet;

  constructor(host: ObjectHost, sheet: Sheet, format: ConditionalFormat, wireClass: string) {
    super(host);
    this.wireClass = wireClass;
    this.sheet = sheet;
    this.format = format;
  }
}

class CustomObject extends FormatPart {
  constructor(host: ObjectHost, sheet: Sheet, format: ConditionalFormat) {
    super(host, sheet, format, 'CustomConditionalFormat');
  }
  get Rule() {
    return new RuleObject(this.host, this.sheet, this.format, 'ConditionalFormatRule');
  }
  get Format() {
    return new LookObject(this.host, this.sheet, this.format, 'ConditionalRangeFormat');
  }
}

class RuleObject extends FormatPart {
  get Formula() {
    return this.format.formula;
  }
  set Formula(formula: string) {
    if (!formula.startsWith('=')) throw invalidArgument(`formula ${formula}`);
    this.format.formula = formula;
  }
}

class LookObject extends FormatPart {
  get Fill() {
    return new FillObject(this.host, this.sheet, this.format, 'ConditionalRangeFill');
  }
  get Font() {
    return new FontObject(this.host, this.sheet, this.format, 'ConditionalRangeFont');
  }
}

class FillObject extends FormatPart {
  get Color() {
    return this.format.fill ?? '';
  }
  set Color(color: string) {
    this.format.fill = color;
  }
}

class FontObject extends FormatPart {
  get Color() {
    return this.format.fontColor ?? '';
  }
  set Color(color: string) {
    this.format.fontColor = color;
  }
  get Bold() {
    return this.format.bold;
  }
  set Bold(bold: boolean) {
    this.format.bold = bold;
  }
}
