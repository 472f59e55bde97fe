import type { Finding } from '../finding.ts';
import type { RecognisedLedger } from '../recognise/recognised-ledger.ts';
import type { CellRange, Mark, MarkStyle } from '../workbook-port.ts';
import { HELPER_HEADING } from './helper-heading.ts';
import type { LiveRule } from './live-rules.ts';
import { MARK_STYLES } from './mark-look.ts';

/** Row marks and cell marks are weighed among themselves. */
const strength = (style: MarkStyle) => -MARK_STYLES.indexOf(style);

/**
 * Marks for findings. Rows that warn (overdue, near, behind) are marked over the ledger's width; where several rows share a cell, from
 * the row's own first cell on, for what they share must not turn red for one of them. Every other finding marks its own cell, the gravest
 * where a cell has several; advice only in rows that are not marked. Cell marks come after row marks, so that they show on top. Neighbouring
 * rows of one style in the same columns become one range. `live`: rows these rules speak for are marked by them, marked now or not.
 */
export function marksFor(
  findings: readonly Finding[],
  ledger: RecognisedLedger,
  live: readonly LiveRule[] = [],
): Mark[] {
  const left = firstOwnColumn(ledger);
  const right = ledger.columns.findLast(({ heading }) => !heading.endsWith(HELPER_HEADING))?.index ?? left;
  const rows = new Map<number, MarkStyle>();
  const cells = new Map<number, Map<number, MarkStyle>>();
  for (const { rowStyle, row } of findings) if (rowStyle) keep(rows, row, rowStyle);
  for (const { rowStyle, row, column, severity } of findings) {
    // Mere advice on its limit must not take the red off an overdue row's most telling cell.
    if (!rowStyle && !(severity === 'info' && rows.has(row))) {
      let inColumn = cells.get(column);
      if (!inColumn) {
        inColumn = new Map();
        cells.set(column, inColumn);
      }
      keep(inColumn, row, severity);
    }
  }
  const { sheet } = ledger;
  const byRule = (style: MarkStyle) =>
    live
      .filter((rule) => rule.style === style)
      .flatMap(({ formula, covered }) =>
        runs(new Map([...covered].map((row) => [row, style])), left, right).map((run) => ({
          sheet,
          ...run,
          rule: formula,
        })),
      );
  const asFound = new Map(
    [...rows].filter(([row, style]) => !live.some((rule) => rule.style === style && rule.rows.has(row))),
  );
  // A row that turns from near to overdue by itself is red.
  const marks: Mark[] = [
    ...byRule('near'),
    ...runs(asFound, left, right).map((run) => ({ sheet, ...run })),
    ...byRule('overdue'),
  ];
  for (const column of [...cells.keys()].sort((a, b) => a - b))
    for (const run of runs(cells.get(column)!, column, column)) marks.push({ sheet: ledger.sheet, ...run });
  return marks;
}

/** The first column that speaks of one row alone. */
function firstOwnColumn({ columns, groupColumns, itemColumn }: RecognisedLedger): number {
  return groupColumns.length > 0 && itemColumn !== null ? itemColumn : (columns[0]?.index ?? 0);
}

function keep(into: Map<number, MarkStyle>, row: number, style: MarkStyle): void {
  const known = into.get(row);
  if (known === undefined || strength(style) > strength(known)) into.set(row, style);
}

/** Runs of neighbouring rows with one style, as ranges over the columns. */
function runs(
  styles: ReadonlyMap<number, MarkStyle>,
  left: number,
  right: number,
): { range: CellRange; style: MarkStyle }[] {
  const found: { range: CellRange; style: MarkStyle }[] = [];
  for (const row of [...styles.keys()].sort((a, b) => a - b)) {
    const style = styles.get(row)!;
    const last = found.at(-1);
    if (last && last.style === style && last.range.bottom === row - 1) last.range.bottom = row;
    else found.push({ range: { top: row, bottom: row, left, right }, style });
  }
  return found;
}
