import type { RunningCheck } from '../check.ts';
import { normaliseHeading } from '../heading.ts';
import type { CellRange } from '../workbook-port.ts';
import { STANDARD_STATUS } from './status-words.ts';

/** A drop-down list for a column's cells: what may be chosen. Other values stay and can still be typed. */
export type Choices = { sheet: string; range: CellRange; values: string[]; title: string };

/** Excel takes at most this many characters in a list written out in the rule itself. */
const LONGEST_LIST = 255;

/**
 * Drop-down lists worth offering: 是/否 or the standard statuses for the status column, the directory's units for the unit
 * columns (left out where the list grows too long for Excel).
 */
export function choicesFor({ context }: RunningCheck): Choices[] {
  const { block, ledger, columns, directory } = context;
  const over = (column: number): CellRange => ({
    top: ledger.dataStart,
    bottom: ledger.dataEnd,
    left: column,
    right: column,
  });
  const found: Choices[] = [];
  if (columns.status >= 0) {
    const heading = normaliseHeading(ledger.columns.find((c) => c.index === columns.status)?.heading ?? '');
    const values = heading.startsWith('是否')
      ? ['是', '否']
      : [...Object.values(STANDARD_STATUS), '已中止', '已终止'];
    found.push({ sheet: block.sheet, range: over(columns.status), values, title: '办理状态' });
  }
  const units = directory?.units.map((unit) => unit.name) ?? [];
  if (units.length > 0 && units.join(',').length <= LONGEST_LIST)
    for (const column of [columns.lead, columns.duty])
      if (column >= 0)
        found.push({ sheet: block.sheet, range: over(column), values: units, title: '责任单位' });
  return found;
}
