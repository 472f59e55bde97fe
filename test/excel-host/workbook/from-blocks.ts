import type { SheetBlock } from '../../../core/ledger/workbook-port.ts';
import { Workbook } from './workbook.ts';

/** A workbook with the sheets of a file that was read, dates formatted as dates. */
export function workbookFromBlocks(blocks: Iterable<SheetBlock>): Workbook {
  const book = new Workbook();
  for (const block of blocks) {
    const { top, left } = block.range;
    const sheet = book.addSheet(block.sheet).put(block.values, top, left);
    sheet.merges.push(...block.merges);
    for (const row of block.hiddenRows) sheet.hiddenRows.add(row);
    for (let row = top; row <= block.range.bottom; row++)
      for (let column = left; column <= block.range.right; column++)
        if (block.isDate(row, column)) sheet.cellToWrite(row, column).numberFormat = 'yyyy/m/d';
  }
  return book;
}
