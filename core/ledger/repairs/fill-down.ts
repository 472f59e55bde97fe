import type { RunningCheck } from '../check.ts';
import { isBlank, mergeIndex, valueAt } from '../grid.ts';
import { cellReader } from '../rows/as-above.ts';
import type { CellChange, Repair } from './repair.ts';

/**
 * Writes out blanks that mean "as above", so that the sheet can be sorted and filtered: the group matter, duty units, time
 * limit, person. Merged cells are left as they are. Null where there is nothing to fill.
 */
export function fillDown({ rows, context }: RunningCheck): Repair | null {
  const { block, ledger, columns } = context;
  const reader = cellReader(block, ledger, columns);
  const merges = mergeIndex(block);
  const inherited = [
    columns.lead,
    columns.duty,
    columns.cooperate,
    columns.leader,
    columns.person,
    columns.phone,
    columns.targets.length > 0 ? -1 : columns.limit,
  ];
  const changes: CellChange[] = [];
  for (const { row, continued } of rows) {
    if (!continued) continue;
    const own = reader.standing(row) === 'inherits' ? [columns.group, ...inherited] : [columns.group];
    for (const column of new Set(own)) {
      if (column < 0 || merges(row, column) || !isBlank(valueAt(block, row, column))) continue;
      const after = reader.value(row, column, true);
      if (isBlank(after)) continue;
      const change: CellChange = {
        sheet: block.sheet,
        row,
        column,
        before: valueAt(block, row, column),
        after,
      };
      if (typeof after === 'number' && reader.isDate(row, column, true)) change.date = true;
      changes.push(change);
    }
  }
  return changes.length === 0
    ? null
    : { kind: 'fill-down', title: '把表示“同上”的空格填满，便于排序和筛选', changes };
}
