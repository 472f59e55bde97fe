import { addDays, type Day } from '../calendar/day.ts';
import { standardCalendar } from '../calendar/standard-calendar.ts';
import { DEFAULT_SETTINGS, type DeadlineContext, FIRST_REF, LAST_REF } from './context.ts';
import type { Deadline } from './deadline.ts';
import type { Mention, PeriodMention } from './mention.ts';
import { refine } from './refiners/refine.ts';
import { resolveCalendar } from './resolve/calendar.ts';
import { resolveEvent, resolveOpen, resolveRecurring } from './resolve/others.ts';
import { resolvePeriod } from './resolve/period.ts';
import type { Carried, Resolved, Resolving } from './resolve/resolution.ts';
import { scan } from './scan.ts';
import { Scanner } from './scanner.ts';

/**
 * Every time limit of a text, left to right. Days are ISO and inclusive; `start` and `end` are UTF-16 offsets into `text`, so
 * that text.slice(start, end) is what was read. Reading is linear in the text's length and never throws; what is not a
 * limit (document numbers, counts, dates of effect) is left out; a reference day out of range gives nothing. Without `calendar` the announced arrangements serve.
 */
export function findDeadlines(text: string, context: DeadlineContext): Deadline[] {
  return readText(text, context, false);
}

/** The same for a time-limit cell, where a bare length (5个工作日, 三个月) is a limit too. */
export function findInCell(text: string, context: DeadlineContext): Deadline[] {
  return readText(text, context, true);
}

function readText(text: string, context: DeadlineContext, cell: boolean): Deadline[] {
  if (!(context.ref >= FIRST_REF && context.ref <= LAST_REF)) return [];
  const s = new Scanner(text);
  const settings = { ...DEFAULT_SETTINGS, ...context.calendar?.counting, ...context.settings };
  const { ref } = context;
  const points = { ref, refYear: +ref.slice(0, 4), refMonth: +ref.slice(5, 7), settings, cell };
  const mentions = refine(scan(s, points), s, ref);
  const r: Resolving = {
    ref,
    calendar: context.calendar ?? standardCalendar(),
    settings,
    baseYear: context.baseYear,
    carried: null,
    since: null,
  };
  return resolveAll(mentions, s, r);
}

function resolveAll(mentions: readonly Mention[], s: Scanner, r: Resolving): Deadline[] {
  const found: Deadline[] = [];
  let until = 0;
  let previous: { mention: Mention; carried: Carried } | null = null;
  for (const mention of mentions) {
    if (mention.start - until > 2) r.since = null;
    r.carried = previous && carriedTo(mention, previous.mention, previous.carried, s);
    const { resolved, carried } = resolve(mention, r);
    if (carried) previous = { mention, carried };
    const begins = resolved.kind === 'open' && mention.kind === 'calendar';
    r.since = begins ? resolved.from : null;
    until = mention.end;
    const start = s.at[mention.start]!;
    const end = s.at[mention.end - 1]! + 1;
    found.push(deadlineOf(resolved, s.text.slice(start, end), start, end, mention.ongoing === true));
  }
  return found;
}

/** Field by field: spreading costs more than all the reading does. */
function deadlineOf(r: Resolved, text: string, start: number, end: number, ongoing: boolean): Deadline {
  const { kind, from, due, every, inferred, provisional, steps } = r;
  const deadline: Deadline = { text, start, end, kind, from, due, every, inferred, provisional, steps };
  if (r.alternatives) deadline.alternatives = r.alternatives;
  if (r.urgent) deadline.urgent = true;
  if (r.invalid) deadline.invalid = true;
  if (r.anchor !== undefined) deadline.anchor = r.anchor;
  if (ongoing) deadline.ongoing = true;
  return deadline;
}

function resolve(mention: Mention, r: Resolving): { resolved: Resolved; carried: Carried | null } {
  switch (mention.kind) {
    case 'calendar': {
      const { resolved, period } = resolveCalendar(mention, r);
      const placed = mention.to.bareWeekday === undefined || r.carried?.adjacent === true;
      const carries = period !== null && placed;
      return {
        resolved,
        carried: carries
          ? {
              year: yearOf(period.to),
              period,
              yearKnown: !resolved.inferred.includes('year'),
              adjacent: false,
            }
          : null,
      };
    }
    case 'period': {
      return { resolved: resolvePeriod(mention, sinceDay(mention, r), r), carried: null };
    }
    case 'recurring':
      return { resolved: resolveRecurring(mention, r), carried: null };
    case 'open':
      return { resolved: resolveOpen(mention), carried: null };
    case 'event':
      return { resolved: resolveEvent(mention, r), carried: null };
  }
}

/** The day a period counts from where a date stands before it: a festival counts from the end of its holiday. */
function sinceDay(mention: PeriodMention, r: Resolving): Day | null {
  if (!mention.since) return null;
  const { period } = resolveCalendar(mention.since, r);
  if (!period) return null;
  const { festival, offset } = mention.since.to;
  // 次日起3日内: the next day is the first of the three.
  if (mention.since.edge?.kind === 'from')
    return offset?.days === undefined ? period.from : addDays(period.from, -1);
  const holiday = festival === undefined ? null : r.calendar.holiday(festival, yearOf(period.to));
  if (mention.relation === 'ahead') return holiday?.from ?? period.to;
  return holiday?.to ?? period.to;
}

const yearOf = (day: Day) => +day.slice(0, 4);

/** 、,和及或与 between two dates make them one list. */
const JOINTS = [...'、,和及或与'].map((c) => c.charCodeAt(0));

/** Farther apart than this, or over a full stop, two dates have nothing to do with each other. */
const REACH = 200;
const FULL_STOP = 0x3002;

function carriedTo(mention: Mention, before: Mention, carried: Carried, s: Scanner): Carried | null {
  const gap = mention.start - before.end;
  if (gap > REACH) return null;
  for (let i = before.end; i < mention.start; i++) {
    const code = s.codes[i]!;
    if (code === FULL_STOP || code === 10) return null;
  }
  carried.adjacent = gap <= 0 || (gap === 1 && JOINTS.includes(s.codes[before.end]!));
  return carried;
}
