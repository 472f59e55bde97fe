import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { type Lamp, type LampPreset, lampOf, looksAt } from '../deadline/lamp.ts';
import { scheduleOf } from '../milestones/slippage.ts';
import { lateAfter } from './lateness.ts';
import type { TaskFields } from './task.ts';

/** The part of a task its lamp depends on. */
type Lit = Pick<
  TaskFields,
  'limit' | 'status' | 'finishedOn' | 'instruction' | 'source' | 'milestones' | 'percent'
>;

/** The day from which a task's time runs: the leader's opinion, else the document's date; null where neither is known. */
export function runsFrom({ instruction, source }: Pick<Lit, 'instruction' | 'source'>): Day | null {
  return instruction?.writtenDate ?? source.date?.value ?? null;
}

/** True where a running task lags behind its schedule (序时进度). */
const isBehind = (task: Lit, asOf: Day): boolean => scheduleOf(task, runsFrom(task), asOf)?.behind ?? false;

/** The lamp of a task on a day. */
export function taskLamp(task: Lit, asOf: Day, preset: LampPreset, calendar: WorkCalendar): Lamp {
  const { limit, status, finishedOn } = task;
  return lampOf(
    {
      due: finishedOn === null ? limit.due : lateAfter(task),
      from: runsFrom(task),
      open: limit.readings.some((reading) => reading.kind === 'open' || reading.kind === 'recurring'),
      finishedOn,
      over: status === 'finished' || status === 'closed' || status === 'terminated',
      suspended: status === 'suspended',
      behind: looksAt(preset, 'behind') && isBehind(task, asOf),
    },
    asOf,
    preset,
    calendar,
  );
}
