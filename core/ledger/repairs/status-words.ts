import type { RunningCheck } from '../check.ts';
import { valueAt } from '../grid.ts';
import { normaliseHeading } from '../recognise/heading.ts';
import type { CellChange, Repair } from './repair.ts';

/** The words a status is brought to; a word that says more (滞后, 基本完成, 逾期办结) stays. */
export const STANDARD_STATUS = { notStarted: '未启动', inProgress: '办理中', finished: '已办结' } as const;

const PLAIN: Record<keyof typeof STANDARD_STATUS, RegExp> = {
  notStarted: /^(?:未|尚未|没有)(?:启动|开始|开展|实施)$/,
  inProgress: /^(?:正在(?:办理|推进|进行|落实|实施)中?|(?:办理|推进|进行|落实|实施|执行)中|在办|进行)$/,
  finished: /^(?:已?(?:完成|办结|完结|办毕)|全部完成|√|✓|✔)$/,
};

/** Brings the statuses' different wordings to one; 是否… columns keep 是 and 否. Null where all are in order. */
export function statusWords({ rows, context }: RunningCheck): Repair | null {
  const { block, ledger, columns } = context;
  const heading = ledger.columns.find((c) => c.index === columns.status)?.heading ?? '';
  if (columns.status < 0 || normaliseHeading(heading).startsWith('是否')) return null;
  const changes: CellChange[] = [];
  for (const { row, status } of rows) {
    if (status.state !== 'notStarted' && status.state !== 'inProgress' && status.state !== 'finished')
      continue;
    const after = STANDARD_STATUS[status.state];
    const before = valueAt(block, row, columns.status);
    if (before === null || before === after || !PLAIN[status.state].test(status.text)) continue;
    changes.push({ sheet: block.sheet, row, column: columns.status, before, after });
  }
  return changes.length === 0
    ? null
    : { kind: 'status-words', title: '统一办理状态的说法（未启动、办理中、已办结）', changes };
}
