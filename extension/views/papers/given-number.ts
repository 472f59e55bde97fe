import type { TaskRecord } from '../../../core/model/change.ts';
import { entriesOfKind } from '../../../core/model/fold.ts';
import type { TaskPaper } from '../../../core/papers/kind.ts';

/** The number 交办 gave the notice of these tasks; undefined where they have none, or not one and the same. */
export function givenNumber(kind: TaskPaper, tasks: readonly { record: TaskRecord }[]): string | undefined {
  if (kind !== 'assign') return undefined;
  const numbers = tasks.map(
    ({ record }) =>
      entriesOfKind(record.changes, 'moved')
        .filter(({ step }) => step === 'assign')
        .at(-1)?.number ?? '',
  );
  const [first] = numbers;
  return first && numbers.every((number) => number === first) ? first : undefined;
}
