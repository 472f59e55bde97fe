import type { Finding } from './finding.ts';
import { cellAddress, valueAt } from './grid.ts';
import type { CellValue, SheetBlock } from './workbook-port.ts';

/** One cell to be written. `before` is what the preview was made on: write only where the cell still holds it. */
export type CellChange = {
  sheet: string;
  row: number;
  column: number;
  before: CellValue;
  after: CellValue;
  /** `after` is a day's serial number, to be shown as a date (yyyy-mm-dd). */
  date?: boolean;
};

/** A repair as previewed: what it does in one sentence, and every cell it writes. */
export type Repair = { rule: string; title: string; changes: CellChange[] };

/** Repairs that findings carry, one for each rule, in the findings' order. A cell is written once; the first finding wins. */
export function repairsFor(
  findings: readonly Finding[],
  block: SheetBlock,
  titles: Readonly<Record<string, string>>,
): Repair[] {
  const byRule = new Map<string, Repair>();
  const taken = new Set<string>();
  for (const finding of findings) {
    const { rule, row, column, repair } = finding;
    if (!hasRepair(finding)) continue;
    const at = cellAddress(row, column);
    if (taken.has(at)) continue;
    taken.add(at);
    let entry = byRule.get(rule);
    if (!entry) {
      entry = { rule, title: titles[rule] ?? rule, changes: [] };
      byRule.set(rule, entry);
    }
    const change: CellChange = {
      sheet: block.sheet,
      row,
      column,
      before: valueAt(block, row, column),
      after: repair,
    };
    if (finding.repairIsDate) change.date = true;
    entry.changes.push(change);
  }
  return [...byRule.values()];
}

/** True where a finding knows what would mend its cell. */
export function hasRepair(finding: Finding): boolean {
  return finding.repair !== null && finding.repair !== finding.value;
}

/** The changes that put a repair back. */
export function undo(repair: Repair): CellChange[] {
  return repair.changes.map(({ sheet, row, column, before, after }) => ({
    sheet,
    row,
    column,
    before: after,
    after: before,
  }));
}
