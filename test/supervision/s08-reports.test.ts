import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../core/calendar/day.ts';
import { standardCalendar } from '../../core/calendar/standard-calendar.ts';
import type { Every } from '../../core/deadline/deadline.ts';
import { readLimit } from '../../core/deadline/read-limit.ts';
import { append, newRecord } from '../../core/model/append.ts';
import { foldTask } from '../../core/model/fold.ts';
import { lastReportDue, nextReportDue } from '../../core/reporting/report-cycle.ts';
import { readCadence, reportEntry } from '../../core/reporting/report-entry.ts';
import { reportFaults } from '../../core/reporting/report-faults.ts';
import { reportLamp } from '../../core/reporting/report-lamp.ts';
import {
  cadenceOf,
  dueAnswered,
  dueReports,
  type Report,
  reportOwed,
  reportsOf,
} from '../../core/reporting/reports.ts';
import { task, writer } from '../core/model/samples.ts';

const MONTHLY: Every = { unit: 'month', interval: 1, day: 5 };
const CONTEXT = { ref: '2026-03-02', calendar: standardCalendar() };

let n = 0;
const report = (on: Day, progress = `到${on}的进展`, more: Partial<Report> = {}): Report => ({
  ...{ id: `r${++n}`, on, dueOn: null, unit: '市水务局', progress, problem: '', nextStep: '', percent: null },
  ...more,
});

test('the cadence comes from the words of the limit, or is set', () => {
  const { readings } = readLimit('每月5日前报送进展', CONTEXT);
  const limit = { ...task().limit, readings };
  expect(cadenceOf({ cadence: null, limit })).toEqual(MONTHLY);
  const set = readCadence('每季度末', CONTEXT);
  expect(set).toMatchObject({ value: { every: { unit: 'quarter', interval: 1 }, text: '每季度末' } });
  expect(cadenceOf({ cadence: set.ok ? set.value : null, limit })?.unit).toBe('quarter');
  expect(readCadence('尽快', CONTEXT)).toMatchObject({ failure: { code: 'cadence-unread' } });
});

test('a report answers the due day it is nearest to', () => {
  const from = '2026-01-10';
  expect(dueAnswered(MONTHLY, '2026-03-04', from)).toBe('2026-03-05');
  expect(dueAnswered(MONTHLY, '2026-03-07', from)).toBe('2026-03-05');
  expect(dueAnswered(MONTHLY, '2026-03-28', from)).toBe('2026-04-05');
  // The first one answers the first due day, however early.
  expect(dueAnswered(MONTHLY, '2026-01-11', from)).toBe('2026-02-05');
});

test('late, missing and pending reports are told apart', () => {
  const reports = [report('2026-02-04'), report('2026-03-08'), report('2026-05-05')];
  const all = dueReports(MONTHLY, '2026-01-10', reports, '2026-05-20');
  expect(all.map(({ dueOn, state }) => [dueOn, state])).toEqual([
    ['2026-02-05', 'onTime'],
    ['2026-03-05', 'late'],
    ['2026-04-05', 'missing'],
    ['2026-05-05', 'onTime'],
    ['2026-06-05', 'pending'],
  ]);
  expect(reportOwed(MONTHLY, '2026-01-10', reports)).toBe('2026-06-05');
  expect(reportOwed(MONTHLY, '2026-01-10', [])).toBe('2026-02-05');
});

test('of daily reports over a year the last months are told', () => {
  const daily: Every = { unit: 'day', interval: 1 };
  const all = dueReports(daily, '2025-01-01', [report('2026-05-20')], '2026-05-20');
  expect(all.at(-1)).toMatchObject({ dueOn: '2026-05-20', state: 'onTime' });
  expect(all.length).toBeLessThan(130);
});

