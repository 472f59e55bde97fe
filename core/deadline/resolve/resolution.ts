import type { Day } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { DeadlineSettings } from '../context.ts';
import type { Deadline } from '../deadline.ts';
import type { Period } from '../points/point.ts';

/** A date read before, whose year and month later dates of the same sentence share. */
export type Carried = {
  year: number;
  period: Period;
  /** False where its year was itself found from the reference day. */
  yearKnown: boolean;
  /** Only 、 or 和 stands between the two. */
  adjacent: boolean;
};

/** What resolving needs. */
export type Resolving = {
  ref: Day;
  calendar: WorkCalendar;
  settings: DeadlineSettings;
  baseYear: { year: number; from: string } | undefined;
  carried: Carried | null;
  /** The day a rule right behind it begins with (自2027年1月起，每月5日前). */
  since: Day | null;
};

/** What a mention comes to, without its place in the text. */
export type Resolved = Pick<Deadline, 'kind' | 'from' | 'due' | 'every' | 'inferred' | 'provisional'> & {
  steps: string[];
} & Partial<Pick<Deadline, 'alternatives' | 'urgent' | 'invalid' | 'anchor'>>;

/** A result with nothing special to it yet; all have one shape, so that reading stays quick. */
export function makeResolved(
  kind: Deadline['kind'],
  from: Day | null,
  due: Day | null,
  inferred: Deadline['inferred'],
  steps: string[],
): Resolved {
  return {
    kind,
    from,
    due,
    every: null,
    inferred,
    provisional: false,
    steps,
    alternatives: undefined,
    urgent: undefined,
    invalid: undefined,
    anchor: undefined,
  };
}

/** A month's or a day's two digits without the leading zero. */
const short = (day: Day, at: number) =>
  day.charCodeAt(at) === 48 ? day.charAt(at + 1) : day.slice(at, at + 2);

/** 2024年6月30日 */
export const spoken = (day: Day): string => `${day.slice(0, 4)}年${short(day, 5)}月${short(day, 8)}日`;

/** 6月30日 */
export const spokenShort = (day: Day): string => `${short(day, 5)}月${short(day, 8)}日`;

/** 6月8日至10日 */
export function spokenRange(from: Day, to: Day): string {
  if (from === to) return spokenShort(from);
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${spokenShort(from)}至${+to.slice(8)}日`
    : `${spokenShort(from)}至${spokenShort(to)}`;
}

export const WEEKDAYS = '一二三四五六日';
