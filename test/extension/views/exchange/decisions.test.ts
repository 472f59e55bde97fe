import { expect, test } from 'vitest';
import type { FieldDifference } from '../../../../core/exchange/compare-row.ts';
import { newRecord } from '../../../../core/model/append.ts';
import type { Step } from '../../../../core/model/entries/moved.ts';
import { fail, ok } from '../../../../core/model/failure.ts';
import type { Status } from '../../../../core/model/status.ts';
import type { TaskFields } from '../../../../core/model/task.ts';
import type { ImportPlan, MatchedRow, NewRow } from '../../../../extension/store/import-plan.ts';
import {
  allAccepted,
  decideField,
  decideRows,
  firstDecisions,
  listsOf,
} from '../../../../extension/views/exchange/decisions.ts';
import { task, writer } from '../../../core/model/samples.ts';

const edit = (fields: Partial<TaskFields>, more: Partial<FieldDifference> = {}, cleared = false) =>
  ({
    ...{ field: Object.keys(fields)[0], before: '', after: '', since: 'unchanged' },
    ...{ change: { kind: 'edited', fields, cleared }, ...more },
  }) as FieldDifference;
const step = (taken: Step, to: Status): FieldDifference => ({
  ...{ field: 'status', before: '', after: '', since: 'unchanged' },
  change: { kind: 'moved', step: taken, to, on: '2026-11-23' },
});
const matched = (differences: FieldDifference[], more: Partial<MatchedRow> = {}): MatchedRow => ({
  ...{ kind: 'matched', by: 'id', row: {} as MatchedRow['row'], taskId: 't', doubt: null },
  ...{ fields: task(), record: newRecord({ kind: 'registered', fields: task() }, writer('张')) },
  ...{ differences, ...more },
});
const added = (result: NewRow['task']): NewRow => ({ kind: 'new', row: {} as NewRow['row'], task: result });
const planOf = (...rows: ImportPlan['rows']): ImportPlan => ({
  ...{ fileName: 'a.xlsx', rows, missing: [], warnings: [] },
});
const ticked = (plan: ImportPlan) => [...(firstDecisions(plan).fields.get(0) ?? [])];

test('sure changes are ticked at first; conflicts, unknown, emptied and unreadable ones are not', () => {
  const row = matched([
    edit({ remark: '甲' }),
    edit({ person: '张望' }, { since: 'changed' }),
    edit({ lead: ['市审计局'] }, { since: 'unknown' }),
    edit({ cooperate: [] }, {}, true),
    edit({ finishedOn: null }, { change: { kind: 'unreadable', message: '不是日期' } }),
  ]);
  expect(ticked(planOf(row))).toEqual(['remark']);
  expect(listsOf(planOf(row, matched([])))).toMatchObject({ changed: [0], doubtful: [0], same: 1 });
});

test('nothing of a guessed or doubtful row is ticked at first', () => {
  expect(ticked(planOf(matched([edit({ remark: '甲' })], { by: 'guess' })))).toEqual([]);
  expect(ticked(planOf(matched([edit({ remark: '甲' })], { doubt: '错行' })))).toEqual([]);
});

test('a status set back takes its emptied finish day along', () => {
  const row = matched([step('restart', 'inProgress'), edit({ finishedOn: null }, {}, true)], {
    fields: task({ status: 'finished', finishedOn: '2026-11-01' }),
  });
  expect(ticked(planOf(row))).toEqual(['status', 'finishedOn']);
});

test('办结 without a day is held back until the day is put in', () => {
  const plan = planOf(matched([step('submit', 'inReview')]));
  const first = firstDecisions(plan);
  expect(allAccepted(plan, first)).toEqual({ accepted: [], problems: 1 });
  const { accepted, problems } = allAccepted(plan, { ...first, finishDays: new Map([[0, '2026-11-20']]) });
  expect(problems).toBe(0);
  expect(accepted[0]).toMatchObject({ fields: new Set(['status', 'finishedOn']), recognise: false });
});

test('a limit moved further away is 延期 and waits for a person; one moved nearer does not', () => {
  const moved = (due: string) => edit({ limit: { ...task().limit, due } });
  expect(ticked(planOf(matched([moved('2027-03-31')])))).toEqual([]);
  expect(ticked(planOf(matched([moved('2026-11-30')])))).toEqual(['limit']);
});

test('rows and fields are accepted and declined; new rows only where they can be tasks', () => {
  const plan = planOf(
    matched([edit({ remark: '甲' }), edit({ person: '张望' })]),
    added(ok(task())),
    added(fail('title-empty', '事项不能为空')),
  );
  const all = decideRows(plan, firstDecisions(plan), [0, 1, 2], true);
  expect(allAccepted(plan, all).accepted).toHaveLength(2);
  const fewer = decideField(decideRows(plan, all, [1], false), 0, 'person', false);
  expect(allAccepted(plan, fewer).accepted).toMatchObject([{ fields: new Set(['remark']) }]);
});
