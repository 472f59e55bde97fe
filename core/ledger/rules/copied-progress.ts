import type { RowRule } from '../rule.ts';

const plain = (text: string) => text.replace(/[\s，。；、：,.;:]/g, '');

export const copiedProgress: RowRule = {
  id: 'copied-progress',
  severity: 'warning',
  title: '进展照抄上期',
  explain: '本期进展与上期一字不差，多半没有更新。请写明本期新的进展。',
  needs: ['progress'],
  check(row, { columns }, found) {
    if (row.over || row.progress.length < 4 || row.progressBefore === '') return;
    if (row.progress === row.progressBefore || plain(row.progress) === plain(row.progressBefore))
      found(columns.progress.at(-1)!, '本期进展与上期完全相同，请写明新的进展。');
  },
};
