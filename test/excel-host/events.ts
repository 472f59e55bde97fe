import type { CellRange } from '../../core/ledger/workbook-port.ts';
import type { EventEntry } from './protocol.ts';
import { addressOf } from './workbook/address.ts';
import { newId } from './workbook/conditional-format.ts';
import type { Sheet } from './workbook/sheet.ts';

const RICH_API_CATEGORY = 65536;
const DATA_CHANGED = 10;

/** Who changed the cells: the add-in itself, or the person at the keyboard. */
export type ChangeSource = 'ThisLocalAddin' | 'Unknown';

type ChangedRange = { sheet: Sheet; range: CellRange };

/** What of the host decides whether and how the client hears. */
type Listening = { eventsEnabled: boolean; onEvent: ((entries: EventEntry[]) => void) | null };

/** Who listens for changed cells, and the messages waiting for the end of the batch. */
export class Events {
  private readonly host: Listening;
  private readonly ranges = new Map<string, ChangedRange>();
  private readonly targets = new Set<string>();
  private waiting: EventEntry[] = [];

  constructor(host: Listening) {
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
    this.ranges.set(referenceId, { sheet, range });
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

  /** What a message told of, by the reference it gave. */
  changedRange(referenceId: string): ChangedRange | undefined {
    return this.ranges.get(referenceId);
  }

  /** Sends what waits, after the current answer, as Excel does. */
  flush() {
    const entries = this.waiting.splice(0);
    if (entries.length) setTimeout(() => this.host.onEvent?.(entries), 0);
  }
}
