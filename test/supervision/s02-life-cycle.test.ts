import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StepInput } from '../../core/lifecycle/guards.ts';
import { mayUndo } from '../../core/lifecycle/may-undo.ts';
import { stepEntry, stepOffers } from '../../core/lifecycle/take-step.ts';
import { stepBetween, TRANSITIONS } from '../../core/lifecycle/transitions.ts';
import { append, newRecord } from '../../core/model/append.ts';
import type { Change, TaskRecord } from '../../core/model/change.ts';
import { checkFields } from '../../core/model/check-fields.ts';
import { Step } from '../../core/model/entries/moved.ts';
import { foldTask } from '../../core/model/fold.ts';
import { Status } from '../../core/model/status.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { task, writer } from '../core/model/samples.ts';

const INPUT: StepInput = { on: '2026-11-23', reason: '', finishedOn: null };
const writing = writer('陈立新');
const registered = (changes: Partial<TaskFields> = {}): TaskRecord =>
  newRecord({ kind: 'registered', fields: task({ status: 'registered', ...changes }) }, writing);
const fieldsOf = (record: TaskRecord): TaskFields => foldTask(record.changes)!;

/** The record after a step, or the sentence why it cannot be taken. */
function taken(record: TaskRecord, step: Step, input: Partial<StepInput> = {}): TaskRecord | string {
  const entry = stepEntry(fieldsOf(record), record.changes, step, { ...INPUT, ...input });
  return entry.ok ? append(record, entry.value, writing) : entry.failure.message;
}
const walk = (record: TaskRecord, ...steps: [Step, Partial<StepInput>?][]): TaskRecord =>
  steps.reduce((now, [step, input]) => {
    const next = taken(now, step, input);
    if (typeof next === 'string') throw new Error(next);
    return next;
  }, record);

const instruction: TaskFields['instruction'] = {
  ...{ kind: 'task', leader: '李明', text: '请市住建局抓紧办理。', span: null, writtenDate: '2026-10-10' },
  ...{ systemTime: null, imageOnly: false, reason: '' },
};

test('a matter goes its whole way, each step from where the last one led', () => {
  let record = registered({ status: 'proposed' });
  const seen = [fieldsOf(record).status];
  const done = { finishedOn: '2026-11-20' };
  const way: [Step, Partial<StepInput>?][] = [
    ...(['register', 'assign', 'receive', 'start'] as const).map((step): [Step] => [step]),
    ['submit', done],
    ['sendBack', { reason: '缺验收材料' }],
    ['submit', done],
    ['accept', done],
    ['strike'],
  ];
  for (const [step, input] of way) {
    record = walk(record, [step, input]);
    seen.push(fieldsOf(record).status);
  }
  expect(seen).toEqual([
    ...['proposed', 'registered', 'assigned', 'received', 'inProgress', 'inReview'],
    ...['inProgress', 'inReview', 'finished', 'closed'],
  ]);
  expect(fieldsOf(record).finishedOn).toBe('2026-11-20');
});

test('a refused step says why, in words', () => {
  expect(taken(registered({ lead: [] }), 'assign')).toBe('还没有牵头单位，请先填写牵头单位再交办。');
  expect(taken(registered(), 'strike')).toBe('现在是“已立项”；“已办结”的事项才能销号。');
  expect(taken(walk(registered(), ['assign']), 'return')).toBe('请写明理由。');
  expect(taken(registered(), 'submit')).toBe('请填写办结日期。');
  expect(taken(registered(), 'submit', { finishedOn: '2026-11-24' })).toBe('办结日期不能晚于这一步的日期。');
});

test('办结 on a leader’s instruction needs the result shown, or a reason why not', () => {
  const done = { finishedOn: '2026-11-20' };
  const inReview = walk(registered({ instruction }), ['submit', done]);
  expect(taken(inReview, 'accept', done)).toBe('这一事项由领导批示交办：请先呈报结果，或写明不呈报的理由。');
  const shown = append(inReview, { kind: 'shown', to: '李明', on: '2026-11-22', further: '' }, writing);
  expect(fieldsOf(walk(shown, ['accept', done])).status).toBe('finished');
  expect(fieldsOf(walk(inReview, ['accept', { ...done, reason: '领导已在现场听取汇报' }])).status).toBe(
    'finished',
  );
  // What was shown before the work went back does not count for what comes after.
  const again = walk(shown, ['sendBack', { reason: '补办' }], ['submit', done]);
  expect(taken(again, 'accept', done)).toContain('请先呈报结果');
});

