import type { RowRule } from '../rule.ts';
import { sayDay } from '../wording.ts';

export const dateWithoutFinished: RowRule = {
  id: 'date-without-finished',
  severity: 'warning',
  title: '有完成时间但未办结',
  explain: '填了实际完成时间，状态却不是办结。请核对：已完成的改状态，未完成的删去完成时间。',
  needs: ['finished'],
  check(row, { columns }, found) {
    const { state } = row.status;
    if (
      row.finished.day !== null &&
      columns.status >= 0 &&
      (state === 'inProgress' || state === 'notStarted' || state === 'suspended')
    )
      found(
        columns.status,
        `填了完成时间${sayDay(row.finished.day)}，状态还是“${row.status.text}”，请核对。`,
      );
  },
};
