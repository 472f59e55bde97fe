import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bulletinAnnex } from '../../core/bulletin/annex.ts';
import { briefOf, countedBrief } from '../../core/bulletin/brief.ts';
import { bulletinText } from '../../core/bulletin/bulletin-text.ts';
import { BulletinCounter, type BulletinFigures } from '../../core/bulletin/figures.ts';
import { criticised, praised } from '../../core/bulletin/lists.ts';
import { type Period, periodOf, periodWord } from '../../core/bulletin/period.ts';
import { ranking } from '../../core/bulletin/ranking.ts';
import { reportsDue } from '../../core/bulletin/reports-due.ts';
import { ASSESSMENT_RULES } from '../../core/bulletin/rules.ts';
import { bucketOf } from '../../core/ledger/statistics.ts';
import { append, newRecord } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { foldTask } from '../../core/model/fold.ts';
import type { Status } from '../../core/model/status.ts';
import { rowBucket } from '../../extension/store/counts/row-bucket.ts';
import { NO_DUE, taskRow } from '../../extension/store/task-row.ts';
import { task, taskDue, writer } from '../core/model/samples.ts';

// S10 情况通报: praise and criticism from the figures.

const MONTH = periodOf('month', '2026-10-15');
const dayOf = (at: string) => at.slice(0, 10);

type Sample = {
  lead: string[];
  cooperate?: string[];
  due: string | null;
  registered: string;
  status?: Status;
  finishedOn?: string | null;
  stoppedOn?: string;
};

function record(
  { lead, cooperate = [], due, registered, status = 'inProgress', finishedOn = null, stoppedOn }: Sample,
  i: number,
): TaskRecord {
  const person = writer(`甲${i}`, `${registered}T08:00:00.000Z`);
  const stopped = status === 'suspended' || status === 'terminated';
  const fields = taskDue(due, { title: `事项${i}`, lead, cooperate, finishedOn });
  const first = newRecord(
    { kind: 'registered', fields: { ...fields, status: stopped ? 'inProgress' : status } },
    person,
  );
  if (!stopped) return first;
  const [step, on] = [status === 'suspended' ? 'suspend' : 'terminate', stoppedOn ?? registered] as const;
  const moved = { kind: 'moved', step, to: status, on, reason: '政策调整', finishedOn: null } as const;
  return append(first, { ...moved, number: '', units: [] }, person);
}

function figuresOf(records: readonly TaskRecord[], period: Period, asOf: string): BulletinFigures {
  const counter = new BulletinCounter(period, asOf);
  for (const one of records) {
    const fields = foldTask(one.changes)!;
    const counted = countedBrief(briefOf(one.id, fields, one, dayOf), asOf);
    if (counted) counter.add({ id: one.id, ...fields }, counted);
  }
  return counter.result();
}

const SAMPLES: Sample[] = [
  {
    lead: ['水利局'],
    due: '2026-10-20',
    registered: '2026-09-01',
    status: 'finished',
    finishedOn: '2026-10-18',
  },
  {
    lead: ['水利局'],
    cooperate: ['财政局'],
    due: '2026-10-10',
    registered: '2026-10-02',
    status: 'closed',
    finishedOn: '2026-10-12',
  },
  { lead: ['教育局'], due: '2026-09-30', registered: '2025-12-20' },
  { lead: ['教育局', '财政局'], due: '2026-12-31', registered: '2026-10-05' },
  { lead: ['财政局'], due: null, registered: '2026-03-01' },
  {
    lead: ['林业局'],
    due: '2026-10-15',
    registered: '2026-10-01',
    status: 'finished',
    finishedOn: '2026-10-14',
  },
  // Closed before the month, given after it, stopped after it.
  {
    lead: ['林业局'],
    due: '2026-09-15',
    registered: '2026-08-01',
    status: 'finished',
    finishedOn: '2026-09-14',
  },
  { lead: ['林业局'], due: '2026-12-15', registered: '2026-11-02' },
  {
    lead: ['教育局'],
    due: '2026-11-15',
    registered: '2026-09-02',
    status: 'terminated',
    stoppedOn: '2026-11-05',
  },
];
const records = SAMPLES.map(record);
const figures = figuresOf(records, MONTH, '2026-10-31');
const ids = (...at: number[]) => at.map((i) => records[i]!.id);

