import { z } from 'zod';

/**
 * Where a task stands (粤府办〔2014〕58号: 立项、交办、跟踪、反馈、办结). 办结 (the result is accepted) and 销号 (struck from the
 * ledger) are distinct. Which may follow which is core/lifecycle's to say.
 */
export const Status = z.enum([
  'proposed',
  'registered',
  'assigned',
  'received',
  'returned',
  'inProgress',
  'inReview',
  'finished',
  'closed',
  'suspended',
  'terminated',
]);
export type Status = z.infer<typeof Status>;

export const STATUS_WORD: Record<Status, string> = {
  proposed: '待立项',
  registered: '已立项',
  assigned: '已交办',
  received: '已签收',
  returned: '已退回',
  inProgress: '办理中',
  inReview: '待审核',
  finished: '已办结',
  closed: '已销号',
  suspended: '已中止',
  terminated: '已终止',
};

/** The time runs: these can be late, and reports are expected of them. */
export const RUNNING_STATUSES = [
  'registered',
  'assigned',
  'received',
  'returned',
  'inProgress',
  'inReview',
] as const satisfies readonly Status[];

/** Not over: running, waiting to be registered, or suspended. */
export const OPEN_STATUSES = [
  'proposed',
  ...RUNNING_STATUSES,
  'suspended',
] as const satisfies readonly Status[];

const running: ReadonlySet<Status> = new Set(RUNNING_STATUSES);

/** True where the task's time runs. */
export const isRunning = (status: Status): boolean => running.has(status);

/** True where the work is over, so no lamp can warn. */
export function isOver(status: Status): boolean {
  return status === 'finished' || status === 'closed' || status === 'terminated';
}
