import { daysOfKind } from '../rows/row-days.ts';
import type { RowRule } from '../rule.ts';
import { clip } from '../wording.ts';

export const impossibleLimit: RowRule = {
  id: 'impossible-limit',
  severity: 'error',
  title: '日期不存在',
  explain: '日历上没有的日子（如2月30日）不会自动改动，请核对后改正。',
  needs: ['deadline', 'start', 'finished', 'instructionDate'],
  once: true,
  check(row, { columns }, found) {
    if (row.limit.kind === 'impossible')
      found(columns.limit, `“${clip(row.limit.text)}”不是日历上有的日期，请核对。`);
    for (const { cell, column } of daysOfKind(row, columns, 'impossible'))
      found(column, `“${clip(cell.text)}”不是日历上有的日期，请核对。`);
  },
};
