import { z } from 'zod';

/** Where a task stands. 办结 (the result is accepted) and 销号 (struck from the ledger) are distinct. */
export const Status = z.enum(['registered', 'inProgress', 'finished', 'closed', 'suspended', 'terminated']);
export type Status = z.infer<typeof Status>;

export const STATUS_WORD: Record<Status, string> = {
  registered: '已立项',
  inProgress: '办理中',
  finished: '已办结',
  closed: '已销号',
  suspended: '已中止',
  terminated: '已终止',
};

/** True where the work is over, so no lamp can warn. */
export function isOver(status: Status): boolean {
  return status === 'finished' || status === 'closed' || status === 'terminated';
}
