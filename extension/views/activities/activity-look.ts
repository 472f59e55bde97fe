import { type Activity, WAY_WORD } from '../../../core/activities/activity.ts';
import type { KeptLook } from '../shared/kept-history.tsx';

/** How an inspection's fields are shown in its history. */
export const ACTIVITY_LOOK: KeptLook = {
  words: {
    ...{ title: '名称', way: '督查方式', from: '开始日期', to: '结束日期', place: '地点' },
    ...{ people: '参加人员', units: '被督查单位', findings: '发现的问题', planId: '依据的督查计划' },
    taskIds: '所涉督查事项',
  },
  text: (field, value) => {
    if (field === 'way') return WAY_WORD[value as Activity['way']] ?? '';
    if (field === 'findings') return ((value ?? []) as Activity['findings']).map(findingText).join('；');
    if (field === 'taskIds') return value ? `${(value as string[]).length}项` : '';
    if (field === 'planId') return value ? '计划内' : '计划外';
    return Array.isArray(value) ? value.join('、') : String(value ?? '');
  },
};

const findingText = ({ unit, text, taskId }: Activity['findings'][number]): string =>
  `${unit ? `${unit}：` : ''}${text}${taskId === null ? '' : '（已立项）'}`;
