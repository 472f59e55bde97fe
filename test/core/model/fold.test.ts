import fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, newRecord } from '../../../core/model/append.ts';
import type { Change, TaskRecord } from '../../../core/model/change.ts';
import { foldTask, isWithdrawn, mergeTasks, undoneIds } from '../../../core/model/fold.ts';
import { historyOf } from '../../../core/model/history.ts';
import { task, writer } from './samples.ts';

const by = { name: '陈立新', unit: '市政府督查室' };
const registered: Change = {
  id: '0',
  at: '2026-01-01T00:00:00.000Z',
  by,
  kind: 'registered',
  fields: task(),
};

/** Entries with few ids and times, so that equal times and mutual undoing come up often; one id is always one entry. */
const entries = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 12 }).map(String),
      minute: fc.integer({ min: 0, max: 5 }),
      what: fc.oneof(
        fc.record({ kind: fc.constant('edited' as const), remark: fc.constantFrom('甲', '乙', '丙') }),
        fc.record({ kind: fc.constant('progress' as const), text: fc.constantFrom('开工', '完工') }),
        fc.record({
          kind: fc.constant('undone' as const),
          target: fc.integer({ min: 0, max: 12 }).map(String),
        }),
      ),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ id, minute, what }): Change => {
      const stamp = { id, at: `2026-02-01T00:0${minute}:00.000Z`, by };
      if (what.kind === 'edited')
        return { ...stamp, kind: 'edited', fields: { remark: what.remark }, reason: '' };
      if (what.kind === 'progress') return { ...stamp, kind: 'progress', text: what.text, on: '2026-02-01' };
      return { ...stamp, kind: 'undone', changeId: what.target };
    }),
  );

/** Three copies of one task: each holds the registration and a part of the same entries. */
const copies = fc.tuple(entries, fc.infiniteStream(fc.integer({ min: 1, max: 7 }))).map(([all, masks]) => {
  const parts: Change[][] = [[registered], [registered], [registered]];
  for (const change of all) {
    const mask = masks.next().value as number;
    for (const [i, part] of parts.entries()) if (mask & (1 << i)) part.push(change);
  }
  return { all, records: parts.map((changes): TaskRecord => ({ id: 't', v: 1, changes })) };
});

test('merging is commutative, associative and idempotent, and loses no entry', () => {
  fc.assert(
    fc.property(copies, ({ all, records }) => {
      const [a, b, c] = records as [TaskRecord, TaskRecord, TaskRecord];
      const merged = mergeTasks(mergeTasks(a, b), c);
      expect(mergeTasks(b, a)).toEqual(mergeTasks(a, b));
      expect(mergeTasks(a, mergeTasks(b, c))).toEqual(merged);
      expect(mergeTasks(merged, merged)).toEqual(merged);
      expect(mergeTasks(merged, a)).toEqual(merged);
      expect(new Set(merged.changes.map((x) => x.id))).toEqual(new Set(['0', ...all.map((x) => x.id)]));
    }),
  );
});

test('the fold does not depend on the order in which entries arrived', () => {
  fc.assert(
    fc.property(entries, fc.infiniteStream(fc.nat()), (drawn, keys) => {
      const all = [registered, ...drawn];
      const shuffled = all
        .map((change) => ({ change, key: keys.next().value as number }))
        .sort((x, y) => x.key - y.key)
        .map(({ change }) => change);
      expect(foldTask(shuffled)).toEqual(foldTask(all));
      expect(undoneIds(shuffled)).toEqual(undoneIds(all));
      expect(isWithdrawn(shuffled)).toBe(isWithdrawn(all));
    }),
  );
});

test('two copies that share an id but differ merge to the same, whichever comes first', () => {
  const edit = (remark: string): TaskRecord => ({
    id: 't',
    v: 1,
    changes: [registered, { id: '1', at: registered.at, by, kind: 'edited', fields: { remark }, reason: '' }],
  });
  expect(mergeTasks(edit('甲'), edit('乙'))).toEqual(mergeTasks(edit('乙'), edit('甲')));
});

test('a chain of undoing: undone, brought back, undone again', () => {
  let record = newRecord({ kind: 'registered', fields: task() }, writer('张'));
  record = append(record, { kind: 'edited', fields: { remark: '加急' }, reason: '' }, writer('李'));
  const remarks = [foldTask(record.changes)?.remark];
  for (let i = 0; i < 3; i++) {
    const last = record.changes.at(-1)!;
    record = append(record, { kind: 'undone', changeId: last.id }, writer(`王${i}`));
    remarks.push(foldTask(record.changes)?.remark);
  }
  expect(remarks).toEqual(['加急', '', '加急', '']);
});

test('undoing the registration withdraws the task, its fields can still be read', () => {
  const record = newRecord({ kind: 'registered', fields: task() }, writer('张'));
  const withdrawn = append(record, { kind: 'undone', changeId: record.changes[0]!.id }, writer('李'));
  expect(isWithdrawn(withdrawn.changes)).toBe(true);
  expect(foldTask(withdrawn.changes)?.title).toBe(task().title);
});

test('an entry written later counts later, even with the clock set back', () => {
  let record = newRecord({ kind: 'registered', fields: task() }, writer('张', '2026-11-23T09:00:00.000Z'));
  for (const remark of ['先', '后', '再后'])
    record = append(
      record,
      { kind: 'edited', fields: { remark }, reason: '' },
      writer(remark, '2026-11-22T00:00:00.000Z'),
    );
  expect(foldTask(record.changes)?.remark).toBe('再后');
  expect(record.changes.map((c) => c.at)).toEqual([...record.changes.map((c) => c.at)].sort());
});

test('a record without its registration folds to nothing', () => {
  expect(foldTask([{ id: '1', at: registered.at, by, kind: 'note', text: '' }])).toBeNull();
});

test('the history tells what each entry changed; an undone one keeps what it would have changed', () => {
  let record = newRecord({ kind: 'registered', fields: task() }, writer('张'));
  record = append(record, { kind: 'edited', fields: { remark: '甲' }, reason: '' }, writer('李'));
  record = append(record, { kind: 'undone', changeId: record.changes[1]!.id }, writer('王'));
  record = append(record, { kind: 'progress', text: '开工', on: '2026-11-20' }, writer('赵'));
  expect(historyOf(record).map(({ undone, fields }) => ({ undone, fields }))).toEqual([
    { undone: false, fields: [] },
    { undone: true, fields: [{ field: 'remark', before: '', after: '甲' }] },
    { undone: false, fields: [] },
    {
      undone: false,
      fields: [
        { field: 'progress', before: '', after: '开工' },
        { field: 'progressOn', before: null, after: '2026-11-20' },
      ],
    },
  ]);
});
