import { daysOfKind } from '../rows/row-days.ts';
import type { RowRule } from '../rule.ts';
import { clip } from '../wording.ts';

export const unreadableFinish: RowRule = {
  id: 'unreadable-finish',
  severity: 'warning',
  title: '完成时间读不懂',
  explain: '完成时间应当是日期。请写成“2026-06-30”；说明文字移到进展或备注。',
  needs: ['finished', 'start', 'instructionDate'],
  once: true,
  check(row, { columns }, found) {
    for (const { cell, column } of daysOfKind(row, columns, 'unreadable'))
      found(column, `“${clip(cell.text)}”不是日期，请写成“2026-06-30”这样的日期。`);
  },
};
