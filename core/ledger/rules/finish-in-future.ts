import type { RowRule } from '../rule.ts';
import { sayDay } from '../wording.ts';

export const finishInFuture: RowRule = {
  id: 'finish-in-future',
  severity: 'error',
  title: '完成时间在将来',
  explain: '实际完成时间不会晚于今天。若是计划完成时间，请填在时限列。',
  needs: ['finished'],
  check(row, { columns, asOf }, found) {
    if (row.finished.day !== null && row.finished.day > asOf)
      found(columns.finished, `完成时间${sayDay(row.finished.day)}还没有到，请核对。`);
  },
};
