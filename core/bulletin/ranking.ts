import type { Buckets } from '../ledger/statistics.ts';
import type { BulletinFigures, UnitFigures } from './figures.ts';
import type { AssessmentRules } from './rules.ts';

/**
 * A unit in the ranking. Equal scores have equal ranks, and the ranks after them are left out (1, 1, 3). `rank` is null where nothing of
 * the unit was to be finished by now: there is nothing to rank it by.
 */
export type Ranked = {
  rank: number | null;
  figures: UnitFigures;
  score: number;
  /** Of what was to be finished by now as lead, the share on time, 0–1; null where nothing was. */
  onTimeShare: number | null;
};

/** The units of a bulletin by score, best first; behind them those without a rank. */
export function ranking({ units }: Pick<BulletinFigures, 'units'>, rules: AssessmentRules): Ranked[] {
  const scored = units.map((figures) => ({
    figures,
    score: scoreOf(figures, rules),
    onTimeShare: onTimeShare(figures.lead.buckets),
    ranked: dueOf(figures.lead.buckets) + dueOf(figures.cooperate.buckets) + figures.reports.due > 0,
  }));
  scored.sort(
    (a, b) =>
      +b.ranked - +a.ranked ||
      b.score - a.score ||
      a.figures.lead.buckets.handling.overdue - b.figures.lead.buckets.handling.overdue ||
      b.figures.lead.buckets.closed.onTime - a.figures.lead.buckets.closed.onTime ||
      (a.figures.unit < b.figures.unit ? -1 : 1),
  );
  let rank = 0;
  return scored.map(({ ranked, ...one }, i) => {
    if (i === 0 || one.score !== scored[i - 1]!.score) rank = i + 1;
    return { rank: ranked ? rank : null, ...one };
  });
}

/** A unit's score, to two decimals. */
function scoreOf({ lead, cooperate, reports }: UnitFigures, rules: AssessmentRules): number {
  const { leadWeight, cooperateWeight, base, method } = rules;
  const roles = [
    { weight: leadWeight, ...pointsOf(lead.buckets, rules) },
    { weight: cooperateWeight, ...pointsOf(cooperate.buckets, rules) },
  ];
  const { reportLate, reportMissing } = rules.points;
  const reported = leadWeight * (reports.late * reportLate + reports.missing * reportMissing);
  const points = roles.reduce((sum, role) => sum + role.weight * role.points, reported);
  const weighed = roles.reduce((sum, role) => sum + role.weight * role.counted, 0);
  const score = base + (method === 'sum' ? points : weighed === 0 ? points : points / weighed);
  return Math.round(score * 100) / 100;
}

function pointsOf({ closed, handling }: Buckets, { points }: AssessmentRules) {
  return {
    points: closed.onTime * points.onTime + closed.late * points.late + handling.overdue * points.overdue,
    counted: dueOf({ closed, handling }),
  };
}

function onTimeShare(buckets: Buckets): number | null {
  const due = dueOf(buckets);
  return due === 0 ? null : buckets.closed.onTime / due;
}

/** What was to be finished by now: closed, or overdue. */
const dueOf = ({ closed, handling }: Pick<Buckets, 'closed' | 'handling'>): number =>
  closed.onTime + closed.late + handling.overdue;
