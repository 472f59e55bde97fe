import type { MarkStyle } from './workbook-port.ts';

/** How marks look, in Excel and in files alike: fill and font as RRGGBB. Listed in order of precedence. */
export const MARK_LOOK: Record<MarkStyle, { fill: string; font: string; bold: boolean; word: string }> = {
  overdue: { fill: 'FFC7CE', font: '9C0006', bold: true, word: '逾期' },
  error: { fill: 'F8CBAD', font: '833C0B', bold: false, word: '错误' },
  near: { fill: 'FFEB9C', font: '7F6000', bold: true, word: '临期' },
  warning: { fill: 'FFF2CC', font: '7F6000', bold: false, word: '提醒' },
  info: { fill: 'DDEBF7', font: '1F4E78', bold: false, word: '建议' },
};

/** Most important first: where two marks meet, the first one shows. */
export const MARK_STYLES = Object.keys(MARK_LOOK) as MarkStyle[];
