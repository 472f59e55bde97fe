import { expect, test } from 'vitest';
import { standardCalendar } from '../../core/calendar/standard-calendar.ts';
import { type ChaseInput, chaseAnswerEntry, chaseEntry } from '../../core/chasing/chase-entry.ts';
import { answerAwaited, chasesOf } from '../../core/chasing/chases.ts';
import { DEFAULT_LADDER, Ladder } from '../../core/chasing/ladder.ts';
import { proposalOf } from '../../core/chasing/proposal.ts';
import { append, newRecord } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { ChaseStep } from '../../core/model/entries/chased.ts';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { taskDue, writer } from '../core/model/samples.ts';

const calendar = standardCalendar();
const writing = writer('陈立新');
const started = (changes: Partial<TaskFields> = {}) =>
  newRecord({ kind: 'registered', fields: taskDue('2026-11-02', changes) }, writing);
const fieldsOf = (record: TaskRecord) => foldTask(record.changes)!;
const propose = (record: TaskRecord, asOf: string, owed: string | null = null, ladder = DEFAULT_LADDER) =>
  proposalOf({ fields: fieldsOf(record), changes: record.changes, owed }, ladder, asOf, calendar);

const chase = (record: TaskRecord, step: ChaseStep, on: string, answerBy: string | null): TaskRecord => {
  const input: ChaseInput = {
    ...{ step, on, units: ['市水务局'], answerBy, reason: '逾期未办结', decidedBy: '王主任' },
  };
  const entry = chaseEntry(fieldsOf(record), input, '');
  if (!entry.ok) throw new Error(entry.failure.message);
  return append(record, entry.value, writing);
};
const answer = (record: TaskRecord, on: string): TaskRecord => {
  const chaseId = chasesOf(record.changes).at(-1)!.chased.id;
  const entry = chaseAnswerEntry(record.changes, { chaseId, on, unit: '市水务局', text: '正在赶办' });
  if (!entry.ok) throw new Error(entry.failure.message);
  return append(record, entry.value, writing);
};

test('nothing is proposed before the limit, 催办 from the first working day after it', () => {
  expect(propose(started(), '2026-11-02')).toBeNull();
  expect(propose(started(), '2026-11-03')).toEqual({
    ...{ kind: 'propose', step: 'urge', answerBy: '2026-11-06' },
    why: ['超过时限2026-11-02，已逾期1天（1个工作日）'],
  });
});

test('while an answer is waited for, and until the pause is over, nothing more is proposed', () => {
  const urged = chase(started(), 'urge', '2026-11-03', '2026-11-06');
  expect(propose(urged, '2026-11-05')).toMatchObject({
    kind: 'wait',
    why: [expect.anything(), '2026-11-03已催办，回复期限2026-11-06还没有到'],
  });
  expect(propose(urged, '2026-11-09')).toMatchObject({
    why: [expect.anything(), '2026-11-03已催办，间隔未满5个工作日'],
  });
  expect(answerAwaited(urged.changes)).toBe('2026-11-06');
});

test('unanswered and late enough, the next rung is proposed with its reasons; answered, it is urged again', () => {
  const urged = chase(started(), 'urge', '2026-11-03', '2026-11-06');
  expect(propose(urged, '2026-11-10')).toMatchObject({
    ...{ kind: 'propose', step: 'letter', answerBy: '2026-11-17' },
    why: ['超过时限2026-11-02，已逾期8天（6个工作日）', '2026-11-03催办，2026-11-06前没有回复'],
  });
  const answered = answer(urged, '2026-11-05');
  expect(propose(answered, '2026-11-10')).toMatchObject({ kind: 'propose', step: 'urge' });
  expect(answerAwaited(answered.changes)).toBeNull();
});

test('the whole ladder is climbed rung by rung, no rung left out', () => {
  let record = started();
  let asOf = '2026-11-03';
  const climbed: ChaseStep[] = [];
  for (let i = 0; i < 200 && climbed.length < 6; i++) {
    const proposal = propose(record, asOf);
    if (proposal?.kind === 'propose') {
      climbed.push(proposal.step);
      record = chase(record, proposal.step, asOf, proposal.answerBy);
    }
    asOf = calendar.addWorkdays(asOf, 1).day;
  }
  expect(climbed).toEqual([...ChaseStep.options]);
  expect(propose(record, '2027-06-01')).toMatchObject({ kind: 'wait' });
});

test('more time or a fresh start begins the ladder anew; a rung not used is passed over', () => {
  const urged = chase(started(), 'urge', '2026-11-03', '2026-11-06');
  const more = append(
    append(
      urged,
      { kind: 'extensionAsked', on: '2026-11-04', until: '2026-11-20', reason: '汛期', unit: '' },
      writing,
    ),
    {
      ...{ kind: 'extensionDecided', askId: 'x', on: '2026-11-05', granted: true, until: '2026-11-20' },
      ...{ reason: '', decidedBy: '王主任' },
    },
    writing,
  );
  expect(propose(more, '2026-11-10')).toBeNull();
  expect(propose(more, '2026-11-23')).toMatchObject({ kind: 'propose', step: 'urge' });
  const noLetter = DEFAULT_LADDER.map((rung) => (rung.step === 'letter' ? { ...rung, used: false } : rung));
  expect(propose(urged, '2026-11-20', null, noLetter)).toMatchObject({ kind: 'propose', step: 'talk' });
});

test('a late report alone is urged and no more', () => {
  const open = newRecord({ kind: 'registered', fields: taskDue(null) }, writing);
  expect(propose(open, '2026-11-10', '2026-11-05')).toMatchObject({
    ...{ kind: 'propose', step: 'urge' },
    why: ['应于2026-11-05前报送，已逾期5天没有报'],
  });
  const urged = chase(open, 'urge', '2026-11-10', '2026-11-13');
  expect(propose(urged, '2026-12-10', '2026-11-05')).toMatchObject({ kind: 'propose', step: 'urge' });
});

test('a chase names its unit, its reason and who decided; a ladder in the wrong order is refused', () => {
  const fields = fieldsOf(started());
  const input: ChaseInput = {
    ...{
      step: 'letter',
      on: '2026-11-10',
      units: ['市水务局'],
      answerBy: null,
      reason: '久拖',
      decidedBy: '',
    },
  };
  expect(chaseEntry(fields, input, '')).toMatchObject({ failure: { message: '请填写由谁决定。' } });
  expect(chaseEntry(fields, { ...input, decidedBy: '王', units: [] }, '')).toMatchObject({
    failure: { message: '请填写督办函发往哪个单位。' },
  });
  expect(Ladder.safeParse([...DEFAULT_LADDER].reverse()).success).toBe(false);
  expect(Ladder.safeParse(DEFAULT_LADDER).success).toBe(true);
});
