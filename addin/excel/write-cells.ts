import type { CellValue } from '../../core/ledger/workbook-port.ts';
import { ok, type Result } from '../../core/model/failure.ts';
import { isDateFormat } from '../../core/xlsx/number-format.ts';
import { batchesOf, type CellRun } from './cell-runs.ts';
import { excelFailure, partlyWritten, sheetProtected } from './failures.ts';
import { attempt, type OfficeApi } from './run.ts';
import type { CellWrite, CellWritten, Written } from './sheet-editor.ts';
import { typedValue } from './typed-value.ts';

/** A cell as it is now. */
type Present<T> = { cell: T; value: CellValue; format: string; formula: boolean };

/** Writes cells by {@link SheetEditor.write}: one round trip to compare, one to write, per megabyte of cells. */
export function writeCells(
  office: OfficeApi,
  cells: readonly CellWrite[],
  whereChanged: 'refuse' | 'leave',
): Promise<Result<Written>> {
  return attempt(office, async (context) => {
    const blocked = await firstProtected(context, cells);
    if (blocked !== undefined) return sheetProtected(blocked);
    const present = await readPresent(context, cells);
    const left = present.filter((p) => p.formula || !same(p.value, p.cell.before)).map((p) => p.cell);
    if (left.length === cells.length || (left.length > 0 && whereChanged === 'refuse'))
      return ok({ written: [], left });
    const written = present
      .filter((p) => !p.formula && same(p.value, p.cell.before))
      .map(({ cell, format }): CellWritten => ({ ...settled(cell, format), formatBefore: format }));
    try {
      await put(context, written);
    } catch (error) {
      return (await takeBack(office, written)) ? excelFailure(error) : partlyWritten();
    }
    return ok({ written, left });
  });
}

/** A date keeps the date format its cell has. */
function settled(cell: CellWrite, format: string): CellWrite {
  if (cell.format === undefined || !isDateFormat(cell.format) || !isDateFormat(format)) return cell;
  const { format: _, ...rest } = cell;
  return rest;
}

async function firstProtected(context: Excel.RequestContext, cells: readonly CellWrite[]) {
  const names = [...new Set(cells.map((cell) => cell.sheet))];
  const sheets = names.map((name) => context.workbook.worksheets.getItem(name));
  for (const sheet of sheets) sheet.load('protection/protected');
  await context.sync();
  return names[sheets.findIndex((sheet) => sheet.protection.protected)];
}

async function readPresent<T extends CellWrite>(
  context: Excel.RequestContext,
  cells: readonly T[],
): Promise<Present<T>[]> {
  const present: Present<T>[] = [];
  for (const batch of batchesOf(cells)) {
    const read = batch.map((run) => {
      const range = rangeOf(context, run);
      range.load('values,formulas,numberFormat');
      return { run, range };
    });
    await context.sync();
    for (const { run, range } of read)
      for (const cell of run.cells) {
        const i = cell.row - run.range.top;
        const value = range.values[i]![0] as CellValue;
        const formula = range.formulas[i]![0];
        present.push({
          cell,
          value,
          format: String(range.numberFormat[i]![0]),
          formula: typeof formula === 'string' && formula.startsWith('=') && formula !== value,
        });
      }
  }
  return present;
}

/** Formats go first: what is written is read by the format the cell has then. */
async function put(context: Excel.RequestContext, cells: readonly CellWritten[]): Promise<void> {
  for (const batch of batchesOf(cells)) {
    for (const run of batch) {
      const range = rangeOf(context, run);
      if (run.cells.some((cell) => cell.format !== undefined))
        range.numberFormat = column(run, (cell) => cell.format ?? null) as string[][];
      range.values = column(run, (cell) => typedValue(cell.after, cell.format ?? cell.formatBefore));
    }
    await context.sync();
  }
}

/** A run's values in the shape Excel wants, null for what is to be left as it is. */
function column<T>({ range, cells }: CellRun<CellWritten>, wanted: (cell: CellWritten) => T): (T | null)[][] {
  const values = Array.from({ length: range.bottom - range.top + 1 }, (): (T | null)[] => [null]);
  for (const cell of cells) values[cell.row - range.top] = [wanted(cell)];
  return values;
}

/** After a batch failed: gives the cells that were written already what they held. True where none is left. */
async function takeBack(office: OfficeApi, written: readonly CellWritten[]): Promise<boolean> {
  const work = async (context: Excel.RequestContext) => {
    const present = await readPresent(context, written);
    const back = present
      .filter(({ cell, value, format }) => format !== cell.formatBefore || !same(value, cell.before))
      .map(({ cell }) => ({ ...cell, after: cell.before, format: cell.formatBefore }));
    if (back.length > 0) await put(context, back);
    return ok(undefined);
  };
  return (await attempt(office, work, { patient: true })).ok;
}

const rangeOf = (context: Excel.RequestContext, { sheet, range }: CellRun<CellWrite>) =>
  context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, 1);

/** Excel gives '' for an empty cell. */
const same = (a: CellValue, b: CellValue) => (a ?? '') === (b ?? '');
