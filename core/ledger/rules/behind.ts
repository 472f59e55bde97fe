import type { RowRule } from '../rule.ts';
import { sayReason } from '../wording.ts';

export const behind: RowRule = {
  id: 'behind',
  severity: 'warning',
  title: '进度滞后',
  explain: '状态写明进度滞后、还没有到时限（按三单制发黄单）。请查明原因，督促责任单位赶上进度。',
  needs: ['status'],
  ofLamp: true,
  check({ over, lamp }, { columns }, found) {
    if (!over && lamp.key === 'behind') found(columns.status, `${sayReason(lamp.reason)}。`);
  },
};