test('every status but the end can be left, and every offer is either possible or explained', () => {
  for (const status of Status.options) {
    const fields = task({
      status,
      finishedOn: status === 'finished' || status === 'closed' ? '2026-11-01' : null,
    });
    const offers = stepOffers(fields, []);
    expect(offers.map(({ step }) => step)).toEqual(TRANSITIONS.map(({ step }) => step));
    expect(offers.some(({ possible }) => possible)).toBe(true);
    for (const offer of offers) if (!offer.possible) expect(offer.why).toMatch(/[\u4e00-\u9fff]/);
  }
});

test('no two steps lead from one status to the same', () => {
  const ways = TRANSITIONS.flatMap(({ from, to }) => from.map((one) => `${one}→${to}`));
  expect(new Set(ways).size).toBe(ways.length);
  expect(stepBetween('assigned', 'received')).toBe('receive');
  expect(stepBetween('registered', 'closed')).toBeNull();
});

const inputs = fc.record({
  reason: fc.constantFrom('', '按领导要求'),
  finishedOn: fc.constantFrom(null, '2026-11-20', '2026-12-01'),
});
const anyWalk = fc.array(fc.tuple(fc.constantFrom(...Step.options), inputs), { maxLength: 25 });

test('whatever steps are tried, the task can always be kept, and undoing the last restores what was before', () => {
  fc.assert(
    fc.property(anyWalk, fc.boolean(), (steps, withInstruction) => {
      let record = registered(withInstruction ? { instruction, status: 'proposed' } : { status: 'proposed' });
      for (const [step, input] of steps) {
        const before = fieldsOf(record);
        const next = taken(record, step, input);
        const offer = stepOffers(before, record.changes).find((one) => one.step === step);
        if (typeof next === 'string') continue;
        expect(offer).toMatchObject({ possible: true });
        const after = fieldsOf(next);
        expect(checkFields(after).ok).toBe(true);
        expect(TRANSITIONS.find((one) => one.step === step)?.to).toBe(after.status);
        const undone = append(next, { kind: 'undone', changeId: next.changes.at(-1)!.id }, writing);
        expect(mayUndo(next.changes, undone.changes.at(-1)!).ok).toBe(true);
        expect(fieldsOf(undone)).toEqual(before);
        record = next;
      }
    }),
  );
});

test('a step on which a later one rests cannot be undone alone; nor brought back when it no longer fits', () => {
  const record = walk(registered(), ['assign'], ['receive']);
  const undo = (now: TaskRecord, change: Change) => {
    const next = append(now, { kind: 'undone', changeId: change.id }, writing);
    return mayUndo(now.changes, next.changes.at(-1)!);
  };
  const assign = record.changes[1]!;
  expect(undo(record, assign)).toMatchObject({
    failure: { message: '后面的“签收”以它为依据，请先撤销“签收”。' },
  });
  const done = { finishedOn: '2026-11-20' };
  const accepted = walk(record, ['submit', done], ['accept', done]);
  const accept = accepted.changes.at(-1)!;
  const back = append(accepted, { kind: 'undone', changeId: accept.id }, writing);
  const moved = walk(back, ['sendBack', { reason: '缺验收材料' }]);
  expect(undo(moved, back.changes.at(-1)!)).toMatchObject({
    failure: { message: '不能恢复：其后已经“退回补办”，请先撤销“退回补办”。' },
  });
});

test('a request for 延期 that was decided cannot be undone before its decision', () => {
  const asked = append(
    registered(),
    { kind: 'extensionAsked', on: '2026-11-23', until: '2027-01-31', reason: '汛期', unit: '市水务局' },
    writing,
  );
  const ask = asked.changes.at(-1)!;
  const decided = append(
    asked,
    {
      ...{ kind: 'extensionDecided', askId: ask.id, on: '2026-11-24', granted: true },
      ...{ until: '2027-01-31', reason: '', decidedBy: '王主任' },
    },
    writing,
  );
  const undone = append(decided, { kind: 'undone', changeId: ask.id }, writing);
  expect(mayUndo(decided.changes, undone.changes.at(-1)!)).toMatchObject({
    failure: { message: '后面的“延期审批”以它为依据，请先撤销“延期审批”。' },
  });
});
