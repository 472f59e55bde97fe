import type { CheckedLedger } from './session-state.ts';

const sum = (ledgers: readonly CheckedLedger[], count: (ledger: CheckedLedger) => number) =>
  ledgers.reduce((total, ledger) => total + count(ledger), 0);

/** What a check found, in one sentence; null where there is no ledger (the pane says more about that). */
export function checkNotice(ledgers: readonly CheckedLedger[]): string | null {
  if (ledgers.length === 0) return null;
  const rows = sum(ledgers, ({ result }) => result.rows);
  const findings = sum(ledgers, ({ result }) => result.findings.length);
  return `已检查 ${rows} 项，发现 ${findings} 处需要看一看。`;
}

/** What was marked, in one sentence; null where there is no ledger. `live`: some marks follow the cells by themselves. */
export function markNotice(ledgers: readonly CheckedLedger[], live = false): string | null {
  if (ledgers.length === 0) return null;
  const overdue = sum(ledgers, ({ result }) => result.lamps.overdue);
  const near = sum(ledgers, ({ result }) => result.lamps.near);
  const cells = sum(
    ledgers,
    ({ result }) => result.findings.filter(({ rule }) => rule !== 'overdue' && rule !== 'near').length,
  );
  const byItself = live ? '时限是日期的，到期、办结后颜色自动跟着变。' : '';
  if (overdue + near + cells === 0) return `现在没有需要标出的事项。${byItself}`;
  return `已标记：逾期 ${overdue} 项（红）、临期 ${near} 项（黄）、其他问题 ${cells} 处。${byItself}`;
}