test('the official buckets of a month with what was carried over, as it stood at its end', () => {
  const { all } = figures;
  expect(all.buckets).toEqual({
    ...{ total: 7, closed: { onTime: 2, late: 1 }, handling: { notDue: 2, overdue: 1, undated: 1 } },
    ...{ stopped: 0, carriedOver: 4, closedWithoutDay: 0 },
  });
  expect(all.carried).toEqual(ids(0, 2, 4, 8));
  expect(all.carriedFromBefore).toEqual(ids(2));
  expect(all.added).toEqual(ids(1, 3, 5));
  expect(all.ids.overdue).toEqual(ids(2));
});

test('the text says the figures, praises and criticises by name; its numbers are the rows’', () => {
  const ranked = ranking(figures, ASSESSMENT_RULES);
  expect(ranked.map(({ rank, figures: { unit }, score }) => [rank, unit, score])).toEqual([
    [1, '林业局', 82],
    [2, '水利局', 80],
    [3, '财政局', 79],
    [4, '教育局', 75],
  ]);
  expect(praised(ranked, ASSESSMENT_RULES).map((one) => one.figures.unit)).toEqual(['林业局']);
  expect(criticised(figures, ASSESSMENT_RULES)).toMatchObject([
    { unit: '教育局', tasks: [{ id: records[2]!.id, days: 31 }] },
  ]);
  const { title, body } = bulletinText(figures, ranked, ASSESSMENT_RULES);
  expect(title).toBe('关于2026年10月督查事项办理情况的通报');
  expect(body).toContain(
    '本期纳入督查事项7项，其中上期结转4项（其中以前年度结转1项），本期新增3项。截至2026年10月31日，已办结3项（按时办结2项，逾期办结1项），办结率42.9%；办理中4项（未到时限2项，逾期未办结1项，无明确时限1项）。',
  );
  expect(body).toContain('1．教育局：逾期未办结1项，“事项2”（时限2026年9月30日，已逾期31天）。');
});

test('the annex holds the figures, the ranking and every overdue task', async () => {
  const annex = bulletinAnnex(figures, ranking(figures, ASSESSMENT_RULES));
  if (!annex.ok) throw new Error(annex.failure.message);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(annex.value.slice().buffer as never);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['总体情况', '单位排名', '逾期事项']);
  const late = workbook.worksheets[2]!.lastRow!.values as unknown[];
  expect(late.slice(1, 4)).toEqual([1, '事项2', '教育局']);
});

test('periods follow each other without gap or overlap', () => {
  expect(periodOf('quarter', '2026-12-31')).toEqual({
    kind: 'quarter',
    from: '2026-10-01',
    to: '2026-12-31',
  });
  expect(periodOf('month', '2028-02-10').to).toBe('2028-02-29');
  expect(periodWord(periodOf('quarter', '2026-08-01'))).toBe('2026年第三季度');
});

const UNITS = ['水利局', '教育局', '财政局', '林业局'];
const day = fc
  .integer({ min: 0, max: 700 })
  .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
const sample = fc.record({
  lead: fc.uniqueArray(fc.constantFrom(...UNITS), { maxLength: 2 }),
  cooperate: fc.uniqueArray(fc.constantFrom(...UNITS), { maxLength: 2 }),
  due: fc.option(day),
  registered: day,
  status: fc.constantFrom<Status>(
    'proposed',
    'inProgress',
    'inReview',
    'finished',
    'closed',
    'suspended',
    'terminated',
  ),
  finishedOn: day,
  stoppedOn: day,
});

/** Again from the beginning and as plainly as can be: one question at a time over all samples. */
function slowly(samples: readonly Sample[], period: Period, asOf: string) {
  const inPeriod = samples.filter((s) => {
    const done = s.status === 'finished' || s.status === 'closed';
    if (s.status === 'proposed' || s.registered > asOf) return false;
    return !(done && s.finishedOn! <= asOf && s.finishedOn! < period.from);
  });
  const bucket = (s: Sample): string => {
    if ((s.status === 'suspended' || s.status === 'terminated') && s.stoppedOn! <= asOf) return '中止';
    if ((s.status === 'finished' || s.status === 'closed') && s.finishedOn! <= asOf)
      return s.due !== null && s.finishedOn! > s.due ? '逾期办结' : '按时办结';
    return s.due === null ? '无时限' : s.due < asOf ? '逾期' : '未到';
  };
  const among = (list: readonly Sample[]) => {
    const of = (word: string) => list.filter((s) => bucket(s) === word).length;
    return {
      total: list.length,
      closed: { onTime: of('按时办结'), late: of('逾期办结') },
      handling: { notDue: of('未到'), overdue: of('逾期'), undated: of('无时限') },
      stopped: of('中止'),
      carriedOver: list.filter((s) => s.registered < period.from).length,
      closedWithoutDay: 0,
    };
  };
  const units = UNITS.filter((unit) =>
    inPeriod.some((s) => s.lead.includes(unit) || s.cooperate?.includes(unit)),
  );
  return {
    all: among(inPeriod),
    units: units.sort().map((unit) => ({
      unit,
      lead: among(inPeriod.filter((s) => s.lead.includes(unit))),
      cooperate: among(inPeriod.filter((s) => !s.lead.includes(unit) && s.cooperate?.includes(unit))),
    })),
  };
}

