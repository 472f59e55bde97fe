import { type Day, daysBetween } from '../calendar/day.ts';
import { isRunning } from '../model/status.ts';
import type { TaskFields } from '../model/task.ts';

/** Points of the hundred that a task may lag before it counts as behind; local habit, no rule names one. */
const LAG_ALLOWED = 5;

/** How a task stands against its schedule, in percent of the whole; null where that cannot be told. */
export type Schedule = {
  /** 序时进度: the share of the whole that should be done by now. */
  expected: number;
  done: number;
  /** Stages whose day has passed and that are not done. */
  missed: string[];
  behind: boolean;
  /** In a sentence. */
  why: string;
};

type Planned = Pick<TaskFields, 'limit' | 'milestones' | 'percent' | 'status'>;

/**
 * A running task against its schedule on a day. Expected is the share of calendar days from `from` to the limit that has passed (宣城's
 * 序时进度 by months, taken by days), or, where stages have shares, those due plus the running one's part. Done is what was last reported, else
 * the shares of the stages that are done. Behind: more than {@link LAG_ALLOWED} points short, or a stage missed.
 */
export function scheduleOf(task: Planned, from: Day | null, asOf: Day): Schedule | null {
  const { limit, milestones, percent, status } = task;
  if (!isRunning(status)) return null;
  const missed = milestones
    .filter(({ due, doneOn }) => doneOn === null && due < asOf)
    .map(({ title }) => title);
  const expected = expectedShare(task, from, asOf);
  const done = percent ?? (milestones.length > 0 ? doneShare(milestones) : null);
  if (expected === null || done === null) {
    if (missed.length === 0) return null;
    return { expected: expected ?? 0, done: done ?? 0, missed, behind: true, why: missedText(missed) };
  }
  const short = Math.round((expected - done) * 10) / 10;
  const behind = missed.length > 0 || (short > LAG_ALLOWED && (limit.due === null || asOf <= limit.due));
  const compared = `序时进度${round(expected)}%，已完成${round(done)}%`;
  const lag = short > 0 ? `，落后${round(short)}个百分点` : '';
  return {
    expected,
    done,
    missed,
    behind,
    why: [`${compared}${lag}`, missedText(missed)].filter(Boolean).join('；'),
  };
}

const missedText = (missed: readonly string[]): string =>
  missed.length > 0 ? `到期未完成的阶段：${missed.join('、')}` : '';

const round = (share: number): number => Math.round(share * 10) / 10;

function expectedShare({ limit, milestones }: Planned, from: Day | null, asOf: Day): number | null {
  const shares = milestones.every(({ share }) => share !== null) && milestones.length > 0;
  if (from === null) return null;
  if (!shares) return limit.due === null ? null : 100 * passed(from, limit.due, asOf);
  const whole = milestones.reduce((sum, { share }) => sum + (share ?? 0), 0);
  let begun = from;
  let expected = 0;
  for (const { due, share } of milestones) {
    expected += (share ?? 0) * passed(begun, due, asOf);
    begun = due;
  }
  return whole === 0 ? null : (100 * expected) / whole;
}

/** The part of the days from one to another that has passed on a day, 0 to 1. */
function passed(from: Day, to: Day, asOf: Day): number {
  if (asOf >= to) return 1;
  if (asOf <= from) return 0;
  return daysBetween(from, asOf) / daysBetween(from, to);
}

function doneShare(milestones: Planned['milestones']): number {
  const even = 100 / milestones.length;
  const whole = milestones.reduce((sum, { share }) => sum + (share ?? even), 0);
  const done = milestones.reduce(
    (sum, { share, doneOn }) => sum + (doneOn === null ? 0 : (share ?? even)),
    0,
  );
  return whole === 0 ? 0 : (100 * done) / whole;
}
