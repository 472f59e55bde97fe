import type { Every } from './deadline.ts';
import type { Edge } from './edge.ts';
import type { Amount } from './forms/amount.ts';
import type { NextDue } from './forms/recurring-rule.ts';
import type { Point, PointContext } from './points/point.ts';
import type { Scanner } from './scanner.ts';

/** `start` and `end` are places in the scanner's folded text, half-open. */
type Span = { start: number; end: number };

/** A date or a range of dates. `from` is the left end of a range. */
export type CalendarMention = Span & {
  kind: 'calendar';
  from: Point | null;
  to: Point;
  edge: Edge | null;
};

/** What a counted period starts from or counts back to, as written (收到通知之日); null where nothing is named. */
export type Anchor = { text: string; known?: 'ref' };

/** A counted period: 10日内, 三周后, 会议召开3个工作日前. */
export type PeriodMention = Span & {
  kind: 'period';
  amounts: Amount[];
  /** Where the number begins; `start` may stand before it, at the anchor. */
  numberAt: number;
  relation: 'within' | 'after' | 'ago' | 'ahead';
  anchor: Anchor | null;
  /** A date the period counts from (自6月5日起10个工作日内). */
  since?: CalendarMention;
};

/** A recurring rule: its cycle and the next due day on or after a day. */
export type RecurringMention = Span & {
  kind: 'recurring';
  every: Every;
  next: NextDue;
  rule: string;
};

export type OpenMode = 'ongoing' | 'immediate' | 'asap' | 'unspecified';
/** Words without a day: 长期坚持, 立即, 尽快, 适时. */
export type OpenMention = Span & { kind: 'open'; mode: OpenMode; word: string };

/** An event whose days are in the office's own table or unknown: 汛期前. */
export type EventMention = Span & { kind: 'event'; name: string; edge: Edge | null; year?: number | null };

export type Mention = (CalendarMention | PeriodMention | RecurringMention | OpenMention | EventMention) & {
  /** Goes on after its day (并长期坚持). */
  ongoing?: boolean;
};

/**
 * One way of writing a time limit: the characters it can begin with, and a reader that takes it at the cursor and leaves
 * the cursor behind it, or returns null.
 */
export type Form = {
  starts: string;
  read(s: Scanner, context: PointContext): Mention | Mention[] | null;
};
