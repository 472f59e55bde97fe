import { cellAddress } from '../../core/ledger/grid.ts';
import {
  isOurSign,
  type PlannedCell,
  type PlannedChart,
  type SheetPlan,
  SIGN,
} from '../../core/ledger/summary/sheet-plan.ts';
import type { CellRange } from '../../core/ledger/workbook-port.ts';
import { ok, type Result } from '../../core/model/failure.ts';
import { excelFailure, halfMade, nameTaken, refusedWhole, structureProtected } from './failures.ts';
import { utf8Length } from './page-size.ts';
import { attempt, type OfficeApi } from './run.ts';
import { typedValue } from './typed-value.ts';

/** What one request may weigh here: well under Excel's 5 MB. */
const BATCH_BYTES = 1_000_000;
/** Points of a column's width for each character. */
const POINTS = 6;
const HEADING_FILL = '#DDEBF7';

/**
 * Makes a planned sheet by {@link SheetEditor.putSheet}. A sheet of that name that is not ours is left alone. A new sheet that
 * Excel refuses half-way is deleted again; one that was there is then to be made once more.
 */
export function putSheet(office: OfficeApi, plan: SheetPlan): Promise<Result<void>> {
  return attempt(office, async (context) => {
    const { worksheets, protection } = context.workbook;
    const present = worksheets.getItemOrNullObject(plan.name);
    protection.load('protected');
    const sign = present.getRange('A2');
    sign.load('values');
    await context.sync();
    const isNew = present.isNullObject;
    if (isNew && protection.protected) return structureProtected();
    if (!isNew && !isOurSign(sign.values[0]![0])) return nameTaken(plan.name);
    const sheet = isNew ? worksheets.add(plan.name) : present;
    let emptied = false;
    try {
      if (!isNew) await empty(context, sheet);
      emptied = !isNew;
      await fill(context, sheet, plan);
      for (const chart of plan.charts ?? []) draw(sheet, chart);
      sheet.activate();
      await context.sync();
    } catch (error) {
      const failed = excelFailure(error);
      if (isNew) await attempt(office, (again) => deleteSheets(again, [plan.name]), { patient: true });
      // Its emptying comes first: where that was refused, a sheet that was there is still as it was.
      const isAsBefore = !emptied && (failed.failure.code === 'AccessDenied' || refusedWhole(failed.failure));
      if (isNew || isAsBefore) return failed;
      await attempt(office, (again) => signAgain(again, plan.name), { patient: true });
      return halfMade(plan.name);
    }
    return ok(undefined);
  });
}

/** Deletes every sheet that carries our sign. */
export function removeMadeSheets(office: OfficeApi): Promise<Result<string[]>> {
  return attempt(office, async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load('items/name');
    protection.load('protected');
    await context.sync();
    const signs = worksheets.items.map((sheet) => sheet.getRange('A2'));
    for (const sign of signs) sign.load('values');
    await context.sync();
    const made = worksheets.items
      .filter((_, i) => isOurSign(signs[i]!.values[0]![0]))
      .map(({ name }) => name);
    if (made.length > 0 && protection.protected) return structureProtected();
    await deleteSheets(context, made);
    return ok(made);
  });
}

async function deleteSheets(context: Excel.RequestContext, names: readonly string[]): Promise<Result<void>> {
  for (const name of names) context.workbook.worksheets.getItemOrNullObject(name).delete();
  await context.sync();
  return ok(undefined);
}

/** Puts the sign back on a sheet that was emptied, so that it stays known as ours. */
async function signAgain(context: Excel.RequestContext, name: string): Promise<Result<void>> {
  context.workbook.worksheets.getItem(name).getRange('A2').values = [[SIGN]];
  await context.sync();
  return ok(undefined);
}

/** Takes cells and charts away. The cells go first: where that is refused, the sheet is still as it was. */
async function empty(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.getRange().clear();
  sheet.getRange().columnHidden = false;
  sheet.charts.load('items/id');
  await context.sync();
  for (const chart of sheet.charts.items) chart.delete();
}

function draw(sheet: Excel.Worksheet, { title, data, colours, at }: PlannedChart): void {
  const { top, left, bottom, right } = data;
  const source = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  const chart = sheet.charts.add('ColumnStacked', source, 'Columns');
  chart.title.text = title;
  chart.legend.position = 'Bottom';
  chart.setPosition(cellAddress(at.top, at.left), cellAddress(at.bottom, at.right));
  colours.forEach((colour, i) => {
    chart.series.getItemAt(i).format.fill.setSolidColor(`#${colour}`);
  });
}

async function fill(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  const place = ({ top, left, bottom, right }: CellRange) =>
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  for (const range of plan.dates) place(range).numberFormat = alike(range, 'yyyy-mm-dd');
  for (const range of plan.percents) place(range).numberFormat = alike(range, '0%');
  for (const range of plan.headings) {
    place(range).format.font.bold = true;
    place(range).format.fill.color = HEADING_FILL;
  }
  plan.widths.forEach((characters, i) => {
    place({ top: 0, bottom: 0, left: i, right: i }).format.columnWidth = characters * POINTS;
  });
  if (plan.frozenRows !== undefined) sheet.freezePanes.freezeRows(plan.frozenRows);
  for (const range of plan.wrapped ?? []) place(range).format.wrapText = true;
  for (const column of plan.hidden ?? [])
    place({ top: 0, bottom: 0, left: column, right: column }).getEntireColumn().columnHidden = true;
  const width = plan.cells[0]!.length;
  for (let from = 0; from < plan.cells.length; ) {
    let bytes = 0;
    let to = from;
    while (to < plan.cells.length && (to === from || bytes < BATCH_BYTES))
      bytes += bytesOf(plan.cells[to++]!);
    const rows = plan.cells.slice(from, to);
    sheet.getRangeByIndexes(from, 0, rows.length, width).values = rows.map((row) => row.map(written));
    await context.sync();
    from = to;
  }
}

/** The same format for every cell of a range, in the shape Excel wants. */
const alike = ({ top, left, bottom, right }: CellRange, format: string) =>
  Array.from({ length: bottom - top + 1 }, () => new Array<string>(right - left + 1).fill(format));

const written = (cell: PlannedCell) =>
  cell !== null && typeof cell === 'object' ? cell.formula : typedValue(cell, 'General');

const bytesOf = (row: readonly PlannedCell[]) =>
  row.reduce<number>(
    (sum, cell) =>
      sum +
      (cell === null || typeof cell === 'number'
        ? 20
        : utf8Length(typeof cell === 'string' ? cell : cell.formula) + 4),
    0,
  );
