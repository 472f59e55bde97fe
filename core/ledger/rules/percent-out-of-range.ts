import type { RowRule } from '../rule.ts';
import { clip } from '../wording.ts';

export const percentOutOfRange: RowRule = {
  id: 'percent-out-of-range',
  severity: 'error',
  title: '完成率有误',
  explain: '完成率应在0到100%之间。',
  needs: ['percent'],
  check({ percent }, { columns }, found) {
    if (!percent.readable) found(columns.percent, `“${clip(percent.text)}”不是百分比，请写成“85%”。`);
    else if (percent.value !== null && (percent.value < 0 || percent.value > 100))
      found(columns.percent, `完成率${percent.value}%不在0到100%之间，请核对。`);
  },
};
