import { cellAddress } from '../../ledger/grid.ts';
import type { PlannedCell, SheetPlan } from '../../ledger/summary/sheet-plan.ts';
import type { CellRange } from '../../ledger/workbook-port.ts';
import { utf8 } from '../bytes.ts';
import { CELL_CHARS, cellElement } from './cell-element.ts';
import type { EditStyles } from './edit-styles.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Printed as wide as the paper, lying. */
const PAGE = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/** The part of a sheet we make. `namespace`: that of the workbook's other sheets. */
export function madeSheetPart(plan: SheetPlan, namespace: string, styles: EditStyles): Uint8Array {
  const look = styleFinder(plan, styles);
  const rows = plan.cells.map((cells, row) => {
    const elements = cells.map((cell, column) => {
      const style = look(row, column);
      return cell === null && style === 0
        ? ''
        : cellElement('', cellAddress(row, column), style, shortened(cell));
    });
    return `<row r="${row + 1}">${elements.join('')}</row>`;
  });
  const columns = plan.widths.map(
    (width, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${plan.hidden?.includes(i) ? ' hidden="1"' : ''}/>`,
  );
  const drawing = plan.charts?.length ? `<drawing xmlns:r="${RELATIONSHIP}" r:id="rId1"/>` : '';
  return utf8(
    `${HEAD}<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>${PAGE}${drawing}</worksheet>`,
  );
}

const shortened = (cell: PlannedCell) => (typeof cell === 'string' ? cell.slice(0, CELL_CHARS) : cell);

/** The style of each cell: days, percentages and headings as planned, 0 for the others. */
function styleFinder(plan: SheetPlan, styles: EditStyles): (row: number, column: number) => number {
  const areas: { range: CellRange; style: number }[] = [
    ...plan.headings.map((range) => ({ range, style: styles.heading() })),
    ...plan.dates.map((range) => ({ range, style: styles.withFormat(0, 'yyyy-mm-dd') })),
    ...(plan.wrapped ?? []).map((range) => ({ range, style: styles.wrapped() })),
    ...plan.percents.map((range) => ({ range, style: styles.withFormat(0, '0%') })),
  ];
  return (row, column) =>
    areas.find(
      ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    )?.style ?? 0;
}
