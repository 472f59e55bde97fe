import { valueAt } from '../grid.ts';
import type { RowRule } from '../rule.ts';

const HIDDEN = /[\u200b-\u200f\u2060\ufeff\u0000-\u0008]/;

export const hiddenCharacters: RowRule = {
  id: 'hidden-characters',
  severity: 'info',
  title: '有看不见的字符',
  explain: '零宽字符和控制符看不见，却使同样的单位名、文号对不上。可清除。',
  check(row, { block, ledger }, found) {
    if (!row.odd) return;
    for (const { index } of ledger.columns) {
      const value = valueAt(block, row.row, index);
      if (typeof value === 'string' && HIDDEN.test(value))
        found(index, '含有看不见的字符，可清除。', { value: value.replace(new RegExp(HIDDEN, 'g'), '') });
    }
  },
};
