import type { MergedLedger } from '../exchange/merge/merge-ledgers.ts';
import type { MergeRow, MergeSource } from '../exchange/merge/merge-source.ts';

/** A file read for merging as other programs read it. */
export const sourceAnswer = (file: string, { ledgers, leftOut }: MergeSource) => ({
  ...{ file, sheets: ledgers.map(({ sheet, title, rows }) => ({ name: sheet, title, rows })), leftOut },
});

/** What came of a merge as other programs read it; `row` is the number in 汇总台账's first column. */
export function mergeAnswer({ matters, joined, apart, unread }: MergedLedger) {
  const from = ({ file, place }: MergeRow) => ({ file, place });
  return {
    rows: matters.length,
    joined,
    unread,
    conflicts: matters.flatMap(({ cells, conflicts }, i) =>
      conflicts.map(({ field, values, taken, reason }) => ({
        ...{ row: i + 1, item: cells.item, field, reason, taken: from(taken) },
        values: values.map(({ row, text }) => ({ ...from(row), value: text })),
      })),
    ),
    apart: apart.map(({ rows, reason }) => ({ rows: rows.map(from), reason })),
  };
}