test('figures agree with a slow, plain count, in whatever order the tasks come', () => {
  fc.assert(
    fc.property(
      fc.array(sample, { maxLength: 40 }),
      day,
      fc.constantFrom('month', 'quarter', 'year'),
      (all, on, kind) => {
        const samples = all.map((s) => ({
          ...s,
          finishedOn: s.status === 'finished' || s.status === 'closed' ? s.finishedOn : null,
        }));
        const period = periodOf(kind as 'month', on);
        const asOf = period.to;
        const counted = figuresOf(samples.map(record).reverse(), period, asOf);
        const { all: expected, units } = slowly(samples, period, asOf);
        expect(counted.all.buckets).toEqual(expected);
        expect(counted.all.carried.length + counted.all.added.length).toBe(expected.total);
        expect(
          counted.units.map(({ unit, lead, cooperate }) => ({
            ...{ unit, lead: lead.buckets, cooperate: cooperate.buckets },
          })),
        ).toEqual(units);
        for (const { lead } of counted.units)
          for (const [bucket, rows] of Object.entries(lead.ids))
            expect(rows.length).toBe(
              { ...lead.buckets.closed, ...lead.buckets.handling, stopped: lead.buckets.stopped }[bucket],
            );
      },
    ),
    { numRuns: 200 },
  );
});

test('the register’s index tells the same buckets as the bulletin', () => {
  const today = '2027-01-01';
  fc.assert(
    fc.property(sample, (one) => {
      const done = one.status === 'finished' || one.status === 'closed';
      const made = record({ ...one, finishedOn: done ? one.finishedOn : null }, 1);
      const counted = countedBrief(briefOf(made.id, foldTask(made.changes)!, made, dayOf), today);
      const { status, dueKey } = taskRow(made);
      const indexed = rowBucket(status, dueKey === NO_DUE ? null : dueKey, today);
      expect(indexed).toBe(counted && bucketOf(counted, today));
    }),
  );
});

test('reports that came late or not at all count in the bulletin, apart from the buckets', () => {
  const monthly = { every: { unit: 'month' as const, interval: 1, day: 10 }, text: '每月10日前' };
  const fields = task({ cadence: monthly, lead: ['水利局'], limit: { ...task().limit, due: null } });
  const person = writer('报', '2026-07-01T08:00:00.000Z');
  let reporting = newRecord({ kind: 'registered', fields }, person);
  for (const [on, dueOn] of [
    ['2026-08-09', '2026-08-10'],
    ['2026-09-15', '2026-09-10'],
    ['2026-11-02', '2026-10-10'],
  ] as const) {
    const report = { kind: 'reported', on, dueOn, unit: '水利局', progress: '推进中', problem: '' } as const;
    reporting = append(reporting, { ...report, nextStep: '', percent: null }, person);
  }
  const quarter = periodOf('quarter', '2026-08-01');
  const brief = briefOf('a', fields, reporting, dayOf);
  const owed = (period: Period) => reportsDue(brief.reports!, null, period, period.to);
  expect(owed(quarter)).toEqual({ due: 3, late: 1, missing: 1 });
  // What came in November was missing at October's end.
  expect(owed(MONTH)).toEqual({ due: 1, late: 0, missing: 1 });
  const counter = new BulletinCounter(MONTH, MONTH.to);
  const counted = countedBrief(brief, MONTH.to)!;
  counter.add({ id: 'a', ...fields, reports: owed(MONTH) }, counted);
  const [ranked] = ranking(counter.result(), ASSESSMENT_RULES);
  expect(ranked).toMatchObject({
    rank: 1,
    score: 79,
    figures: { reports: { dueIds: ['a'], missingIds: ['a'] } },
  });
});
