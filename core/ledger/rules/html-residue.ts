import { valueAt } from '../grid.ts';
import { cleanHtml, RESIDUE } from '../html-residue.ts';
import type { RowRule } from '../rule.ts';

export const htmlResidue: RowRule = {
  id: 'html-residue',
  severity: 'warning',
  title: '有网页代码残留',
  explain: '“&nbsp;”“<br>”是从网页复制时带来的代码，不是正文。请清除。',
  check(row, { block, ledger }, found) {
    if (!row.odd) return;
    for (const { index } of ledger.columns) {
      const value = valueAt(block, row.row, index);
      if (typeof value !== 'string' || !RESIDUE.test(value)) continue;
      found(index, `含有网页代码“${RESIDUE.exec(value)![0]}”，请清除。`, { value: cleanHtml(value) });
    }
  },
};
