import type { CellRange } from '../../ledger/workbook-port.ts';
import type { Package } from '../package.ts';
import { parseRange } from '../parse-range.ts';
import { relationships } from '../relationships.ts';
import { XmlCursor } from '../xml-cursor.ts';

/**
 * The rows of Excel tables whose words the table part repeats: heading and totals rows. Changed in the sheet alone they would
 * disagree with it, and Excel would offer to repair the file.
 */
export function tableHeadRows(pack: Package, sheetPart: string): CellRange[] {
  return relationships(pack, sheetPart)
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ target }) => {
      const bytes = pack.read(target);
      if (!bytes) return [];
      const cursor = new XmlCursor(bytes);
      while (cursor.next()) {
        if (cursor.closing || cursor.name !== 'table') continue;
        const range = parseRange(cursor.attribute('ref') ?? '');
        if (!range) return [];
        const headings = Number(cursor.attribute('headerRowCount') ?? 1);
        const totals = Number(cursor.attribute('totalsRowCount') ?? 0);
        return [
          { ...range, bottom: range.top + headings - 1 },
          { ...range, top: range.bottom - totals + 1 },
        ].filter(({ top, bottom }) => top <= bottom);
      }
      return [];
    });
}
