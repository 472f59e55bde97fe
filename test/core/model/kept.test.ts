import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isRemoved,
  type KeptRecord,
  keptFields,
  keptHistory,
  mergeKept,
  removed,
  written,
} from '../../../core/model/kept.ts';
import { writer } from './samples.ts';

const plan = (changes: object = {}) => ({
  id: 'p1',
  title: '秋粮收购专项督查',
  units: ['市粮食和储备局'],
  ...changes,
});

test('every entry is kept with who, when, before and after; what did not change makes none', () => {
  const first = written(undefined, plan(), writer('陈立新', '2026-03-01T01:00:00.000Z'));
  const second = written(
    first,
    plan({ units: ['市粮食和储备局', '市财政局'] }),
    writer('王敏', '2026-03-02T01:00:00.000Z'),
  );
  expect(written(second, plan({ units: ['市粮食和储备局', '市财政局'] }), writer('李'))).toBe(second);
  const third = removed(second, writer('王敏', '2026-03-03T01:00:00.000Z'));
  expect(isRemoved(third)).toBe(true);
  const fourth = written(third, plan(), writer('陈立新', '2026-03-04T01:00:00.000Z'));
  expect(isRemoved(fourth)).toBe(false);
  expect(keptFields(fourth)).toEqual(plan());
  expect(keptHistory(fourth).map(({ entry, is, fields }) => [entry.by.name, entry.at, is, fields])).toEqual([
    ['陈立新', '2026-03-01T01:00:00.000Z', 'made', []],
    [
      '王敏',
      '2026-03-02T01:00:00.000Z',
      'changed',
      [{ field: 'units', before: ['市粮食和储备局'], after: ['市粮食和储备局', '市财政局'] }],
    ],
    ['王敏', '2026-03-03T01:00:00.000Z', 'removed', []],
    [
      '陈立新',
      '2026-03-04T01:00:00.000Z',
      'broughtBack',
      [{ field: 'units', before: ['市粮食和储备局', '市财政局'], after: ['市粮食和储备局'] }],
    ],
  ]);
});

test('what was taken away and written again just as it was is back, by an entry of its own', () => {
  const record = removed(written(undefined, plan(), writer('张')), writer('李', '2026-11-24T00:00:00.000Z'));
  const back = written(record, plan(), writer('王', '2026-11-25T00:00:00.000Z'));
  expect(isRemoved(back)).toBe(false);
  expect(keptHistory(back).at(-1)).toMatchObject({ is: 'broughtBack', fields: [] });
});

/** Two people's writes to their own copies of one record, one field at a time. */
const edits = fc.array(
  fc.record({
    field: fc.constantFrom('title', 'units', 'remark'),
    value: fc.constantFrom('甲', '乙', '丙'),
    minute: fc.integer({ min: 0, max: 9 }),
    gone: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  }),
  { maxLength: 6 },
);

test('copies merge to the same whichever comes first, and no entry of either is lost', () => {
  fc.assert(
    fc.property(edits, edits, (mine, theirs) => {
      const start = written(undefined, plan(), writer('起', '2026-01-01T00:00:00.000Z'));
      const apply = (name: string, some: typeof mine): KeptRecord =>
        some.reduce((record, { field, value, minute, gone }, i) => {
          const writing = writer(`${name}${i}`, `2026-02-01T00:0${minute}:00.000Z`);
          if (gone) return removed(record, writing);
          return written(record, { ...keptFields(record), id: 'p1', [field]: value }, writing);
        }, start);
      const [a, b] = [apply('甲', mine), apply('乙', theirs)];
      const merged = mergeKept(a, b);
      expect(mergeKept(b, a)).toEqual(merged);
      expect(mergeKept(merged, a)).toEqual(merged);
      const ids = new Set([...a.changes, ...b.changes].map(({ id }) => id));
      expect(new Set(merged.changes.map(({ id }) => id))).toEqual(ids);
      expect(keptFields({ ...merged, changes: [...merged.changes].reverse() })).toEqual(keptFields(merged));
    }),
  );
});
