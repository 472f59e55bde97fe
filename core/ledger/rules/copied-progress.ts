import { saysAsBefore } from '../previous-period.ts';
import type { RowRule } from '../rule.ts';

const plain = (text: string) => text.replace(/[\s，。；、：,.;:]/g, '');

export const copiedProgress: RowRule = {
  id: 'copied-progress',
  severity: 'warning',
  title: '进展照抄上期',
  explain: '本期进展与上期（表中的上期一列，或载入的上期台账）一字不差，多半没有更新。请写明本期新的进展。',
  needs: ['progress'],
  check(row, { columns, settings: { previous } }, found) {
    if (row.over || row.progress.length < 4) return;
    const column = columns.progress.at(-1)!;
    const { progress, progressBefore } = row;
    if (progressBefore !== '' && (progress === progressBefore || plain(progress) === plain(progressBefore)))
      found(column, '本期进展与上期完全相同，请写明新的进展。');
    else if (previous && saysAsBefore(row, previous))
      found(column, `本期进展与上期台账（${previous.name}）完全相同，请写明新的进展。`);
  },
};
