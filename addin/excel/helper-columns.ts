import { HELPER_SIGN, type HelperColumn } from '../../core/ledger/marks/helper-column.ts';
import { HELPER_HEADING } from '../../core/ledger/marks/helper-heading.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { excelFailure, leftBehind, sheetProtected } from './failures.ts';
import { attempt, type OfficeApi, type Patience } from './run.ts';

/** Names of ours, hidden: Excel moves them as rows and columns are put in, so the columns are found again. */
const NAME = 'ducha_helper_';
/** Rows that one request writes: a formula is a few hundred characters. */
const ROWS_A_REQUEST = 2_000;

/**
 * Lays the columns 预警 beside their ledgers; cells that are not empty are never written over. Where Excel refuses half-way, what was
 * written is taken away again. Columns laid before have to be taken away first.
 */
export function layHelpers(office: OfficeApi, columns: readonly HelperColumn[]): Promise<Result<void>> {
  return attempt(office, async (context) => {
    const placed = await place(context, columns);
    if (!placed.ok) return placed;
    try {
      for (const [i, { sheet, range, rows }] of placed.value.entries()) {
        const name = context.workbook.names.add(`${NAME}${i + 1}`, range);
        name.visible = false;
        for (let from = 0; from < rows.length; from += ROWS_A_REQUEST) {
          const part = rows.slice(from, from + ROWS_A_REQUEST);
          const { top, left } = sheet;
          context.workbook.worksheets
            .getItem(sheet.name)
            .getRangeByIndexes(top + from, left, part.length, 1).formulas = part.map((formula) => [formula]);
          await context.sync();
        }
      }
      await context.sync();
    } catch (error) {
      return (await removeHelpers(office, { patient: true })).ok ? excelFailure(error) : leftBehind();
    }
    return ok(undefined);
  });
}

type Placed = {
  sheet: { name: string; top: number; left: number };
  range: Excel.Range;
  /** The column's formulas and texts from the heading down; null where a row is no task. */
  rows: (string | null)[];
};

/** The ranges to write to, empty, one column further where an Excel table would swallow a new neighbour. */
async function place(
  context: Excel.RequestContext,
  columns: readonly HelperColumn[],
): Promise<Result<Placed[]>> {
  const looked = columns.map((column) => {
    const { headerRow: top, formulas } = column;
    const worksheet = context.workbook.worksheets.getItem(column.sheet);
    const bottom = formulas.at(-1)?.row ?? top;
    const at = (left: number) => worksheet.getRangeByIndexes(top, left, bottom - top + 1, 1);
    const tables = at(Math.max(0, column.column - 1))
      .getTables(false)
      .getCount();
    const [next, after] = [at(column.column), at(column.column + 1)];
    next.load('values');
    after.load('values');
    worksheet.load('protection/protected');
    return { column, worksheet, tables, next, after };
  });
  await context.sync();
  const placed: Placed[] = [];
  for (const { column, worksheet, tables, next, after } of looked) {
    if (worksheet.protection.protected) return sheetProtected(column.sheet);
    const beside = tables.value > 0;
    const range = beside ? after : next;
    if (range.values.some(([value]) => value !== ''))
      return fail(
        'NotEmpty',
        `工作表“${column.sheet}”台账右边的列里有内容，没有加预警列。请空出一列再标记。`,
      );
    const { sheet: name, headerRow: top, heading } = column;
    const rows: (string | null)[] = new Array(range.values.length).fill(null);
    rows[0] = heading;
    for (const { row, formula } of column.formulas) rows[row - top] = formula;
    placed.push({ sheet: { name, top, left: column.column + (beside ? 1 : 0) }, range, rows });
  }
  return ok(placed);
}

/** Takes every column of ours away, wherever it was moved to: cells of ours are emptied, what a person typed into it stays. */
export function removeHelpers(office: OfficeApi, patience: Patience = {}): Promise<Result<void>> {
  const work = async (context: Excel.RequestContext) => {
    const { names } = context.workbook;
    names.load('items/name');
    await context.sync();
    const ours = names.items
      .filter(({ name }) => name.startsWith(NAME))
      .map((listed) => {
        // Items of this list are found by their place, which changes as others are deleted.
        const name = names.getItem(listed.name);
        return { name, range: name.getRangeOrNullObject() };
      });
    if (ours.length === 0) return ok(undefined);
    for (const { range } of ours) range.load('rowCount,worksheet/name,worksheet/protection/protected');
    await context.sync();
    const blocked = ours.find(({ range }) => !range.isNullObject && range.worksheet.protection.protected);
    if (blocked) return sheetProtected(blocked.range.worksheet.name);
    for (const { range } of ours) if (!range.isNullObject) await empty(context, range);
    // The names go last: after a failure they still lead to what is left.
    for (const { name } of ours) name.delete();
    await context.sync();
    return ok(undefined);
  };
  return attempt(office, work, patience);
}

/** Empties our cells of a column, page by page: its formulas may weigh more than Excel answers at once. */
async function empty(context: Excel.RequestContext, column: Excel.Range): Promise<void> {
  for (let from = 0; from < column.rowCount; from += ROWS_A_REQUEST) {
    const to = Math.min(from + ROWS_A_REQUEST, column.rowCount) - 1;
    const page = column.getCell(from, 0).getBoundingRect(column.getCell(to, 0));
    page.load('formulas');
    await context.sync();
    for (const [first, last] of runsOfOurs(page.formulas))
      page.getCell(first, 0).getBoundingRect(page.getCell(last, 0)).clear('Contents');
  }
  await context.sync();
}

/** Runs of cells that hold what we wrote, or nothing between; first and last, from 0. */
function runsOfOurs(formulas: unknown[][]): [number, number][] {
  const runs: [number, number][] = [];
  formulas.forEach(([cell], i) => {
    const words = String(cell ?? '');
    if (!words.includes(HELPER_SIGN) && words !== HELPER_HEADING) return;
    const last = runs.at(-1);
    if (last && formulas.slice(last[1] + 1, i).every(([between]) => between === '')) last[1] = i;
    else runs.push([i, i]);
  });
  return runs;
}
