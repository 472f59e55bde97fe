import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { LAMP_PRESETS } from '../deadline/lamp.ts';
import { type CellContext, CHECK_YEAR } from '../ledger/cells/cell-context.ts';
import { type DayCell, readDayCell } from '../ledger/cells/day-cell.ts';
import { serialDay } from '../ledger/cells/serial-day.ts';
import { textOf, valueAt } from '../ledger/grid.ts';
import { recogniseAll } from '../ledger/recognise/recognise-sheet.ts';
import type { RecognisedLedger } from '../ledger/recognise/recognised-ledger.ts';
import { columnsOf } from '../ledger/rows/ledger-columns.ts';
import type { LedgerRow } from '../ledger/rows/ledger-row.ts';
import { rowReader, taskRows } from '../ledger/rows/rows.ts';
import type { SheetBlock } from '../ledger/workbook-port.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import type { UnitIndex } from '../reading/duty/unit-index.ts';
import { readWorkbook, shownSheets } from '../xlsx/read-workbook.ts';
import { FINGERPRINT_HEADING, type Fingerprint, isNewerFingerprint, readFingerprint } from './fingerprint.ts';
import { asWritten, type CellKey, LEDGER_CELLS, percentWords } from './ledger-cells.ts';

/** A row of a ledger that came back. */
export type SheetTask = {
  sheet: string;
  /** Row number as the office program shows it, from 1. */
  rowNumber: number;
  /** The hidden task id; '' where there is none. */
  id: string;
  exported: Fingerprint | null;
  title: string;
  documentNumber: string;
  sourceTitle: string;
  /** The cells as written ({@link asWritten}); absent where the sheet has no such column. */
  cells: Partial<Record<CellKey, string>>;
  read: LedgerRow;
};

/** A ledger file that was opened: its rows are read one by one, so that the caller can show progress and stop. */
export type ImportFile = {
  name: string;
  count: number;
  row(index: number): SheetTask;
  /** Chinese sentences: what could not be read. */
  warnings: string[];
};

export type ImportContext = { asOf: Day; calendar: WorkCalendar; units?: UnitIndex };

const NEWER =
  '本表由更新版本的“督查”导出，本程序看不出导出后台账自己改过哪些内容，每处不同都请核对后再接受；最好先更新扩展再导入。';

/**
 * Opens a ledger that comes back, whatever its shape. Fails with a sentence where the file can't be read or holds no
 * ledger. Hidden sheets are left out.
 */
export function openLedger(bytes: Uint8Array, name: string, context: ImportContext): Result<ImportFile> {
  const book = readWorkbook(bytes);
  if (!book.ok) return book;
  const rows: { read: (row: number) => SheetTask; row: number }[] = [];
  let newer = false;
  for (const { block } of shownSheets(book.value)) {
    for (const ledger of recogniseAll(block, { fileName: name })) {
      const read = sheetTaskReader(block, ledger, context);
      const hidden = ledger.columns.find(({ heading }) => heading === FINGERPRINT_HEADING)?.index;
      for (const row of rowsOf(block, ledger)) {
        rows.push({ read, row });
        newer ||= hidden !== undefined && isNewerFingerprint(textOf(valueAt(block, row, hidden)));
      }
    }
  }
  if (rows.length === 0)
    return fail(
      'no-ledger',
      '没有找到台账：各工作表中没有含“事项”“责任单位”“完成时限”之类表头的表格，或者表格里没有事项。',
    );
  const row = (index: number) => {
    const at = rows[index]!;
    return at.read(at.row);
  };
  const warnings = newer ? [...book.value.warnings, NEWER] : book.value.warnings;
  return ok({ name, count: rows.length, row, warnings });
}

