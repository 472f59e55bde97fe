import { type Finding, SEVERITY_WORD } from '../ledger/finding.ts';
import { cellAddress } from '../ledger/grid.ts';
import { LAMP_KEYS, type LampKey } from '../ledger/rows/row-lamp.ts';
import type { CheckedLedger } from '../xlsx/check-workbook.ts';

/** Advice given more often than this in a ledger is said once, with the cells it holds for. */
const MOST_ADVICE = 3;
/** Cells named after advice said once. */
const MOST_NAMED = 10;

/** A checked ledger as a person reads it: what it is, its lamps, then one finding a line with its address; advice that repeats once. */
export function describeCheck({ ledger, result }: CheckedLedger): string {
  const lamps = (Object.entries(result.lamps) as [LampKey, number][])
    .filter(([, count]) => count > 0)
    .map(([key, count]) => `${LAMP_KEYS[key]} ${count}`);
  const head = `工作表“${ledger.sheet}”：表头在第 ${ledger.headerRow + 1} 行，${result.rows} 项任务${lamps.length > 0 ? `（${lamps.join('、')}）` : ''}`;
  const { findings } = result;
  if (findings.length === 0) return `  ${head}\n  未发现问题。`;
  const addressOf = ({ row, column }: Finding) => cellAddress(row, column);
  const widest = findings.reduce((most, finding) => Math.max(most, addressOf(finding).length), 0);
  const more = repeatedAdvice(findings);
  const lines: string[] = [];
  for (const finding of findings) {
    const others = more.get(finding.rule);
    if (others && others.first !== finding) continue;
    lines.push(
      `    ${SEVERITY_WORD[finding.severity]}  ${addressOf(finding).padEnd(widest)}  ${finding.message}`,
    );
    if (others) {
      const named = others.rest.slice(0, MOST_NAMED).map(addressOf).join('、');
      const left = others.rest.length > MOST_NAMED ? '等' : '';
      lines.push(`${' '.repeat(widest + 12)}同类的还有 ${others.rest.length} 处：${named}${left}`);
    }
  }
  return `  ${head}\n  发现 ${findings.length} 处：\n${lines.join('\n')}`;
}

/** Advice (建议) a ledger is given more than a few times, by its rule. */
function repeatedAdvice(findings: readonly Finding[]): Map<string, { first: Finding; rest: Finding[] }> {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== 'info') continue;
    const list = byRule.get(finding.rule);
    if (list) list.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return new Map(
    [...byRule]
      .filter(([, list]) => list.length > MOST_ADVICE)
      .map(([rule, [first, ...rest]]) => [rule, { first: first!, rest }]),
  );
}
