import type { Every } from './deadline.ts';

const PERIOD: Record<Every['unit'], string> = {
  day: '日',
  week: '周',
  month: '月',
  quarter: '季度',
  half: '半年',
  year: '年',
};
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** A recurring rule in words: 每月5日前, 每季度末前, 每2周周五前, 每3日. */
export function cadenceText({ unit, interval, day }: Every): string {
  const period = interval === 1 ? PERIOD[unit] : `${interval}${unit === 'month' ? '个月' : PERIOD[unit]}`;
  if (unit === 'day' || day === undefined) return `每${period}`;
  if (day < 1) return `每${period}末前`;
  if (unit === 'week') return `每${period}周${WEEKDAYS[day - 1] ?? ''}前`;
  return unit === 'month' ? `每${period}${day}日前` : `每${period}第${day}日前`;
}