/** The task rows, and whatever row carries a task id: a matter worded like a heading or a note is a task still. */
export function rowsOf(block: SheetBlock, ledger: RecognisedLedger): number[] {
  const column = columnsOf(ledger).taskId;
  const rows = new Set(taskRows(ledger));
  if (column < 0) return [...rows];
  const [top, bottom] = ledger.headerRows;
  const isHeader = (row: number) => row >= top && row <= bottom;
  const repeated = new Set(ledger.otherRows.filter(({ kind }) => kind === 'header').map(({ row }) => row));
  for (let row = ledger.dataStart; row <= ledger.dataEnd; row++)
    if (!isHeader(row) && !repeated.has(row) && textOf(valueAt(block, row, column)) !== '') rows.add(row);
  return [...rows].sort((a, b) => a - b);
}

/** A reader of a ledger's rows as they are compared: each cell that an exported ledger has, as written. */
export function sheetTaskReader(
  block: SheetBlock,
  ledger: RecognisedLedger,
  { asOf, calendar, units }: ImportContext,
): (row: number) => SheetTask {
  const context: CellContext = {
    ...{ asOf, calendar, date1904: block.date1904, units: units ?? null, lamps: LAMP_PRESETS.threeDays },
    year: ledger.year ?? { year: +asOf.slice(0, 4), from: CHECK_YEAR },
  };
  const columns = columnsOf(ledger);
  const read = rowReader(block, ledger, context);
  const byHeading = (heading: string) =>
    ledger.columns.find((column) => column.heading === heading)?.index ?? -1;
  const text = (row: number, column: number) => {
    if (column < 0) return '';
    const value = valueAt(block, row, column);
    const serial =
      typeof value === 'number' && block.isDate(row, column) ? serialDay(value, block.date1904) : null;
    return asWritten(serial ?? textOf(value));
  };
  const day = (row: number, column: number) =>
    column < 0 ? '' : dayText(readDayCell(valueAt(block, row, column), block.isDate(row, column), context));
  const limitText = byHeading(LEDGER_CELLS.limitText.heading);
  const own = byHeading(LEDGER_CELLS.progressOn.heading);
  const progressOn = own < 0 ? columns.reported : own;
  const fingerprint = byHeading(FINGERPRINT_HEADING);
  const names = (units: readonly { name: string }[]) => units.map(({ name }) => name).join('、');

  return (row) => {
    const r = read(row);
    const cells: SheetTask['cells'] = {};
    const put = (key: CellKey, there: boolean, words: string) => {
      if (there) cells[key] = asWritten(words);
    };
    put('progress', columns.progress.length > 0, r.progress);
    put('progressOn', progressOn >= 0, day(row, progressOn));
    put('status', columns.status >= 0, r.status.text);
    put('finishedOn', columns.finished >= 0, dayText(r.finished));
    put('limitText', limitText >= 0, text(row, limitText));
    put('due', columns.limit >= 0, r.limit.text);
    put('lead', columns.lead >= 0, r.lead.text);
    put('cooperate', columns.cooperate >= 0, r.cooperate.text);
    if (columns.lead < 0) put('lead', columns.duty >= 0, names(r.duty.leading));
    if (columns.cooperate < 0) {
      const others = r.duty.all.filter((unit) => !r.duty.leading.includes(unit));
      put('cooperate', columns.duty >= 0 && columns.lead < 0, names(others));
    }
    put('person', columns.person >= 0, r.person);
    put('remark', columns.remark >= 0, r.remark);
    put('problem', columns.problem >= 0, r.problem);
    put('nextStep', columns.nextStep >= 0, r.nextStep);
    const { value: percent, text: share } = r.percent;
    put('percent', columns.percent >= 0, percent === null ? share : percentWords(percent));
    return {
      ...{ sheet: ledger.sheet, rowNumber: row + 1, id: r.taskId, title: r.item, cells, read: r },
      exported: readFingerprint(text(row, fingerprint)),
      documentNumber: r.documentNumber,
      sourceTitle: text(row, columns.source),
    };
  };
}

/** A day as a unit types it without the year: 11月20日, 11.20. */
const MONTH_DAY = /^\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?$/;

/** A day cell's day where one day is written; words for a period (11月下旬) stay as they are. */
const dayText = ({ day, whole, text }: DayCell): string =>
  day !== null && (whole || MONTH_DAY.test(text)) ? day : text;
