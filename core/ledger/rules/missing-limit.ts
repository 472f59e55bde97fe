import type { RowRule } from '../rule.ts';

export const missingLimit: RowRule = {
  id: 'missing-limit',
  severity: 'warning',
  title: '没有完成时限',
  explain:
    '完成时限或未定时限的原因必填一个。请补写时限；暂时定不了的，在备注中写明原因；长期事项写“长期坚持”并约定报送周期。',
  needs: ['deadline'],
  once: true,
  check(row, { columns }, found) {
    if (
      row.limit.kind === 'blank' &&
      !row.over &&
      row.remark === '' &&
      row.problem === '' &&
      row.status.state !== 'terminated'
    )
      found(columns.limit, '完成时限或未定时限的原因必填一个，请补写。');
  },
};
