import type { LampColour, LampPreset } from '../../deadline/lamp.ts';
import type { MarkStyle, RowStyle } from '../workbook-port.ts';

/** `colour`: what offices call it; of two that share a word it tells them apart. */
type Look = { fill: string; font: string; bold: boolean; word: string; colour: string };

/** How marks look, in Excel and in files alike: fill and font as RRGGBB. Listed in order of precedence. */
export const MARK_LOOK: Record<MarkStyle, Look> = {
  overdue: { fill: 'FFC7CE', font: '9C0006', bold: true, word: '逾期', colour: '红' },
  error: { fill: 'F8CBAD', font: '833C0B', bold: false, word: '错误', colour: '浅橙' },
  pressing: { fill: 'FFC66D', font: '703800', bold: true, word: '临期', colour: '橙' },
  near: { fill: 'FFEB9C', font: '7F6000', bold: true, word: '临期', colour: '黄' },
  behind: { fill: 'FFEB9C', font: '7F6000', bold: true, word: '滞后', colour: '黄' },
  noticed: { fill: 'BDD7EE', font: '1F4E78', bold: true, word: '临期', colour: '蓝' },
  warning: { fill: 'FFF2CC', font: '7F6000', bold: false, word: '提醒', colour: '浅黄' },
  info: { fill: 'DDEBF7', font: '1F4E78', bold: false, word: '建议', colour: '浅蓝' },
};

/** Most important first: where two marks meet, the first one shows. */
export const MARK_STYLES = Object.keys(MARK_LOOK) as MarkStyle[];

const BY_COLOUR: Partial<Record<LampColour, RowStyle>> = {
  ...{ red: 'overdue', orange: 'pressing', amber: 'near', blue: 'noticed' },
};

/** How a row with this lamp is marked; null for a lamp that does not warn. */
export function rowStyle({ lamp, word }: { lamp: LampColour; word: string }): RowStyle | null {
  return word === MARK_LOOK.behind.word ? 'behind' : (BY_COLOUR[lamp] ?? null);
}

/** The marks that can be met under a preset, most important first, with words that tell them apart. */
export function legendOf({ rules }: LampPreset): { style: MarkStyle; word: string }[] {
  const rows = new Set<MarkStyle | null>(rules.map(rowStyle));
  const isRow = (style: MarkStyle) => !['error', 'warning', 'info'].includes(style);
  const styles = MARK_STYLES.filter((style) => !isRow(style) || rows.has(style));
  const words = styles.map((style) => MARK_LOOK[style].word);
  return styles.map((style) => {
    const { word, colour } = MARK_LOOK[style];
    return { style, word: words.filter((w) => w === word).length > 1 ? `${word}（${colour}）` : word };
  });
}
