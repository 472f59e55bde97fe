import type { Scanner } from '../scanner.ts';
import { WordTable } from '../word-table.ts';

/** How many periods away from the reference one; `follows` where it is rather the date before it that counts (次年, 同月). */
export type Relative = { offset: number; follows: boolean };

/** `counted`: 一 and 个 may stand before the unit (下一个月). */
type Stem = Relative & { counted: boolean };
const stem = (offset: number, counted: boolean, follows: boolean): Stem => ({ offset, counted, follows });

const STEMS = new WordTable<Stem>([
  ['下下', stem(2, true, false)],
  ['上上', stem(-2, true, false)],
  ['下', stem(1, true, false)],
  ['上', stem(-1, true, false)],
  ['这', stem(0, true, false)],
  ['本', stem(0, false, false)],
  ['同', stem(0, true, true)],
  ['当', stem(0, false, true)],
  ['次', stem(1, false, true)],
  ['翌', stem(1, false, true)],
]);

/** Every character readRelativePrefix can begin with. */
export const RELATIVE_STARTS = STEMS.starts;

/** Reads 本, 这个, 下一个, 上上, 次 and one of the units behind it (周, 月, 季度, 年); null, cursor unmoved, where there is none. */
export function readRelativePrefix(s: Scanner, units: readonly string[]): Relative | null {
  const start = s.pos;
  const read = STEMS.eat(s);
  if (read?.value.counted) {
    s.eat('一');
    s.eat('个');
  }
  if (read && s.eatAny(units)) return read.value;
  s.pos = start;
  return null;
}
