import type { RowRule } from '../rule.ts';
import { sayDay } from '../wording.ts';

export const finishBeforeStart: RowRule = {
  id: 'finish-before-start',
  severity: 'error',
  title: '完成早于开始',
  explain: '完成时间早于交办（启动）时间，两个日期必有一个写错。请核对。',
  needs: ['finished'],
  check(row, { columns }, found) {
    if (row.finished.day !== null && row.from !== null && row.finished.day < row.from)
      found(
        columns.finished,
        `完成时间${sayDay(row.finished.day)}早于交办（启动）时间${sayDay(row.from)}，请核对。`,
      );
  },
};
