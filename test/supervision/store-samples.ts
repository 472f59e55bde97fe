import type { Result } from '../../core/model/failure.ts';

export { emptyDatabase, task, taskDue, writer } from '../extension/store/samples.ts';

/** The value of a result that has to be there. */
export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
