import type { Finding } from './finding.ts';
import type { LedgerRow } from './rows/ledger-row.ts';
import { rowKey } from './rows/row-key.ts';
import type { CheckSettings } from './settings.ts';

/** Puts row findings and whole-sheet findings together by row; header findings come first. */
export function inSheetOrder(
  rows: readonly LedgerRow[],
  byRow: readonly (Finding[] | undefined)[],
  sheet: readonly Finding[],
): Finding[] {
  const extra = new Map<number, Finding[]>();
  for (const finding of sheet) {
    const list = extra.get(finding.row);
    if (list) list.push(finding);
    else extra.set(finding.row, [finding]);
  }
  const known = new Set(extra.size > 0 ? rows.map((r) => r.row) : []);
  const findings = sheet.filter((f) => !known.has(f.row));
  for (let i = 0; i < rows.length; i++) {
    const own = byRow[i];
    if (own) for (const finding of own) findings.push(finding);
    const more = extra.size > 0 ? extra.get(rows[i]!.row) : undefined;
    if (more) for (const finding of more) findings.push(finding);
  }
  return findings;
}

/** Leaves out the findings a person set aside on their rows. */
export function withoutSetAside(
  findings: Finding[],
  rows: readonly LedgerRow[],
  settings: CheckSettings,
): Finding[] {
  if (settings.setAside.length === 0) return findings;
  const aside = new Set(settings.setAside.map((s) => `${s.rule} ${s.row}`));
  const keys = new Map(rows.map((row) => [row.row, rowKey(row)]));
  return findings.filter((f) => !aside.has(`${f.rule} ${keys.get(f.row) ?? ''}`));
}
