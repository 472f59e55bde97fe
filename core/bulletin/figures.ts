import type { Day } from '../calendar/day.ts';
import {
  BUCKET_WORD,
  type Bucket,
  type Buckets,
  type Counted,
  closedBefore,
  count,
  emptyBuckets,
} from '../ledger/statistics.ts';
import type { Period } from './period.ts';
import { NO_REPORTS, type ReportsDue } from './reports-due.ts';

/** Ids of the tasks behind each bucket. */
export type BucketIds = Record<Bucket, string[]>;

/** The official buckets of a period with the tasks behind them. `total` = carried over + added. */
export type PeriodFigures = {
  buckets: Buckets;
  ids: BucketIds;
  /** 本期新增, and of those carried over those from earlier years (以前年度结转). */
  added: string[];
  carried: string[];
  carriedFromBefore: string[];
};

/** An overdue task, with what a bulletin says of it. */
export type Overdue = { id: string; title: string; due: Day; lead: readonly string[] };

/** Reports that were due, came late or did not come: how many, and the tasks they are about. */
export type ReportFigures = ReportsDue & { dueIds: string[]; lateIds: string[]; missingIds: string[] };

/** A unit's part: what it leads and what it cooperates in, and the reports it owed as lead. */
export type UnitFigures = {
  unit: string;
  lead: PeriodFigures;
  cooperate: PeriodFigures;
  reports: ReportFigures;
};

export type BulletinFigures = {
  period: Period;
  /** The day the figures stand for, inclusive. */
  asOf: Day;
  all: PeriodFigures;
  /** 材料报送: an axis of its own beside the buckets. */
  reports: ReportFigures;
  units: UnitFigures[];
  overdue: Overdue[];
};

/** What counting needs to know of a task besides how it is counted. */
export type CountedMatter = {
  id: string;
  title: string;
  lead: readonly string[];
  cooperate: readonly string[];
  /** The reports it owed in the period; none where left out. */
  reports?: ReportsDue;
};

const empty = (): PeriodFigures => ({
  buckets: emptyBuckets(),
  ids: Object.fromEntries(Object.keys(BUCKET_WORD).map((bucket) => [bucket, []])) as unknown as BucketIds,
  added: [],
  carried: [],
  carriedFromBefore: [],
});

const noReports = (): ReportFigures => ({
  ...NO_REPORTS,
  dueIds: [],
  lateIds: [],
  missingIds: [],
});

/**
 * Counts tasks one by one, in whatever order they come: the register never has to be held at once. What was closed before the
 * period is left out. A task of several lead units counts for each of them, once over all.
 */
export class BulletinCounter {
  readonly #figures: BulletinFigures;
  readonly #units = new Map<string, UnitFigures>();

  constructor(period: Period, asOf: Day) {
    this.#figures = { period, asOf, all: empty(), reports: noReports(), units: [], overdue: [] };
  }

  add(matter: CountedMatter, counted: Counted): void {
    const { period, asOf, all, overdue } = this.#figures;
    if (closedBefore(counted, period.from)) return;
    const bucket = this.#count(all, matter.id, counted);
    const leads = new Set(matter.lead);
    countReports(this.#figures.reports, matter);
    for (const unit of leads) {
      const own = this.#unit(unit);
      this.#count(own.lead, matter.id, counted);
      countReports(own.reports, matter);
    }
    for (const unit of new Set(matter.cooperate))
      if (!leads.has(unit)) this.#count(this.#unit(unit).cooperate, matter.id, counted);
    if (bucket === 'overdue' && counted.due !== null && counted.due < asOf)
      overdue.push({ id: matter.id, title: matter.title, due: counted.due, lead: matter.lead });
  }

  /** The figures of all that was added, units by name. */
  result(): BulletinFigures {
    const { overdue } = this.#figures;
    overdue.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1));
    const units = [...this.#units.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1));
    return { ...this.#figures, units };
  }

  #unit(unit: string): UnitFigures {
    let own = this.#units.get(unit);
    if (!own) {
      own = { unit, lead: empty(), cooperate: empty(), reports: noReports() };
      this.#units.set(unit, own);
    }
    return own;
  }

  #count(into: PeriodFigures, id: string, counted: Counted): Bucket {
    const { asOf, period } = this.#figures;
    const bucket = count(into.buckets, counted, asOf, period.from);
    into.ids[bucket].push(id);
    if (counted.from !== null && counted.from < period.from) {
      into.carried.push(id);
      if (counted.from < `${period.from.slice(0, 4)}-01-01`) into.carriedFromBefore.push(id);
    } else into.added.push(id);
    return bucket;
  }
}

function countReports(into: ReportFigures, { id, reports = NO_REPORTS }: CountedMatter): void {
  into.due += reports.due;
  into.late += reports.late;
  into.missing += reports.missing;
  if (reports.due > 0) into.dueIds.push(id);
  if (reports.late > 0) into.lateIds.push(id);
  if (reports.missing > 0) into.missingIds.push(id);
}

/** 办结率: closed of closed and handled, 0–1; null where there is neither. Stopped matters are not in it. */
export function closedShare({ closed, handling }: Buckets): number | null {
  const done = closed.onTime + closed.late;
  const all = done + handling.notDue + handling.overdue + handling.undated;
  return all === 0 ? null : done / all;
}

/** A share as papers write it: 95.0%. */
export const percentText = (share: number | null): string =>
  share === null ? '—' : `${(share * 100).toFixed(1)}%`;
