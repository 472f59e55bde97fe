import { daySerial } from '../cells/serial-day.ts';
import { daysOfKind } from '../rows/row-days.ts';
import type { RowRule } from '../rule.ts';

export const dateAsText: RowRule = {
  id: 'date-as-text',
  severity: 'info',
  title: '日期存成了文本',
  explain: '文本的日期不能排序、筛选和计算。可转成真正的日期，字面不变。',
  needs: ['start', 'finished', 'instructionDate'],
  once: true,
  check(row, { columns, date1904 }, found) {
    for (const { cell, column } of daysOfKind(row, columns, 'text'))
      if (cell.whole && cell.day !== null)
        found(column, `“${cell.text}”是文本，可转成日期。`, {
          value: daySerial(cell.day, date1904),
          date: true,
        });
  },
};
