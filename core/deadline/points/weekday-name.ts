import type { Scanner } from '../scanner.ts';

const DAYS = '一二三四五六日';

/**
 * Reads 周三, 星期三, 礼拜三, 周日, 星期天: 1 Monday … 7 Sunday; 0 where there is none. `certain` where nothing but a day can follow
 * (下周一报, but not 每周一报).
 */
export function readWeekdayName(s: Scanner, certain = false): number {
  const start = s.pos;
  if (s.eatAny(['星期', '周', '礼拜'])) {
    const day = readWeekdayDigit(s, certain);
    if (day > 0) return day;
  }
  s.pos = start;
  return 0;
}

/** Reads the day behind 周 or 星期 (一…六, 日, 天, 1–6); 0 where there is none or it begins another word (周一次, 每周五天, 一周一报). */
export function readWeekdayDigit(s: Scanner, certain = false): number {
  const code = s.peek();
  let day = code === 0 ? 0 : DAYS.indexOf(String.fromCharCode(code)) + 1;
  if (s.is('天')) day = 7;
  if (code >= 49 && code <= 54) day = code - 48;
  if (day === 0) return 0;
  // 周一报 may be a report each week; 星期一报 and 每个周一报 are Mondays.
  certain ||= !s.isBefore('周') || s.isBefore('个周');
  s.pos++;
  const weekly =
    day === 1 && !certain && (s.oneOf('调通') || (s.is('报') && !s.oneOf('送告市县省区州我局办委府部厅', 1)));
  if (weekly || s.oneOf('次个篇季届岁期轮十百小') || s.is('周年') || (s.is('天') && !s.is('天气'))) {
    s.pos--;
    return 0;
  }
  return day;
}
