import { daySerial } from '../cells/serial-day.ts';
import { daysOfKind } from '../rows/row-days.ts';
import type { RowRule } from '../rule.ts';
import { sayDay } from '../wording.ts';

export const lostDateFormat: RowRule = {
  id: 'lost-date-format',
  severity: 'error',
  title: '日期变成了数字',
  explain: '单元格里是日期序列号（如46203），显示格式丢了。设成日期格式即可恢复。',
  needs: ['deadline', 'start', 'finished', 'instructionDate'],
  once: true,
  check(row, { columns, date1904 }, found) {
    const { limit } = row;
    if (limit.kind === 'serial' && limit.due !== null)
      found(columns.limit, `“${limit.text}”是日期序列号，应为${sayDay(limit.due)}，请设成日期格式。`, {
        value: daySerial(limit.due, date1904),
        date: true,
      });
    for (const { cell, column } of daysOfKind(row, columns, 'serial'))
      if (cell.day !== null)
        found(column, `“${cell.text}”是日期序列号，应为${sayDay(cell.day)}，请设成日期格式。`, {
          value: daySerial(cell.day, date1904),
          date: true,
        });
  },
};
