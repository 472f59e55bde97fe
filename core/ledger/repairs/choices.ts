import type { UnitIndex } from '../../reading/duty/unit-index.ts';
import type { RunningCheck } from '../check.ts';
import { normaliseHeading } from '../recognise/heading.ts';
import type { LedgerRow } from '../rows/ledger-row.ts';
import { leadsOf } from '../rows/row-units.ts';
import type { CellRange } from '../workbook-port.ts';
import { STANDARD_STATUS } from './status-words.ts';

/** A drop-down list for a column's cells: what may be chosen. Other values stay and can still be typed. */
export type Choices = { sheet: string; range: CellRange; values: string[]; title: string };

/** Excel takes at most this many characters in a list written out in the rule itself. */
const LONGEST_LIST = 255;

/**
 * Drop-down lists worth offering: 是/否 or the standard statuses for the status column, the directory's units for the unit
 * columns; where they are too many for Excel, those of them that the ledger names.
 */
export function choicesFor({ context, rows }: RunningCheck): Choices[] {
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
  const all = directory?.units.map((unit) => unit.name) ?? [];
  const units = fits(all) ? all : namedUnits(rows, context.units);
  if (units.length > 0 && fits(units))
    for (const column of [columns.lead, columns.duty])
      if (column >= 0)
        found.push({ sheet: block.sheet, range: over(column), values: units, title: '责任单位' });
  return found;
}

const fits = (units: readonly string[]) => units.join(',').length <= LONGEST_LIST;

/** The directory's units that lead something here, by their full names, in its order of first mention. */
function namedUnits(rows: readonly LedgerRow[], units: UnitIndex | null): string[] {
  const named = rows.flatMap((row) => leadsOf(row).map(({ name }) => units?.canonical(name) ?? null));
  return [...new Set(named)].filter((name) => name !== null);
}
