import type { RowRule } from '../rule.ts';

export const percentAgainstStatus: RowRule = {
  id: 'percent-against-status',
  severity: 'warning',
  title: '完成率与状态不一致',
  explain: '完成率100%而状态未办结，或状态已办结而完成率不到100%。请核对。',
  needs: ['percent'],
  check({ percent, status }, { columns }, found) {
    const { value } = percent;
    if (value === null || columns.status < 0) return;
    if (value >= 100 && (status.state === 'inProgress' || status.state === 'notStarted'))
      found(columns.percent, `完成率${value}%，状态还是“${status.text}”，请核对。`);
    else if (value < 100 && status.state === 'finished')
      found(columns.percent, `状态为“${status.text}”，完成率只有${value}%，请核对。`);
  },
};