test('the lamp of reports stands apart from that of progress', () => {
  expect(reportLamp(null, '2026-05-20').word).toBe('无须报送');
  expect(reportLamp('2026-06-05', '2026-05-20')).toMatchObject({ state: 'normal', word: '报送正常' });
  expect(reportLamp('2026-06-05', '2026-06-02')).toMatchObject({ state: 'near', word: '报送临近' });
  expect(reportLamp('2026-06-05', '2026-06-08')).toMatchObject({
    state: 'late',
    reason: '应于2026-06-05前报送，已逾期3天',
  });
});

test('empty words and last month’s words are found', () => {
  const reports = [
    report('2026-02-04', '已完成招标，施工单位进场。'),
    report('2026-03-04', '已完成招标，施工单位进场'),
    report('2026-04-04', '正在有序推进。'),
    report('2026-05-04', '完成主体工程60%。'),
  ];
  const faults = reportFaults(reports);
  expect(reports.map(({ id }) => faults.get(id) ?? '')).toEqual(['', 'unchanged', 'empty', '']);
});

test('a report becomes the task’s progress and share; one that says nothing is refused', () => {
  const writing = writer('陈立新');
  const input = {
    ...{ on: '2026-03-04', dueOn: '2026-03-05', unit: '市水务局', progress: '招标完成' },
    ...{ problem: '征拆滞后', nextStep: '3月底开工', percent: 35 },
  };
  const entry = reportEntry(input);
  if (!entry.ok) throw new Error(entry.failure.message);
  const record = append(newRecord({ kind: 'registered', fields: task() }, writing), entry.value, writing);
  expect(foldTask(record.changes)).toMatchObject({
    ...{ progress: '招标完成', progressOn: '2026-03-04', percent: 35 },
  });
  expect(reportsOf(record.changes)).toMatchObject([{ problem: '征拆滞后', dueOn: '2026-03-05' }]);
  expect(reportEntry({ ...input, progress: ' ', problem: '', nextStep: '' })).toMatchObject({
    failure: { message: '请先填写进展内容。' },
  });
  expect(reportEntry({ ...input, percent: 120 }).ok).toBe(false);
});

const every: fc.Arbitrary<Every> = fc.oneof(
  fc.record({
    unit: fc.constantFrom('month' as const, 'quarter' as const, 'half' as const, 'year' as const),
    interval: fc.integer({ min: 1, max: 3 }),
    day: fc.constantFrom(-1, 1, 5, 25, 31),
  }),
  fc.record({
    unit: fc.constant('week' as const),
    interval: fc.integer({ min: 1, max: 3 }),
    day: fc.constantFrom(-1, 1, 5, 7),
  }),
  fc.record({ unit: fc.constant('day' as const), interval: fc.integer({ min: 1, max: 9 }) }),
);
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-01-01', days));

test('the next due day lies after the day, and none lies between', () => {
  fc.assert(
    fc.property(every, anyDay, (cycle, day) => {
      const next = nextReportDue(cycle, day, '2025-01-01');
      expect(next > day).toBe(true);
      if (cycle.unit === 'day') return;
      expect(lastReportDue(cycle, next)).toBe(next);
      const before = lastReportDue(cycle, addDays(next, -1));
      expect(before === null || before <= day).toBe(true);
    }),
  );
});

test('what is owed comes after every report in, and is the first that is pending or missing at the end', () => {
  fc.assert(
    fc.property(
      every,
      anyDay,
      fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }),
      (cycle, from, gaps) => {
        const reports = gaps.map((gap) => report(addDays(from, gap))).sort((a, b) => (a.on < b.on ? -1 : 1));
        const owed = reportOwed(cycle, from, reports);
        expect(owed > from).toBe(true);
        for (const { on } of reports) expect(owed > dueAnswered(cycle, on, from)).toBe(true);
        const lines = dueReports(cycle, from, reports, addDays(from, 40));
        for (const { dueOn, state } of lines) if (dueOn >= owed) expect(state).toMatch(/missing|pending/);
      },
    ),
  );
});
