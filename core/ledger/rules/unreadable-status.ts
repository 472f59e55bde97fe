import type { RowRule } from '../rule.ts';
import { clip } from '../wording.ts';

export const unreadableStatus: RowRule = {
  id: 'unreadable-status',
  severity: 'info',
  title: '状态不在常用说法中',
  explain: '状态宜用统一的说法（未启动、办理中、已办结、已中止、已终止），才能汇总。说明文字请移到进展列。',
  needs: ['status'],
  check({ status }, { columns }, found) {
    if (status.state === 'unknown')
      found(columns.status, `“${clip(status.text)}”不是常用的状态，请改用“办理中”“已办结”等。`);
  },
};
