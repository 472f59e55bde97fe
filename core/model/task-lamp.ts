import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { type Lamp, type LampPreset, lampOf } from '../deadline/lamp.ts';
import { lateAfter } from './lateness.ts';
import type { TaskFields } from './task.ts';

/** The part of a task its lamp depends on. */
type Lit = Pick<TaskFields, 'limit' | 'status' | 'finishedOn' | 'instruction' | 'source'>;

/** The day from which a task's time runs: the leader's opinion, else the document's date; null where neither is known. */
export function runsFrom({ instruction, source }: Pick<Lit, 'instruction' | 'source'>): Day | null {
  return instruction?.writtenDate ?? source.date?.value ?? null;
}

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
    },
    asOf,
    preset,
    calendar,
  );
}
