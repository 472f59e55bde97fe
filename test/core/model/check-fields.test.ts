import { expect, test } from 'vitest';
import { checkFields } from '../../../core/model/check-fields.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { task, taskDue } from './samples.ts';

const code = (changes: Partial<TaskFields>) => {
  const result = checkFields(task(changes));
  return result.ok ? 'ok' : result.failure.code;
};

test('what can be saved and what cannot', () => {
  expect(code({})).toBe('ok');
  expect(code({ title: ' \n' })).toBe('title-empty');
  expect(code({ status: 'finished' })).toBe('finish-day-missing');
  expect(code({ status: 'closed', finishedOn: '2026-11-20' })).toBe('ok');
  expect(code({ status: 'inProgress', finishedOn: '2026-11-20' })).toBe('finish-day-unexpected');
  expect(code({ status: 'finished', finishedOn: '2026-02-30' })).toBe('day-wrong');
  expect(checkFields(taskDue('2026-13-01'))).toMatchObject({ ok: false, failure: { code: 'day-wrong' } });
});

test('white space around the words is dropped', () => {
  expect(checkFields(task({ title: ' 完成改造 ' }))).toMatchObject({
    ok: true,
    value: { title: '完成改造' },
  });
});
