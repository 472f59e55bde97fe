import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import { accessDenied } from '../errors.ts';
import { intersection } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { HostObject, type ObjectHost } from './host-object.ts';

/** What may be typed into a block of cells. Only drop-down lists are told apart from other rules. */
export class DataValidationObject extends HostObject {
  readonly wireClass = 'DataValidation';
  private readonly sheet: Sheet;
  private readonly range: CellRange;

  constructor(host: ObjectHost, sheet: Sheet, range: CellRange) {
    super(host);
    this.sheet = sheet;
    this.range = range;
  }
  get Type() {
    const met = this.sheet.validations.filter((v) => intersection(v.range, this.range));
    if (met.length === 0) return 'None';
    const whole = this.own();
    if (!whole) return 'Inconsistent';
    return 'list' in (whole.rule as object) ? 'List' : 'Custom';
  }
  get Rule() {
    return this.own()?.rule ?? {};
  }
  set Rule(rule: unknown) {
    this.Clear();
    this.sheet.validations.push({ range: this.range, rule, errorAlert: null });
  }
  get ErrorAlert() {
    return this.own()?.errorAlert ?? null;
  }
  set ErrorAlert(alert: unknown) {
    if (this.sheet.isProtected) throw accessDenied();
    const own = this.own();
    if (own) own.errorAlert = alert;
  }
  Clear() {
    if (this.sheet.isProtected) throw accessDenied();
    this.sheet.validations = this.sheet.validations.filter((v) => !intersection(v.range, this.range));
  }

  /** The rule that covers just these cells. */
  private own() {
    const key = JSON.stringify(this.range);
    return this.sheet.validations.find((v) => JSON.stringify(v.range) === key);
  }
}
