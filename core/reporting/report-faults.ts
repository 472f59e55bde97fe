import type { Report } from './reports.ts';

/** What is wrong with a report in itself: nothing in it, or the words of the one before. */
export type ReportFault = 'empty' | 'unchanged';

export const FAULT_WORD: Record<ReportFault, string> = { empty: '内容空泛', unchanged: '与上次相同' };

/** Words that say nothing of what was done. */
const HOLLOW: ReadonlySet<string> = new Set([
  ...['', '无', '暂无', '无进展', '暂无进展', '同上', '同前', '同上期', '不变', '无变化', '正常', '正常推进'],
  ...['推进中', '正在推进', '有序推进', '正在有序推进', '稳步推进', '持续推进', '按计划推进', '按序时推进'],
  ...[
    '办理中',
    '正在办理',
    '正在落实',
    '落实中',
    '已知悉',
    '已收到',
    '已安排',
    '正在开展',
    '开展中',
    '进行中',
  ],
]);

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

/** The faults of a task's reports by their ids; reports without one are left out. */
export function reportFaults(reports: readonly Report[]): Map<string, ReportFault> {
  const faults = new Map<string, ReportFault>();
  let last: string | null = null;
  for (const { id, progress } of reports) {
    const words = bare(progress);
    if (HOLLOW.has(words)) faults.set(id, 'empty');
    else if (words === last) faults.set(id, 'unchanged');
    last = words;
  }
  return faults;
}
