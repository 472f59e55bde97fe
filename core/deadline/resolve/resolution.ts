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
};

/**
 * A sentence of the explanation, or how to write it: most readers of a text look at the days alone, so the sentences are
 * written when they are asked for.
 */
export type Step = string | (() => string | string[]);

export const writeSteps = (steps: readonly Step[]): string[] =>
  steps.flatMap((step) => (typeof step === 'string' ? step : step()));

/** What a mention comes to, without its place in the text. */
export type Resolved = Pick<Deadline, 'kind' | 'from' | 'due' | 'every' | 'inferred' | 'provisional'> & {
  steps: Step[];
} & Partial<Pick<Deadline, 'alternatives' | 'urgent' | 'invalid' | 'anchor'>>;

/** 2024年6月30日 */
export const spoken = (day: Day): string => `${+day.slice(0, 4)}年${+day.slice(5, 7)}月${+day.slice(8)}日`;

/** 6月30日 */
export const spokenShort = (day: Day): string => `${+day.slice(5, 7)}月${+day.slice(8)}日`;

/** 6月8日至10日 */
export function spokenRange(from: Day, to: Day): string {
  if (from === to) return spokenShort(from);
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${spokenShort(from)}至${+to.slice(8)}日`
    : `${spokenShort(from)}至${spokenShort(to)}`;
}

export const WEEKDAYS = '一二三四五六日';
