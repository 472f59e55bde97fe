import { saysFinished } from '../rows/progress-words.ts';
import type { RowRule } from '../rule.ts';
import { clip } from '../wording.ts';

export const statusAgainstProgress: RowRule = {
  id: 'status-against-progress',
  severity: 'warning',
  title: '状态与进展不一致',
  explain: '进展写着已完成，状态还是办理中（或相反），统计会出错。请核对后改成一致。',
  needs: ['progress'],
  check(row, { columns }, found) {
    if (columns.status < 0 || row.progress === '') return;
    const { state } = row.status;
    if ((state === 'inProgress' || state === 'notStarted') && saysFinished(row.progress))
      found(columns.status, `进展写明已完成，状态还是“${row.status.text}”，请核对。`, {
        value: /^[否×]/.test(row.status.text) ? '是' : '已办结',
      });
    else if (state === 'finished' && /^(?:尚未|还未|未完成|正在|暂未|目前正在)/.test(row.progress))
      found(columns.status, `状态为“${row.status.text}”，进展却写着“${clip(row.progress)}”，请核对。`);
  },
};
