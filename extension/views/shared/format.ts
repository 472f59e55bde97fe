import { type Day, daysBetween, weekday } from '../../../core/calendar/day.ts';
import { chosenLanguage, inChinese } from '../../i18n/language.ts';
import { localDay } from '../../local-day.ts';

const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日'];

/** 2026-12-31 → 2026年12月31日（周四）. */
export function longDay(day: Day): string {
  return `${+day.slice(0, 4)}年${+day.slice(5, 7)}月${+day.slice(8)}日（周${WEEKDAYS[weekday(day)]}）`;
}

/** 2026-12-31 → 12月31日, with its year where that is not the current one. */
export function shortDay(day: Day, today: Day): string {
  const monthDay = `${+day.slice(5, 7)}月${+day.slice(8)}日`;
  return day.slice(0, 4) === today.slice(0, 4) ? monthDay : `${day.slice(0, 4)}年${monthDay}`;
}

/** 2026-12-31 → 12月31日（周四）, with its year where that is not `year`. */
export function dayOfYear(day: Day, year: number): string {
  const long = longDay(day);
  return +day.slice(0, 4) === year ? long.slice(5) : long;
}

/** How far a due day is: 逾期3天, 今天到期, 还有5天. */
export function distance(due: Day, today: Day): string {
  const days = daysBetween(today, due);
  return days < 0 ? `逾期${-days}天` : days === 0 ? '今天到期' : `还有${days}天`;
}

/** An instant as the office's clock showed it: 2026-11-23 09:05. */
export function clock(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${localDay(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** 2026-10 → 10月, where its year is plain. */
export const shortMonth = (month: string): string =>
  chosenLanguage() === 'en'
    ? new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01`))
    : inChinese(`${+month.slice(5, 7)}月`);

/** 2026-10 → 2026年10月. */
export const monthWords = (month: string): string => `${+month.slice(0, 4)}年${+month.slice(5, 7)}月`;
