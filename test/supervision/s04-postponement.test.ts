import { expect, test } from 'vitest';
import { standardCalendar } from '../../core/calendar/standard-calendar.ts';
import { LAMP_PRESETS } from '../../core/deadline/lamp.ts';
import { append, newRecord } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { foldTask } from '../../core/model/fold.ts';
import { finishedLate } from '../../core/model/lateness.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { taskLamp } from '../../core/model/task-lamp.ts';
import { askForTime, decideOnTime, pendingPostponement } from '../../core/postponement/postponement.ts';
import { task, taskDue, writer } from '../core/model/samples.ts';

const writing = writer('陈立新');
const ASK = { on: '2026-12-20', until: '2027-01-31', reason: '受汛期影响，征拆滞后', unit: '市水务局' };
const DECIDE = { on: '2026-12-22', granted: true, until: '2027-01-15', reason: '', decidedBy: '王主任' };
const RULES = { lateCounts: true };

const fieldsOf = (record: TaskRecord): TaskFields => foldTask(record.changes)!;
const started = (changes: Partial<TaskFields> = {}) =>
  newRecord({ kind: 'registered', fields: task(changes) }, writing);

function asked(record: TaskRecord, ask: Partial<typeof ASK> = {}): TaskRecord {
  const entry = askForTime(fieldsOf(record), record.changes, { ...ASK, ...ask });
  if (!entry.ok) throw new Error(entry.failure.message);
  return append(record, entry.value, writing);
}
function decided(record: TaskRecord, decide: Partial<typeof DECIDE> = {}, rules = RULES): TaskRecord {
  const entry = decideOnTime(fieldsOf(record), record.changes, { ...DECIDE, ...decide }, rules);
  if (!entry.ok) throw new Error(entry.failure.message);
  return append(record, entry.value, writing);
}

test('a request leaves the due day; the granted decision moves it, to the day decided', () => {
  const waiting = asked(started());
  expect(fieldsOf(waiting).limit.due).toBe('2026-12-31');
  expect(pendingPostponement(waiting.changes)?.reason).toBe('受汛期影响，征拆滞后');
  const granted = decided(waiting);
  expect(fieldsOf(granted).limit).toMatchObject({ due: '2027-01-15', setByHand: true, text: '12月底前' });
  expect(fieldsOf(granted).limit.missed).toBeUndefined();
  expect(pendingPostponement(granted.changes)).toBeNull();
});

test('refused, with its reason, the due day stays', () => {
  const refused = decided(asked(started()), { granted: false, reason: '工作已近尾声' });
  expect(fieldsOf(refused).limit.due).toBe('2026-12-31');
  expect(askForTime(fieldsOf(refused), refused.changes, ASK).ok).toBe(true);
});

test('asked for after the limit, it counts as late by the local rule, even finished within the new day', () => {
  const late = asked(started(), { on: '2027-01-03' });
  const strict = decided(late, { on: '2027-01-04' });
  const finished = { ...fieldsOf(strict), status: 'finished' as const, finishedOn: '2027-01-10' };
  expect(finished.limit).toMatchObject({ due: '2027-01-15', missed: '2026-12-31' });
  expect(finishedLate(finished)).toBe(true);
  const calendar = standardCalendar();
  expect(taskLamp(finished, '2027-02-01', LAMP_PRESETS.threeDays, calendar)).toMatchObject({
    word: '逾期办结',
    reason: '2027-01-10办结，晚于时限2026-12-31共10天',
  });
  const lenient = decided(late, { on: '2027-01-04' }, { lateCounts: false });
  expect(finishedLate({ ...fieldsOf(lenient), finishedOn: '2027-01-10' })).toBe(false);
});

test.each([
  ['一次只能申请一次', asked(started()), ASK, '上一次延期申请还没有审批，请先审批。'],
  ['要晚于时限', started(), { ...ASK, until: '2026-12-31' }, '延期后的日期应晚于现在的时限2026-12-31。'],
  ['要有理由', started(), { ...ASK, reason: ' ' }, '请写明延期的理由。'],
  [
    '办结了就不能延',
    started({ status: 'finished', finishedOn: '2026-11-01' }),
    ASK,
    '“已办结”的事项不在办理，不能申请延期。',
  ],
  [
    '没有时限不需要延',
    newRecord({ kind: 'registered', fields: taskDue(null) }, writing),
    ASK,
    '这一事项没有明确的截止日，不需要延期。',
  ],
])('%s', (_name, record, ask, message) => {
  expect(askForTime(fieldsOf(record), record.changes, ask)).toMatchObject({ failure: { message } });
});

test('a decision names who made it; a refusal says why', () => {
  const waiting = asked(started());
  const of = (decide: Partial<typeof DECIDE>) =>
    decideOnTime(fieldsOf(waiting), waiting.changes, { ...DECIDE, ...decide }, RULES);
  expect(of({ decidedBy: '' })).toMatchObject({ failure: { message: '请填写由谁审批。' } });
  expect(of({ granted: false })).toMatchObject({ failure: { message: '不同意延期的，请写明理由。' } });
});
