import type { CellRange } from '../../core/ledger/workbook-port.ts';
import type { SheetChange } from '../excel/sheet-change.ts';

/** What was changed since the last check, sheet by sheet. */
export class PendingChanges {
  private readonly sheets = new Map<string, CellRange | null>();

  add({ sheet, range }: SheetChange): void {
    const before = this.sheets.get(sheet);
    if (range === null || before === null) this.sheets.set(sheet, null);
    else this.sheets.set(sheet, before ? around(before, range) : range);
  }

  /** Takes all changes; `range` null: the whole sheet has to be read again. */
  take(): SheetChange[] {
    const changes = [...this.sheets].map(([sheet, range]) => ({ sheet, range }));
    this.sheets.clear();
    return changes;
  }
}

const around = (a: CellRange, b: CellRange): CellRange => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
