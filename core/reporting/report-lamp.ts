import { type Day, daysBetween } from '../calendar/day.ts';
import type { Lamp } from '../deadline/lamp.ts';

/** The state of a task's reports, apart from its progress (材料报送). */
export type ReportState = 'none' | 'normal' | 'near' | 'late';

export type ReportLamp = Lamp & { state: ReportState };

/** Calendar days before a report's day from which on it is near; a local habit, no rule names one. */
const REPORT_NEAR_DAYS = 3;

/** The lamp of the report that is owed; null owed: no report is expected. */
export function reportLamp(owed: Day | null, asOf: Day, nearDays = REPORT_NEAR_DAYS): ReportLamp {
  if (owed === null)
    return { state: 'none', lamp: 'none', word: '无须报送', reason: '没有报送周期，或者不在办理中' };
  const left = daysBetween(asOf, owed);
  if (left < 0)
    return { state: 'late', lamp: 'red', word: '报送逾期', reason: `应于${owed}前报送，已逾期${-left}天` };
  const reason = left === 0 ? `${owed}就是报送日` : `下次应于${owed}前报送，还有${left}天`;
  return left <= nearDays
    ? { state: 'near', lamp: 'amber', word: '报送临近', reason }
    : { state: 'normal', lamp: 'green', word: '报送正常', reason };
}
