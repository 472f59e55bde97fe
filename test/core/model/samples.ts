import type { Deadline } from '../../../core/deadline/deadline.ts';
import type { Writing } from '../../../core/model/append.ts';
import { ADDED_FIELDS, type TaskFields } from '../../../core/model/task.ts';

const read = (value: string) => ({
  value,
  span: null,
  quote: value,
  certainty: 'certain' as const,
  reason: '',
});

/** A task with everything filled in; `changes` replace fields. */
export function task(changes: Partial<TaskFields> = {}): TaskFields {
  return {
    title: '推进老旧小区改造，12月底前完成主体工程',
    requirement: '',
    lead: ['市住房城乡建设局'],
    leadCertainty: 'certain',
    leadReason: '责任单位栏写明',
    cooperate: ['市财政局'],
    person: '',
    limit: { text: '12月底前', readings: [], due: '2026-12-31', certainty: 'inferred', setByHand: false },
    source: {
      kind: 'meeting',
      documentNumber: read('云府办〔2026〕12号'),
      title: read('云岭市人民政府常务会议纪要'),
      issuer: read('云岭市人民政府办公室'),
      date: read('2026-10-08'),
      provenance: null,
    },
    instruction: null,
    status: 'inProgress',
    finishedOn: null,
    progress: '',
    progressOn: null,
    remark: '',
    ...ADDED_FIELDS,
    ...changes,
  };
}

/** A reading of a limit's words as one day. */
export const dated = (text: string, due: string): Deadline => ({
  ...{ text, start: 0, end: text.length, kind: 'date', from: null, due, every: null },
  ...{ inferred: ['year'], provisional: false, steps: ['未写年份，按成文日期，取2026年'] },
});

/** The sample task due on a day (null: none). */
export const taskDue = (due: string | null, changes: Partial<TaskFields> = {}): TaskFields =>
  task({ ...changes, limit: { ...task().limit, due } });

/** A person writing at a time; ids count up from the person's name, so they are distinct and repeatable. */
export function writer(name: string, now = '2026-11-23T09:00:00.000Z'): Writing {
  let n = 0;
  return { by: { name, unit: '市政府督查室' }, now, newId: () => `${name}-${String(++n).padStart(5, '0')}` };
}
