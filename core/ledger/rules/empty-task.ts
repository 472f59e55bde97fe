import type { RowRule } from '../rule.ts';

export const emptyTask: RowRule = {
  id: 'empty-task',
  severity: 'error',
  title: '事项为空',
  explain:
    '没有事项的行无法督办，也统计不到任何单位名下。请补写事项；若是空行或小标题，请删除或合并成小标题行。',
  needs: ['task'],
  check(row, { columns }, found) {
    if (row.item === '' && row.group === '') found(columns.item, '事项为空，请补写事项。');
  },
};
