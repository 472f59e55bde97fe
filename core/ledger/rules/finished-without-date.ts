import type { RowRule } from '../rule.ts';

export const finishedWithoutDate: RowRule = {
  id: 'finished-without-date',
  severity: 'warning',
  title: '已办结没有完成时间',
  explain: '没有完成时间，就分不清按时办结还是逾期办结。请补写实际完成时间。',
  needs: ['finished'],
  check(row, { columns }, found) {
    if (row.status.state === 'finished' && row.finished.kind === 'blank')
      found(columns.finished, `状态为“${row.status.text}”，请补写完成时间。`);
  },
};
