import { addDays, type Day } from '../../calendar/day.ts';
import { lampOf } from '../../deadline/lamp.ts';
import type { LedgerRow } from '../rows/ledger-row.ts';
import type { RuleContext } from '../rule.ts';

/** How long before the limit a lamp may begin to warn, in days. */
const EARLIEST_WARNING = 400;

/** Where near is a number of calendar days before the limit, for every row alike: that number; else null. */
export function nearDaysOf({ lamps }: Pick<RuleContext, 'lamps'>): number | null {
  const near = lamps.rules.filter((rule) => rule.word === '临期');
  const [only] = near;
  return near.length === 1 && only?.when.kind === 'daysLeft' && only.when.counting === 'calendar'
    ? only.when.atMost
    : null;
}

/** The first day a row counts as near; null where it has no limit or the preset never warns of it. */
export function firstNearDay({ lamps, calendar }: RuleContext, row: LedgerRow): Day | null {
  const { due } = row.limit;
  if (due === null) return null;
  const rules = lamps.rules.filter((rule) => rule.word === '临期');
  let first: Day | null = null;
  for (let back = 0; back <= EARLIEST_WARNING; back++) {
    const day = addDays(due, -back);
    if (lampOf({ due, from: row.from }, day, { ...lamps, rules }, calendar).word !== '临期') break;
    first = day;
  }
  return first;
}
