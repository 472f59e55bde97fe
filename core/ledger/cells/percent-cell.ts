import { textOf } from '../grid.ts';
import type { CellValue } from '../workbook-port.ts';

/** Percent done, 0–100 as written; `value` null for an empty cell and for words. */
export type PercentCell = { text: string; value: number | null; readable: boolean };

/** Reads 0.85, 85, "85%" and "85％"; a plain number up to 1 is a share. */
export function readPercent(value: CellValue): PercentCell {
  const text = textOf(value);
  if (text === '' || /^(?:无|\/|-+|—+)$/.test(text)) return { text, value: null, readable: true };
  if (typeof value === 'number')
    return { text, value: value >= 0 && value <= 1 ? round(value * 100) : value, readable: true };
  const match = /^(-?\d+(?:\.\d+)?)\s*([%％]?)$/.exec(text);
  if (!match) return { text, value: null, readable: false };
  const number = Number(match[1]);
  return { text, value: match[2] || number > 1 || number < 0 ? number : round(number * 100), readable: true };
}

const round = (value: number) => Math.round(value * 100) / 100;
