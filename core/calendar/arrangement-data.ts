import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Arrangement } from './arrangement.ts';

/** The notices write 清明节, 端午节, 中秋节; the data leaves out 节. */
const FULL_NAMES: Record<string, string> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

/** The announced arrangements of the State Council as chinese-days carries them, oldest first. */
export function announcedArrangements(): Arrangement[] {
  const years = new Map<number, Arrangement>();
  const put = (days: Record<string, string>, isOffDay: boolean) => {
    for (const [date, label] of Object.entries(days)) {
      const year = +date.slice(0, 4);
      const arrangement = years.get(year) ?? { year, papers: [], days: [] };
      years.set(year, arrangement);
      const name = label.split(',')[1] ?? label;
      arrangement.days.push({ date, name: FULL_NAMES[name] ?? name, isOffDay });
    }
  };
  put(chineseDays.holidays, true);
  put(chineseDays.workdays, false);
  return [...years.values()].sort((a, b) => a.year - b.year);
}
