import { type Day, daysBetween } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Change } from '../model/change.ts';
import { CHASE_WORD, type ChaseStep } from '../model/entries/chased.ts';
import { entriesOfKind } from '../model/fold.ts';
import { isRunning } from '../model/status.ts';
import type { TaskFields } from '../model/task.ts';
import { type Chase, chasesOf } from './chases.ts';
import type { Ladder, Rung } from './ladder.ts';

/** What is proposed for a task, and why; or why nothing is yet. A person decides. */
export type Proposal =
  | { kind: 'propose'; step: ChaseStep; why: string[]; answerBy: Day | null }
  | { kind: 'wait'; why: string[] };

/** What the ladder is judged by. `owed`: the day by which the next report that is not in was due (null: none is expected). */
export type ChaseSubject = { fields: TaskFields; changes: readonly Change[]; owed: Day | null };

/**
 * The next rung for a task on a day; null where nothing is late. Only what happened since the task was last taken up again
 * or given more time counts. A late report alone is never more than urged.
 */
export function proposalOf(
  { fields, changes, owed }: ChaseSubject,
  ladder: Ladder,
  asOf: Day,
  calendar: WorkCalendar,
): Proposal | null {
  const { due } = fields.limit;
  if (!isRunning(fields.status)) return null;
  const late = due !== null && asOf > due ? calendar.workdaysBetween(due, asOf) : 0;
  const isLate = due !== null && asOf > due;
  const reportLate = owed !== null && asOf > owed;
  if (!isLate && !reportLate) return null;
  const why = [
    ...(isLate && due ? [`超过时限${due}，已逾期${daysBetween(due, asOf)}天（${late}个工作日）`] : []),
    ...(reportLate && owed ? [`应于${owed}前报送，已逾期${daysBetween(owed, asOf)}天没有报`] : []),
  ];
  const chases = countedChases(changes);
  const last = chases.at(-1);
  const resting = last && restingReason(last, ladder, asOf, calendar);
  if (resting) return { kind: 'wait', why: [...why, resting] };
  if (last) why.push(lastText(last, chases));

  const used = ladder.filter((one) => one.used);
  const reached = last
    ? used.findLastIndex(({ step }) => chases.some(({ chased }) => chased.step === step))
    : -1;
  const next = used[reached + 1];
  const answerBy = (rung: Rung) =>
    rung.answerDays > 0 ? calendar.addWorkdays(asOf, rung.answerDays).day : null;
  if (next) {
    const missing = missingConditions(next, {
      late,
      isLate,
      chases,
      below: used[reached],
      lowest: reached < 0,
    });
    if (missing.length === 0) return { kind: 'propose', step: next.step, why, answerBy: answerBy(next) };
    const lowest = used[0];
    if (lowest && (reached === 0 || (reached < 0 && reportLate && !isLate)))
      return {
        kind: 'propose',
        step: lowest.step,
        why: reached < 0 ? why : [...why, ...missing],
        answerBy: answerBy(lowest),
      };
    return { kind: 'wait', why: [...why, ...missing] };
  }
  return { kind: 'wait', why: [...why, '已到所用的最后一级'] };
}

/** The chases since the task was last taken up again or given more time. */
export function countedChases(changes: readonly Change[]): Chase[] {
  const fresh = [
    ...entriesOfKind(changes, 'moved').filter(({ step }) => step === 'restart'),
    ...entriesOfKind(changes, 'extensionDecided').filter(({ granted }) => granted),
  ].map(({ at }) => at);
  const since = fresh.sort().at(-1) ?? '';
  return chasesOf(changes).filter(({ chased }) => chased.at > since);
}

/** Why nothing is proposed for the time being after the last chase; null where it is over. */
function restingReason(
  { chased, answers }: Chase,
  ladder: Ladder,
  asOf: Day,
  calendar: WorkCalendar,
): string | null {
  const word = CHASE_WORD[chased.step];
  if (chased.answerBy !== null && answers.length === 0 && asOf <= chased.answerBy)
    return `${chased.on}已${word}，回复期限${chased.answerBy}还没有到`;
  const cooldown = ladder.find(({ step }) => step === chased.step)?.cooldown ?? 0;
  const passed = calendar.workdaysBetween(chased.on, asOf);
  return passed < cooldown ? `${chased.on}已${word}，间隔未满${cooldown}个工作日` : null;
}

function lastText({ chased, answers }: Chase, chases: readonly Chase[]): string {
  const times = chases.filter(({ chased: one }) => one.step === chased.step).length;
  const word = `${chased.on}${CHASE_WORD[chased.step]}${times > 1 ? `（第${times}次）` : ''}`;
  if (answers.length > 0) return `${word}，已于${answers.at(-1)!.on}回复，仍未办结`;
  return chased.answerBy === null ? word : `${word}，${chased.answerBy}前没有回复`;
}

type Judged = {
  late: number;
  isLate: boolean;
  chases: readonly Chase[];
  below: Rung | undefined;
  lowest: boolean;
};

function missingConditions(rung: Rung, { late, isLate, chases, below, lowest }: Judged): string[] {
  const word = CHASE_WORD[rung.step];
  const missing: string[] = [];
  if (!isLate || late < rung.daysLate) missing.push(`逾期满${rung.daysLate}个工作日后可${word}`);
  if (lowest) return missing;
  const times = chases.filter(({ chased }) => chased.step === below?.step).length;
  if (below && times < rung.timesBelow)
    missing.push(`${CHASE_WORD[below.step]}满${rung.timesBelow}次后可${word}`);
  const last = chases.at(-1);
  if (rung.noAnswer && last && (last.answers.length > 0 || last.chased.answerBy === null))
    missing.push(`到期没有回复的才${word}`);
  return missing;
}
