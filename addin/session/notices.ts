import { MARK_LOOK, MARK_STYLES } from '../../core/ledger/marks/mark-look.ts';
import type { CheckedLedger } from '../checking/checked-ledger.ts';

const sum = (ledgers: readonly CheckedLedger[], count: (ledger: CheckedLedger) => number) =>
  ledgers.reduce((total, ledger) => total + count(ledger), 0);

/** The pane shows one ledger at a time: where there are several, a sentence says that it speaks of them all. */
const ofAll = (ledgers: readonly CheckedLedger[]) =>
  ledgers.length > 1 ? `（${ledgers.length} 个台账合计）` : '';

/** What a check found, in one sentence; null where there is no ledger (the pane says more about that). */
export function checkNotice(ledgers: readonly CheckedLedger[]): string | null {
  if (ledgers.length === 0) return null;
  const rows = sum(ledgers, ({ result }) => result.rows);
  const findings = sum(ledgers, ({ result }) => result.findings.length);
  const found = findings === 0 ? '没有发现问题' : `发现 ${findings} 处需要看一看`;
  return `已检查 ${rows} 项${ofAll(ledgers)}，${found}。`;
}

/** What was marked, in one sentence; null where there is no ledger. `live`: some marks follow the cells by themselves. */
export function markNotice(ledgers: readonly CheckedLedger[], live = false): string | null {
  if (ledgers.length === 0) return null;
  const findings = ledgers.flatMap(({ result }) => result.findings);
  const cells = findings.filter((finding) => !finding.rowStyle).length;
  const parts = MARK_STYLES.map((style) => {
    const count = findings.filter((finding) => finding.rowStyle === style).length;
    const { word, colour } = MARK_LOOK[style];
    return count > 0 && `${word} ${count} 项（${colour}）`;
  })
    .concat(cells > 0 && `其他问题 ${cells} 处`)
    .filter(Boolean);
  const byItself = live ? '时限是日期的，到期、办结后颜色自动跟着变。' : '';
  if (parts.length === 0) return `现在没有需要标出的事项。${byItself}`;
  return `已标记${ofAll(ledgers)}：${parts.join('、')}。${byItself}`;
}

/** Which sheets were not marked, in one sentence; '' where all were. */
export const lockedNotice = (sheets: readonly string[]): string =>
  sheets.length === 0
    ? ''
    : `工作表${sheets.map((sheet) => `“${sheet}”`).join('')}受保护，没有标记；要标记的，请在“审阅”中撤销工作表保护。`;
