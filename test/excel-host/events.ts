import type { CellRange } from '../../core/ledger/workbook-port.ts';
import type { ExcelHost } from './host.ts';
import { RangeObject } from './objects/range.ts';
import { addressOf } from './workbook/address.ts';
import { newId } from './workbook/conditional-format.ts';
import type { Sheet } from './workbook/sheet.ts';

/** One message of event 33 (richApiMessage): category, type (10: cells changed, 1000: a function), target, JSON, 0, isRemote. */
export type EventEntry = [number, number, string, string, number, boolean];

const RICH_API_CATEGORY = 65536;
const DATA_CHANGED = 10;

/** Who changed the cells: the add-in itself, or the person at the keyboard. */
export type ChangeSource = 'ThisLocalAddin' | 'Unknown';

/** Who listens for changed cells, and the messages waiting for the end of the batch. */
export class Events {
  private readonly host: ExcelHost;
  private readonly targets = new Set<string>();
  private waiting: EventEntry[] = [];

  constructor(host: ExcelHost) {
    this.host = host;
  }
  listen(target: string) {
    this.targets.add(target);
  }
  ignore(target: string) {
    this.targets.delete(target);
  }
  get listening() {
    return this.targets.size > 0;
  }

  changed(sheet: Sheet, range: CellRange, by: ChangeSource, changeType = 'RangeEdited') {
    if (by === 'ThisLocalAddin' && !this.host.eventsEnabled) return;
    const referenceId = newId();
    this.host.eventRanges.set(referenceId, new RangeObject(this.host, sheet, [range]));
    const detail = {
      address: addressOf(range),
      changeType,
      source: 'Local',
      worksheetId: sheet.id,
      referenceId,
      shiftDirection: 'None',
      triggerSource: by,
    };
    for (const target of [sheet.id, 'Workbook'])
      if (this.targets.has(target))
        this.waiting.push([RICH_API_CATEGORY, DATA_CHANGED, target, JSON.stringify(detail), 0, false]);
  }

  /** Sends what waits, after the current answer, as Excel does. */
  flush() {
    const entries = this.waiting.splice(0);
    if (entries.length) setTimeout(() => this.host.onEvent?.(entries), 0);
  }
}
