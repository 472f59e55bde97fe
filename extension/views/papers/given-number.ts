import { noticeNumber } from '../../../core/lifecycle/notice-number.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import type { TaskPaper } from '../../../core/papers/kind.ts';

/** The number 交办 gave the notice of these tasks; undefined where they have none, or not one and the same. */
export function givenNumber(kind: TaskPaper, tasks: readonly { record: TaskRecord }[]): string | undefined {
  if (kind !== 'assign') return undefined;
  const [first, ...others] = new Set(tasks.map(({ record }) => noticeNumber(record.changes)));
  return first && others.length === 0 ? first : undefined;
}
