import { cellAddress } from '../../ledger/grid.ts';
import type { CellRange } from '../../ledger/workbook-port.ts';
import { Problem } from '../problem.ts';
import type { LocatedSheet } from './locate-cells.ts';
import { overlaps } from './sheet-choices.ts';
import { OBSTACLE_WORD, type Obstacle } from './workbook-changes.ts';

/** Refuses where one of the located cells can't be written. `heads`: rows whose words Excel tables repeat. */
export function refuseObstacles(name: string, sheet: LocatedSheet, heads: readonly CellRange[]): void {
  const obstacle = obstacles(sheet, heads);
  for (const { row, cells } of sheet.rows)
    for (const column of cells.keys()) {
      const found = obstacle(row, column);
      if (found)
        throw new Problem(
          'not-writable',
          `工作表“${name}”的 ${cellAddress(row, column)} ${OBSTACLE_WORD[found]}，不能改写，什么都没有改动。`,
        );
    }
}

/** What stands in the way of writing a located cell; null where nothing does. */
export function obstacles(sheet: LocatedSheet, heads: readonly CellRange[]) {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const within = (ranges: readonly CellRange[], row: number, column: number) =>
    ranges.find((range) => overlaps(range, { top: row, bottom: row, left: column, right: column }));
  const columnMerges = mergesByColumn(sheet.merges);
  return (row: number, column: number): Obstacle | null => {
    const spot = rows.get(row)?.cells.get(column);
    if (within(sheet.arrays, row, column)) return 'array';
    if (spot?.formula) return 'formula';
    if (spot?.linked) return 'linked';
    const merge = columnMerges(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) return 'merged';
    return within(heads, row, column) ? 'table' : null;
  };
}

/** Finds the merged range over a cell, by the columns it covers. */
function mergesByColumn(merges: readonly CellRange[]) {
  const byColumn = new Map<number, CellRange[]>();
  for (const merge of merges)
    for (let column = merge.left; column <= merge.right; column++) {
      const list = byColumn.get(column);
      if (list) list.push(merge);
      else byColumn.set(column, [merge]);
    }
  return (row: number, column: number) =>
    byColumn.get(column)?.find(({ top, bottom }) => top <= row && row <= bottom) ?? null;
}
