import { revisionTraces } from '../../reading/input/revision-traces.ts';
import { valueAt } from '../grid.ts';
import type { RowRule } from '../rule.ts';

export const wordResidue: RowRule = {
  id: 'word-residue',
  severity: 'warning',
  title: '有Word修订残留',
  explain: '“删除[张三]：”“设置格式[…]：”是Word修订和批注的痕迹，既不是正文，又暴露了修改人。请清理。',
  check(row, { block, ledger }, found) {
    if (!row.odd) return;
    for (const { index } of ledger.columns) {
      const value = valueAt(block, row.row, index);
      if (typeof value === 'string' && revisionTraces(value).length > 0)
        found(index, '含有Word修订或批注的残留，请核对后清理。');
    }
  },
};
