import type { Day } from '../calendar/day.ts';

/** 成文日期: 2026-11-03 → 2026年11月3日 (GB/T 9704-2012, 7.3.5: Arabic digits, no leading zeros). */
export const paperDay = (day: Day): string => `${+day.slice(0, 4)}年${+day.slice(5, 7)}月${+day.slice(8)}日`;

const DIGITS = '〇一二三四五六七八九';

/** The same day in Chinese digits, as older papers date themselves: 二〇二六年十一月二十三日. */
export function chineseDay(day: Day): string {
  const year = [...day.slice(0, 4)].map((digit) => DIGITS[+digit]).join('');
  return `${year}年${below100(+day.slice(5, 7))}月${below100(+day.slice(8))}日`;
}

function below100(n: number): string {
  const tens = Math.floor(n / 10);
  return (tens > 1 ? DIGITS[tens]! : '') + (tens > 0 ? '十' : '') + (n % 10 > 0 ? DIGITS[n % 10]! : '');
}
