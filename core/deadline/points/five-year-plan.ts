import type { Scanner } from '../scanner.ts';
import { months } from './part-of-year.ts';
import { makePoint, type Point } from './point.ts';

/** 一五 began in 1953; 十三五 in 2016 after the gap years, five years each since 三五 (1966). */
const FIRST_YEAR_OF_THIRD = 1966;

/** Reads “十四五”末, “十五五”期间, “十四五”时期末. */
export function readFiveYearPlan(s: Scanner): Point | null {
  const start = s.pos;
  const quoted = s.eat('"');
  if (s.oneOf('十') && s.oneOf('一二三四五六七八九', 1) && s.oneOf('五', 2)) {
    const n = 10 + '〇一二三四五六七八九'.indexOf(String.fromCharCode(s.peek(1)));
    s.pos += 3;
    if (!quoted || s.eat('"')) {
      const first = FIRST_YEAR_OF_THIRD + (n - 3) * 5;
      const last = first + 4;
      const end = s.eatAny(['规划期末', '规划末', '时期末', '期末', '末期', '末', '收官之年']);
      const during = end ? null : s.eatAny(['规划期间', '时期', '期间']);
      const label = s.slice(start, s.pos);
      if (end || during) {
        const point = makePoint('year', last, null, null, () => ({
          from: months(end ? last : first, 1, 12).from,
          to: months(last, 1, 12).to,
        }));
        point.note = `${label}为${end ? '' : `${first}至`}${last}年`;
        point.vague = end !== null;
        return point;
      }
    }
  }
  s.pos = start;
  return null;
}
