import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standardCalendar } from '../../core/calendar/standard-calendar.ts';
import { append, type NewEntry, newRecord } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import type { Result } from '../../core/model/failure.ts';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskFields } from '../../core/model/task.ts';
import {
  conclusionEntry,
  conclusionsOf,
  objectionEntry,
  reviewEntry,
  thirtyDaysAfter,
} from '../../core/recheck/conclusions.ts';
import { drawIds, isTrueDraw } from '../../core/recheck/draw.ts';
import { lastRecheck, recheckEntry } from '../../core/recheck/recheck-entry.ts';
import { riskFactors, riskScore } from '../../core/recheck/risk.ts';
import { task, writer } from '../core/model/samples.ts';

const calendar = standardCalendar();
const writing = writer('陈立新');
const closed = (changes: Partial<TaskFields> = {}): TaskRecord =>
  newRecord(
    { kind: 'registered', fields: task({ status: 'closed', finishedOn: '2026-11-01', ...changes }) },
    writing,
  );
const plus = (record: TaskRecord, entry: Result<NewEntry>): TaskRecord => {
  if (!entry.ok) throw new Error(entry.failure.message);
  return append(record, entry.value, writing);
};
const fieldsOf = (record: TaskRecord) => foldTask(record.changes)!;
const ids = (record: TaskRecord) => riskFactors(fieldsOf(record), record.changes).map(({ id }) => id);

test('risk: closed late, public concern, chased, thin evidence, each with its words', () => {
  const smooth = closed({ progress: '已完工', progressOn: '2026-10-30' });
  const file = { id: 'f', name: '验收单.pdf', type: 'application/pdf', size: 1, sha256: '0' };
  const proven = append(smooth, { kind: 'attached', file, purpose: 'attachment' }, writing);
  expect(ids(proven)).toEqual([]);
  const late = closed({ finishedOn: '2027-01-20', publicConcern: true });
  expect(ids(late)).toEqual(['publicConcern', 'closedLate', 'noReports', 'noEvidence']);
  const chased = append(
    proven,
    {
      ...{ kind: 'chased', step: 'urge', on: '2026-10-01', units: ['市水务局'], number: '', answerBy: null },
      ...{ reason: '逾期', decidedBy: '王' },
    },
    writing,
  );
  expect(riskFactors(fieldsOf(chased), chased.changes)).toEqual([
    { id: 'chased', points: 2, why: '催督过1次' },
  ]);
  expect(riskScore(riskFactors(fieldsOf(late), late.changes))).toBe(9);
});

test('a draw is what its seed gives, whatever the order of the tasks; another seed draws others', () => {
  const all = Array.from({ length: 200 }, (_, i) => `任务${i}`);
  const picked = drawIds(all, 10, '2026-11-23 督查室');
  expect(drawIds([...all].reverse(), 10, '2026-11-23 督查室')).toEqual(picked);
  expect(drawIds(all, 10, '2026-11-24 督查室')).not.toEqual(picked);
  expect(isTrueDraw({ from: all, picked, seed: '2026-11-23 督查室' })).toBe(true);
  expect(isTrueDraw({ from: all, picked: [...picked].reverse(), seed: '2026-11-23 督查室' })).toBe(false);
});

test('any draw: as many as asked for, each once, all from the list, reproducible', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 }),
      fc.integer({ min: 0, max: 80 }),
      fc.string({ minLength: 1 }),
      (all, count, seed) => {
        const picked = drawIds(all, count, seed);
        expect(picked).toHaveLength(Math.min(count, all.length));
        expect(new Set(picked).size).toBe(picked.length);
        for (const id of picked) expect(all).toContain(id);
        expect(isTrueDraw({ from: all, picked, seed })).toBe(true);
      },
    ),
  );
});

test('no task is favoured: over many seeds each is drawn about as often', () => {
  const all = Array.from({ length: 10 }, (_, i) => String(i));
  const times = new Map<string, number>();
  for (let seed = 0; seed < 4000; seed++)
    for (const id of drawIds(all, 2, `种子${seed}`)) times.set(id, (times.get(id) ?? 0) + 1);
  for (const id of all) expect(Math.abs((times.get(id) ?? 0) - 800)).toBeLessThan(120);
});

test('only what was closed is looked at again; what did not hold says what was found', () => {
  const input = { on: '2026-11-20', basis: 'risk', drawId: null, result: 'notHeld', findings: '' } as const;
  expect(recheckEntry(task(), input)).toMatchObject({
    failure: { message: '“办理中”的事项还没有办结，不能回头看。' },
  });
  const record = closed();
  expect(recheckEntry(fieldsOf(record), input)).toMatchObject({ failure: { code: 'recheck-findings' } });
  const looked = plus(record, recheckEntry(fieldsOf(record), { ...input, findings: '设施闲置' }));
  expect(lastRecheck(looked.changes)?.result).toBe('notHeld');
  const again = append(
    looked,
    {
      ...{ kind: 'moved', step: 'restart', to: 'inProgress', on: '2026-11-21', reason: '回头看未落实' },
      ...{ finishedOn: null, number: '', units: [] },
    },
    writing,
  );
  expect(lastRecheck(again.changes)).toBeNull();
  expect(ids(again)).toContain('reopened');
});

test('督查结论: 30 days to object, 30 days to decide, counted by the calendar and explained', () => {
  expect(thirtyDaysAfter('2026-09-03', calendar)).toMatchObject({
    day: '2026-10-08',
    steps: [
      '自2026年9月3日起算',
      '开始的当日不计入，自下一日起算（民法典第二百零一条）',
      '满30日为2026年10月3日',
      '最后一日2026年10月3日休息，顺延至2026年10月8日（民法典第二百零三条）',
    ],
  });
  let record = plus(closed(), conclusionEntry({ on: '2026-09-03', units: ['市水务局'], text: '整改不到位' }));
  const conclusionId = record.changes.at(-1)!.id;
  const objection = { conclusionId, unit: '市水务局', text: '已整改' };
  expect(objectionEntry(record.changes, { ...objection, on: '2026-10-09' }, calendar)).toMatchObject({
    failure: { code: 'objection-late' },
  });
  record = plus(record, objectionEntry(record.changes, { ...objection, on: '2026-10-08' }, calendar));
  expect(conclusionsOf(record.changes, calendar)[0]?.objections).toMatchObject([
    { reviewBy: { day: '2026-11-09' }, decided: null },
  ]);
  const objectionId = record.changes.at(-1)!.id;
  const decision = { objectionId, on: '2026-10-30', result: 'amended', text: '部分采纳' } as const;
  record = plus(record, reviewEntry(record.changes, decision, calendar));
  expect(reviewEntry(record.changes, decision, calendar)).toMatchObject({ failure: { code: 'review-done' } });
  expect(conclusionsOf(record.changes, calendar)).toMatchObject([
    { objectBy: { day: '2026-10-08' }, objections: [{ decided: { result: 'amended' } }] },
  ]);
});
