import { CheckedSheet } from '../../addin/checking/checked-sheet.ts';
import { OfficeWorkbook } from '../../addin/excel/office-workbook.ts';
import { DEFAULT_CHECK_SETTINGS } from '../../core/ledger/default-settings.ts';
import type { Mark } from '../../core/ledger/workbook-port.ts';
import { openOffice } from '../excel-host/client/node-client.ts';
import { ExcelHost } from '../excel-host/host.ts';
import { Workbook } from '../excel-host/workbook/workbook.ts';
import { benchLedger, measureLedgerCheck } from './ledger-check.ts';
import type { Figure } from './xlsx.bench.ts';

export const name = 'addin';

const ROWS = 20_000;
const FINDINGS = 6_000;
const AS_OF = '2026-11-23';

/** What the add-in costs in Excel on a ledger of 20,000 rows, through the real Office.js client and the test host. */
export async function run(): Promise<Figure[]> {
  const ledger = benchLedger(ROWS);
  const book = new Workbook();
  book.addSheet(ledger.sheet).put(ledger.values);
  const host = new ExcelHost(book);
  const office = await openOffice(host);
  const port = new OfficeWorkbook({ ...office, log: console.error });

  const started = performance.now();
  const read = await port.read(ledger.sheet);
  if (!read.ok || !read.value) throw new Error('The bench ledger could not be read.');
  const readTime = performance.now() - started;
  const readTrips = host.traffic.roundTrips;
  const largest = host.traffic.largestResponse;

  const cells = await markingCost(port, host, scattered(ledger.sheet));
  const rows = await markingCost(port, host, rowsAndCells(ledger.sheet));

  const checked = new CheckedSheet(read.value, { asOf: AS_OF, settings: DEFAULT_CHECK_SETTINGS });
  host.traffic.clear();
  let again = Infinity;
  let trips = 0;
  for (let row = 100; row < 110; row++) {
    host.traffic.clear();
    const part = await port.readRange(ledger.sheet, { ...read.value.range, top: row, bottom: row });
    if (!part.ok) throw new Error(part.failure.message);
    trips = host.traffic.roundTrips;
    const before = performance.now();
    checked.update(part.value);
    checked.ledgers();
    again = Math.min(again, performance.now() - before);
  }
  const { rowsPerProcessorSecond } = measureLedgerCheck(ROWS);
  return [
    // 300,000 rows a second are 3.33 microseconds a row; by processor time, so that a busy machine does not change it.
    { what: 'checking alone: a row', value: 1e6 / rowsPerProcessorSecond, unit: 'µs', most: 3.33 },
    { what: `Excel: read ${ROWS} rows`, value: readTime, unit: 'ms', most: null },
    { what: 'Excel: round trips to read them', value: readTrips, unit: '', most: null },
    { what: 'Excel: largest answer', value: largest / 1024 / 1024, unit: 'MB', most: 5 },
    { what: `Excel: round trips to mark ${FINDINGS} cells`, value: cells.trips, unit: '', most: 3 },
    { what: 'Excel: requests to mark them', value: cells.bytes / 1024, unit: 'KB', most: 60 },
    {
      what: 'Excel: round trips to mark 4000 scattered rows, 2000 cells',
      value: rows.trips,
      unit: '',
      most: 3,
    },
    { what: 'Excel: requests to mark them', value: rows.bytes / 1024, unit: 'KB', most: 60 },
    { what: 'Excel: round trips to check one row again', value: trips, unit: '', most: 2 },
    { what: 'Excel: own time to check one row again', value: again, unit: 'ms', most: 10 },
  ];
}

/** The client gives its references back in a request of its own, shortly after the work; it is counted too. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

async function markingCost(port: OfficeWorkbook, host: ExcelHost, marks: readonly Mark[]) {
  await settled();
  host.traffic.clear();
  const marked = await port.mark(marks);
  if (!marked.ok) throw new Error(marked.failure.message);
  await settled();
  const cost = { trips: host.traffic.ofWork.length, bytes: host.traffic.requestBytes };
  await port.unmark();
  return cost;
}

/** Four thousand whole rows that do not touch each other, and as many cells as make it six thousand findings. */
const rowsAndCells = (sheet: string): Mark[] =>
  Array.from({ length: FINDINGS }, (_, i) => {
    const row = 2 + Math.floor(i / 3) * 10 + (i % 3) * 3;
    const [left, right] = i % 3 === 2 ? [5, 5] : [0, 13];
    const style = i % 3 === 2 ? ('error' as const) : ('overdue' as const);
    return { sheet, style, range: { top: row, left, bottom: row, right } };
  });

/** Marks in two columns that do not touch each other: the longest addresses findings in cells can have. */
const scattered = (sheet: string): Mark[] =>
  Array.from({ length: FINDINGS }, (_, i) => {
    const row = 2 + Math.floor(i / 2) * 6;
    const column = i % 2 === 0 ? 5 : 8;
    return {
      sheet,
      style: i % 2 === 0 ? ('error' as const) : ('warning' as const),
      range: { top: row, left: column, bottom: row, right: column },
    };
  });
