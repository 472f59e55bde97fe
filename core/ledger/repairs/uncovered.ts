import { mergeIndex } from '../grid.ts';
import type { SheetBlock } from '../workbook-port.ts';
import type { Repair } from './repair.ts';

/** A repair without its cells under a merged one, where Excel keeps nothing; nothing where that leaves none. */
export function uncovered(repair: Repair, block: SheetBlock): Repair[] {
  const merges = mergeIndex(block);
  const changes = repair.changes.filter(({ row, column }) => {
    const merge = merges(row, column);
    return merge === null || (merge.top === row && merge.left === column);
  });
  return changes.length > 0 ? [{ ...repair, changes }] : [];
}
