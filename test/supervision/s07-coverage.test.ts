import { expect, test } from 'vitest';
import { missingFields } from '../../core/coverage/required.ts';
import { openClauses, sourceRecord, takenTasks } from '../../core/coverage/source-record.ts';
import type { Draft, DraftTask } from '../../core/intake/draft.ts';
import type { SourceKind } from '../../core/model/source.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { task } from '../core/model/samples.ts';

const words = (kind: SourceKind, changes: Partial<TaskFields> = {}) => {
  const { source } = task();
  const bare = { ...source, kind, title: null, documentNumber: null };
  return missingFields(task({ source: bare, ...changes })).map(({ word }) => word);
};

test('S7: each kind of matter names the fields it still needs', () => {
  expect(words('decision')).toEqual(['文件名称或文号']);
  expect(words('regulation')).toEqual(['法律法规名称', '条款']);
  expect(words('meeting')).toEqual(['会议名称', '会议届次或纪要文号']);
  expect(words('instruction')).toEqual(['批示领导', '批示内容']);
  expect(words('other')).toEqual([]);
});

test('S7: what is written is no longer missing', () => {
  const { matter } = task();
  expect(words('meeting', { matter: { ...matter, meetingName: '市政府常务会议' } })).toEqual([
    '会议届次或纪要文号',
  ]);
  expect(
    words('regulation', { matter: { ...matter, lawName: '《云岭市城市供水条例》', lawArticle: '第八条' } }),
  ).toEqual([]);
  expect(missingFields(task())).toEqual([]);
});

const draftTask = (key: string, changes: Partial<DraftTask> = {}): DraftTask => {
  const fields = task({ title: `办理${key}` });
  return { key, selected: true, fields, asRead: fields, instruction: null, ...changes };
};

test('S7: of a captured document the clauses left out are told from those registered and those known already', () => {
  const draft: Draft = {
    source: task().source,
    instructions: [],
    skipped: [],
    tasks: [
      draftTask('一'),
      draftTask('二', { selected: false }),
      draftTask('三', { known: { taskId: 'known', is: 'same' } }),
      draftTask('四', { known: { taskId: 'whole', is: 'part' } }),
    ],
  };
  const taken = takenTasks(draft, ['first', 'fourth']);
  expect([...taken]).toEqual([
    ['一', 'first'],
    ['四', 'fourth'],
    ['三', 'known'],
  ]);
  const record = sourceRecord('capture', '2026-11-23T01:00:00.000Z', draft, taken);
  expect(record.key).toBe('云府办〔2026〕12号');
  expect(openClauses(record).map(({ key, fields }) => [key, fields.title])).toEqual([['二', '办理二']]);
  const waived = record.clauses.map((one) => (one.key === '二' ? { ...one, waived: '仅供知悉' } : one));
  expect(openClauses({ ...record, clauses: waived })).toEqual([]);
});
