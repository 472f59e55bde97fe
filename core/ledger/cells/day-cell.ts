import { type Day, makeDay } from '../../calendar/day.ts';
import { textOf } from '../grid.ts';
import type { CellValue } from '../workbook-port.ts';
import type { CellContext } from './cell-context.ts';
import { readWithoutDay } from './read-without-day.ts';
import { looksLikeSerial, serialDay } from './serial-day.ts';

/** A cell that should hold a day (交办日期, 实际完成时间). */
export type DayCell = {
  text: string;
  kind: 'blank' | 'day' | 'text' | 'serial' | 'impossible' | 'unreadable';
  /** Known for `day` (a real date), `text` (written out) and `serial` (a date whose format was lost). */
  day: Day | null;
  /** True where year, month and day are all written: such text can become a real date without a guess. */
  whole: boolean;
};

const BLANK: DayCell = { text: '', kind: 'blank', day: null, whole: false };
const WHOLE = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
const NONE = /^(?:无|没有|\/|-+|—+|－+|未完成|尚未完成|\\)$/;

/** Reads a day cell; words such as 2024年6月 stand for the period's last day. */
export function readDayCell(value: CellValue, isDate: boolean, context: CellContext): DayCell {
  const text = textOf(value);
  if (text === '' || NONE.test(text)) return text === '' ? BLANK : { ...BLANK, text };
  const number = typeof value === 'number' ? value : /^\d{5}$/.test(text) ? Number(text) : null;
  if (number !== null) {
    const day = isDate || looksLikeSerial(number) ? serialDay(number, context.date1904) : null;
    if (day) return { text: isDate ? day : text, kind: isDate ? 'day' : 'serial', day, whole: true };
  }
  const plain = WHOLE.exec(text.normalize('NFKC'));
  if (plain) {
    const day = makeDay(+plain[1]!, +plain[2]!, +plain[3]!);
    return { text, kind: day ? 'text' : 'impossible', day, whole: day !== null };
  }
  const { limit, relative } = readWithoutDay(text, context);
  if (limit.readings.some((r) => r.invalid)) return { text, kind: 'impossible', day: null, whole: false };
  const read = limit.readings.find((r) => r.due === limit.due);
  if (!limit.due || relative || read?.kind === 'recurring')
    return { text, kind: 'unreadable', day: null, whole: false };
  return { text, kind: 'text', day: limit.due, whole: false };
}
