import type { RowRule } from '../rule.ts';

export const problemWithoutNextStep: RowRule = {
  id: 'problem-without-next-step',
  severity: 'info',
  title: '有问题没有下一步措施',
  explain: '写了存在问题，没有写下一步怎么办。请补写措施；需要协调的，写明请谁协调。',
  needs: ['nextStep'],
  check(row, { columns }, found) {
    if (
      !row.over &&
      row.problem.length > 1 &&
      row.nextStep === '' &&
      !/^(?:无|没有|暂无)/.test(row.problem) &&
      columns.problem >= 0
    )
      found(columns.nextStep, '写了存在问题，请补写下一步措施。');
  },
};
