import type { SheetRule } from '../rule.ts';

export const duplicateTaskId: SheetRule = {
  id: 'duplicate-task-id',
  severity: 'error',
  title: '事项标识重复',
  explain: '两行带着同一个事项标识（多半是整行复制而来），导回登记簿时会互相覆盖。请清空新行的标识。',
  needs: ['taskId'],
  depends: (row) => row.taskId,
  checkAll(rows, { columns }, found) {
    const seen = new Map<string, number>();
    for (const { taskId, row } of rows) {
      if (taskId === '') continue;
      const first = seen.get(taskId);
      if (first === undefined) seen.set(taskId, row);
      else
        found(row, columns.taskId, `与第${first + 1}行的事项标识相同，请清空本行的标识。`, { value: null });
    }
  },
};
