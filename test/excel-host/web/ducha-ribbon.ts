import type { RibbonButton } from './excel-page.ts';

/** The add-in's buttons as its manifest puts them on the ribbon. */
export const DUCHA_RIBBON: RibbonButton[] = [
  { label: '检查台账', functionName: 'checkLedger', icon: 'check' },
  { label: '标记逾期', functionName: 'markOverdue', icon: 'mark' },
  { label: '清除标记', functionName: 'clearMarks', icon: 'clear' },
  { label: '修复', functionName: 'showRepairs', icon: 'repair' },
  { label: '汇总', functionName: 'summarise', icon: 'summary' },
  { label: '自动检查', functionName: 'toggleAuto', icon: 'auto' },
];
