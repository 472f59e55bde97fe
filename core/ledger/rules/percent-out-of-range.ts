import type { RowRule } from '../rule.ts';
import { clip } from '../wording.ts';

/** Targets are at times exceeded (105%); 8500% is 85 in a cell shown as percent. */
const MOST = 200;

export const percentOutOfRange: RowRule = {
  id: 'percent-out-of-range',
  severity: 'error',
  title: '完成率有误',
  explain: '完成率应在0到100%之间；超额完成的，可以超过100%，但多半不会翻倍。',
  needs: ['percent'],
  check({ percent }, { columns }, found) {
    if (!percent.readable) found(columns.percent, `“${clip(percent.text)}”不是百分比，请写成“85%”。`);
    else if (percent.value !== null && (percent.value < 0 || percent.value > MOST))
      found(columns.percent, `完成率${percent.value}%不合常理，请核对。`);
  },
};
