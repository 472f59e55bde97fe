import type { RowRule } from '../rule.ts';
import { sayReason } from '../wording.ts';

export const near: RowRule = {
  id: 'near',
  severity: 'warning',
  title: '临近时限',
  explain: '快到时限还没有办结，请提醒责任单位抓紧办理、按时报结果。',
  needs: ['deadline'],
  ofLamp: true,
  check({ over, limit, lamp }, { columns }, found) {
    if (!over && limit.due !== null && lamp.key === 'near')
      found(columns.limit, `临近时限：${sayReason(lamp.reason)}。`);
  },
};
