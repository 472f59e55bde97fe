import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictsOf, conflictText, withUnplanned } from '../../core/planning/conflicts.ts';
import { loadOf } from '../../core/planning/load.ts';
import type { PlanItem } from '../../core/planning/plan.ts';
import { newActivity } from '../../extension/views/activities/new-activity.ts';

const item = (
  id: string,
  from: string,
  to: string,
  units: string[],
  changes: Partial<PlanItem> = {},
): PlanItem => ({
  ...{
    id,
    year: 2026,
    title: `督查${id}`,
    kind: 'special',
    units,
    from,
    to,
    lead: '市政府督查室',
    reason: '',
  },
  ...changes,
});

test('S15: inspections of one unit that meet, and quotas gone over, are named', () => {
  const items = [
    item('甲', '2026-03-01', '2026-03-10', ['市水务局', '市财政局']),
    item('乙', '2026-03-10', '2026-03-20', ['市水务局']),
    item('丙', '2026-06-01', '2026-06-05', ['市水务局']),
    item('丁', '2026-01-01', '2026-12-31', ['市水务局'], { kind: 'daily' }),
  ];
  const found = conflictsOf(items, { perUnit: 2, perYear: 2 });
  expect(found.map((one) => conflictText(one, (id) => `督查${id}`))).toEqual([
    '全年安排督查3次，超过控制数2次，请合并或压减。',
    '市水务局全年被督查3次，超过每个单位2次，请合并或压减。',
    '市水务局在2026-03-10至2026-03-10同时有“督查甲”和“督查乙”，请错开或合并。',
  ]);
  expect(conflictsOf(items, { perUnit: 3, perYear: 3 }).map(({ kind }) => kind)).toEqual(['overlap']);
});

test('S15: overlaps are exactly the pairs that share a unit and a day', () => {
  const day = (n: number) => `2026-05-${String(n).padStart(2, '0')}`;
  const any = fc.record({
    start: fc.integer({ min: 1, max: 25 }),
    length: fc.integer({ min: 0, max: 6 }),
    units: fc.uniqueArray(fc.constantFrom('甲局', '乙局', '丙局'), { minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), (plan) => {
      const items = plan.map(({ start, length, units }, i) =>
        item(String(i), day(start), day(Math.min(31, start + length)), units),
      );
      const expected = items.flatMap((a, i) =>
        items
          .slice(i + 1)
          .flatMap((b) =>
            a.units
              .filter((unit) => b.units.includes(unit) && a.from <= b.to && b.from <= a.to)
              .map((unit) => [unit, ...[a.id, b.id].sort()].join()),
          ),
      );
      const found = conflictsOf(items, { perUnit: 99, perYear: 99 }).flatMap((one) =>
        one.kind === 'overlap' ? [[one.unit, ...[...one.items].sort()].join()] : [],
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});

test('S15: a month with more than twice the average is crowded', () => {
  const months = ['2026-01', '2026-02', '2026-03', '2026-04'];
  const counted = [
    { unit: '市水务局', month: '2026-01', count: 1 },
    { unit: '市水务局', month: '2026-04', count: 7 },
    { unit: '市教育局', month: '2026-02', count: 3 },
    { unit: '市教育局', month: '2025-12', count: 90 },
  ];
  expect(loadOf(counted, months, 5)).toEqual([
    {
      unit: '市水务局',
      months: new Map([
        ['2026-01', 1],
        ['2026-04', 7],
      ]),
      total: 8,
      crowded: ['2026-04'],
    },
    { unit: '市教育局', months: new Map([['2026-02', 3]]), total: 3, crowded: [] },
  ]);
});

test('S15: inspections that were not planned count; those that carry out an item are in it', () => {
  const planned = [item('甲', '2026-03-01', '2026-03-10', ['市水务局'])];
  const held = (id: string, from: string, planId: string | null) => ({
    ...newActivity(id, from),
    ...{ title: `活动${id}`, units: ['市水务局'], planId },
  });
  const all = withUnplanned(
    planned,
    [held('a', '2026-03-05', '甲'), held('b', '2026-03-10', null), held('c', '2025-03-10', null)],
    2026,
  );
  expect(all.map(({ id }) => id)).toEqual(['甲', 'b']);
  expect(conflictsOf(all, { perUnit: 1, perYear: 9 }).map((one) => conflictText(one, (id) => id))).toEqual([
    '市水务局全年被督查2次，超过每个单位1次，请合并或压减。',
    '市水务局在2026-03-10至2026-03-10同时有“甲”和“b”，请错开或合并。',
  ]);
});
