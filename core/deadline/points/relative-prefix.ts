import type { Scanner } from '../scanner.ts';
import { WordTable } from '../word-table.ts';

/** How many periods away from the reference one; `follows` where it is rather the date before it that counts (次年, 同月). */
export type Relative = { offset: number; follows: boolean };

const fixed = (offset: number): Relative => ({ offset, follows: false });
const following = (offset: number): Relative => ({ offset, follows: true });

const withCounters = (stem: string, value: Relative): [string, Relative][] =>
  ['', '个', '一', '一个'].map((counter) => [stem + counter, value]);

const PREFIXES = new WordTable<Relative>([
  ...withCounters('下下', fixed(2)),
  ...withCounters('上上', fixed(-2)),
  ...withCounters('下', fixed(1)),
  ...withCounters('上', fixed(-1)),
  ...withCounters('这', fixed(0)),
  ...withCounters('同', following(0)),
  ['本', fixed(0)],
  ['当', following(0)],
  ['次', following(1)],
  ['翌', following(1)],
]);

/** Every character readRelativePrefix can begin with. */
export const RELATIVE_STARTS = PREFIXES.starts;

/** Reads 本, 这个, 下一个, 上上, 次 and one of the units behind it (周, 月, 季度, 年); null, cursor unmoved, where there is none. */
export function readRelativePrefix(s: Scanner, units: readonly string[]): Relative | null {
  const start = s.pos;
  const prefix = PREFIXES.eat(s);
  if (prefix && s.eatAny(units)) return prefix.value;
  s.pos = start;
  return null;
}
