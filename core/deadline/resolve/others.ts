import { addDays, type Day, makeDay } from '../../calendar/day.ts';
import type { EventMention, OpenMention, RecurringMention } from '../mention.ts';
import { type Resolved, type Resolving, spoken } from './resolution.ts';

/** The next due day of a recurring rule. */
export function resolveRecurring(mention: RecurringMention, r: Resolving): Resolved {
  const from = r.since !== null && r.since > r.ref ? r.since : r.ref;
  const { due, provisional } = mention.next(from, r.calendar);
  const announced = due === null || r.calendar.isAnnounced(due);
  const usesWorkdays = mention.rule.includes('工作日');
  return {
    kind: 'recurring',
    from: null,
    due,
    every: mention.every,
    inferred: [],
    provisional: provisional ?? (usesWorkdays && !announced),
    steps: [
      due === null
        ? `“${mention.rule}”周期重复`
        : `“${mention.rule}”周期重复，${spoken(from)}起的下一次为${spoken(due)}`,
    ],
  };
}

const OPEN_STEPS: Record<OpenMention['mode'], string> = {
  ongoing: '长期事项，没有截止日，建议设定报告周期',
  immediate: '须立即办理，没有写截止日',
  asap: '须尽快办理，没有写截止日',
  unspecified: '没有写明具体时间，请向交办方核实',
};

/** Words without a day. */
export function resolveOpen(mention: OpenMention): Resolved {
  return {
    kind: 'open',
    from: null,
    due: null,
    every: null,
    inferred: [],
    provisional: false,
    steps: [`“${mention.word}”${OPEN_STEPS[mention.mode]}`],
    ...(mention.mode === 'immediate' ? { urgent: true } : {}),
  };
}

/** An event: from the office's table where it has a day, else open, and said so. */
export function resolveEvent(mention: EventMention, r: Resolving): Resolved {
  const row = r.settings.events.find((e) => e.name === mention.name);
  const base = { every: null, inferred: [], provisional: false, anchor: mention.name };
  if (row) {
    const refYear = +r.ref.slice(0, 4);
    for (const y of mention.year ? [mention.year] : [refYear, refYear + 1]) {
      const from = dayIn(row.from, y);
      const to = dayIn(row.to, y);
      if (!from || !to) continue;
      const due = mention.edge?.kind === 'before' || mention.edge === null ? addDays(from, -1) : to;
      if (due < r.ref && !mention.year && y === refYear && row.from.length === 5) continue;
      const days = `${mention.name}按事件表为${spoken(from)}至${spoken(to)}`;
      if (mention.edge?.kind === 'after')
        return {
          ...base,
          kind: 'open',
          from: addDays(to, 1),
          due: null,
          steps: [days, `自${spoken(addDays(to, 1))}起，没有写截止日`],
        };
      return { ...base, kind: 'date', from: null, due, steps: [days, `截止日为${spoken(due)}`] };
    }
  }
  return {
    ...base,
    kind: 'open',
    from: null,
    due: null,
    steps: [`“${mention.name}”的日期没有写明，请在事件表中补上后再推算`],
  };
}

/** A Day, or 'MM-DD' in the year; null where it is neither. */
function dayIn(text: string, year: number): Day | null {
  const full = text.length === 5 ? `${year}-${text}` : text;
  return makeDay(+full.slice(0, 4), +full.slice(5, 7), +full.slice(8));
}
