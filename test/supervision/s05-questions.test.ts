import { expect, test } from 'vitest';
import { append, newRecord } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { questionEntry, questionsOf, replyEntry, unanswered } from '../../core/questions/questions.ts';
import { task, writer } from '../core/model/samples.ts';

const writing = writer('陈立新');
const ASK = { on: '2026-11-23', to: '市水务局', text: '招标为何推迟？', answerBy: '2026-11-26' };

const asked = (): { record: TaskRecord; askId: string } => {
  const entry = questionEntry(ASK);
  if (!entry.ok) throw new Error(entry.failure.message);
  const record = append(newRecord({ kind: 'registered', fields: task() }, writing), entry.value, writing);
  return { record, askId: record.changes.at(-1)!.id };
};

test('a question waits until it is answered; the answer stands with it', () => {
  const { record, askId } = asked();
  expect(unanswered(record.changes)).toBe(true);
  const reply = replyEntry(record.changes, {
    askId,
    on: '2026-11-25',
    unit: '市水务局',
    text: '因图纸变更。',
  });
  if (!reply.ok) throw new Error(reply.failure.message);
  const answered = append(record, reply.value, writing);
  expect(unanswered(answered.changes)).toBe(false);
  expect(questionsOf(answered.changes)).toMatchObject([{ asked: ASK, replies: [{ text: '因图纸变更。' }] }]);
  // Taken back, the question waits again.
  const back = append(answered, { kind: 'undone', changeId: answered.changes.at(-1)!.id }, writing);
  expect(unanswered(back.changes)).toBe(true);
});

test('what cannot be asked or answered says why', () => {
  expect(questionEntry({ ...ASK, text: '' })).toMatchObject({ failure: { message: '请填写要问的内容。' } });
  expect(questionEntry({ ...ASK, answerBy: '2026-11-20' })).toMatchObject({
    failure: { message: '答复期限不能早于提问的日期。' },
  });
  const { record } = asked();
  expect(replyEntry(record.changes, { askId: 'x', on: '2026-11-25', unit: '', text: '好' })).toMatchObject({
    failure: { message: '这一询问已经撤销，没有保存答复。' },
  });
});
