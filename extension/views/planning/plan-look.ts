import { INSPECTION_WORD, type PlanItem } from '../../../core/planning/plan.ts';
import type { KeptLook } from '../shared/kept-history.tsx';

/** How an item of the plan is shown in its history. */
export const PLAN_LOOK: KeptLook = {
  words: {
    ...{ title: '督查事项', kind: '类别', units: '被督查单位', from: '开始日期', to: '结束日期' },
    ...{ lead: '牵头', reason: '仍须开展的理由' },
  },
  text: (field, value) => {
    if (field === 'kind') return INSPECTION_WORD[value as PlanItem['kind']] ?? '';
    return Array.isArray(value) ? value.join('、') : String(value ?? '');
  },
};
