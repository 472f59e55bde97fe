import type { Finding } from '../finding.ts';
import { cellAddress, valueAt } from '../grid.ts';
import { RULES } from '../rules/index.ts';
import type { SheetBlock } from '../workbook-port.ts';
import type { CellChange, Repair } from './repair.ts';

const TITLES = new Map(RULES.map((rule) => [rule.id, rule.title]));

/** True where a finding knows what would mend its cell. */
function hasRepair(finding: Finding): boolean {
  return finding.repair !== null && (finding.repair !== finding.value || finding.repairIsDate === true);
}

/** Repairs that findings carry, one for each rule. A cell is written once: the first finding on it wins. */
export function repairsFromFindings(findings: readonly Finding[], block: SheetBlock): Repair[] {
  const byRule = new Map<string, Repair>();
  const taken = new Set<string>();
  for (const finding of findings) {
    if (!hasRepair(finding)) continue;
    const { rule, row, column, repair } = finding;
    const address = cellAddress(row, column);
    if (taken.has(address)) continue;
    taken.add(address);
    const entry = byRule.get(rule) ?? { kind: rule, title: TITLES.get(rule) ?? rule, changes: [] };
    byRule.set(rule, entry);
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
