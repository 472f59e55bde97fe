import type { SheetBlock } from '../../core/ledger/workbook-port.ts';

/**
 * A sheet's cells as they are now: the block that was read, with rows replaced as they are read again. The check looks
 * at {@link LiveBlock.block} each time, so it sees the new cells.
 */
export class LiveBlock {
  readonly block: SheetBlock;
  private readonly replaced = new Map<number, SheetBlock>();

  constructor(read: SheetBlock) {
    const isDate = (row: number, column: number) => (this.replaced.get(row) ?? read).isDate(row, column);
    this.block = { ...read, values: [...read.values], isDate };
  }

  /** Puts rows that were read again, at the block's full width, in the place of the old ones. */
  replace(part: SheetBlock): void {
    part.values.forEach((cells, i) => {
      const row = part.range.top + i;
      this.block.values[row - this.block.range.top] = cells;
      this.replaced.set(row, part);
    });
  }
}
