import { SEVERITY_WORD } from '../ledger/finding.ts';
import { cellAddress } from '../ledger/grid.ts';
import { LAMP_KEYS, type LampKey } from '../ledger/row-lamp.ts';
import type { CheckedLedger } from '../xlsx/check-workbook.ts';

/** A checked ledger as a person reads it: what it is, its lamps, then one finding a line with its address. */
export function describeCheck({ ledger, result }: CheckedLedger): string {
  const lamps = (Object.entries(result.lamps) as [LampKey, number][])
    .filter(([, count]) => count > 0)
    .map(([key, count]) => `${LAMP_KEYS[key]} ${count}`);
  const head = `工作表“${ledger.sheet}”：表头在第 ${ledger.headerRow + 1} 行，${result.rows} 项任务${lamps.length > 0 ? `（${lamps.join('、')}）` : ''}`;
  const { findings } = result;
  if (findings.length === 0) return `  ${head}\n  未发现问题。`;
  const widest = Math.max(...findings.map(({ row, column }) => cellAddress(row, column).length));
  const lines = findings.map(
    ({ row, column, severity, message }) =>
      `    ${SEVERITY_WORD[severity]}  ${cellAddress(row, column).padEnd(widest)}  ${message}`,
  );
  return `  ${head}\n  发现 ${findings.length} 处：\n${lines.join('\n')}`;
}
