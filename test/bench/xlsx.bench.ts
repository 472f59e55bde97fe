import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, measure } from './xlsx/measure.ts';

/** One figure and what it must not exceed (null: reported only). */
export type Figure = { what: string; value: number; unit: string; most: number | null };

export const name = 'xlsx';

const own = (file: string) => join(import.meta.dirname, 'xlsx', file);
const DUCHA = join(import.meta.dirname, '../../core/cli/start.mjs');
/** Rows of the file: the size the figures are set for, unless BENCH_ROWS says otherwise. BENCH_MILLION=1 adds a file of 1,000,000. */
const ROWS = Number(process.env.BENCH_ROWS ?? 100_000);
const MILLION = process.env.BENCH_MILLION === '1';

/**
 * Checks a ledger of 14 columns, marks one row in ten and writes it, each tool in a process of its own, measured from start to end.
 * Ratios are of processor time, so that a busy machine does not change them.
 */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ducha-bench-'));
  try {
    // The first run fills the compile cache, as the day's first use does.
    await checkAndMark(folder, 1000);
    const ours = await checkAndMark(folder, ROWS);
    const file = join(folder, `${ROWS}.xlsx`);
    const plain = await measure(own('plain.ts'), [file, join(folder, 'plain.xlsx')]);
    const exceljs = await measure(own('with-exceljs.ts'), [file, join(folder, 'exceljs.xlsx')]);
    const figures = [
      ...times(`ducha check --out, ${ROWS} rows`, ours, ROWS <= 100_000 ? 400 : null),
      ...times('unzip, scan, zip', plain, null),
      ...times('exceljs read, mark, write', exceljs, null),
      { what: 'of exceljs', value: ours.cpu / exceljs.cpu, unit: '×', most: ROWS >= 100_000 ? 0.12 : null },
      {
        what: 'of unzip, scan, zip',
        value: ours.cpu / plain.cpu,
        unit: '×',
        most: ROWS >= 100_000 ? 1.5 : null,
      },
    ];
    if (!MILLION) return figures;
    const million = await checkAndMark(folder, 1_000_000);
    const perRow = million.cpu / 1_000_000 / (ours.cpu / ROWS);
    return [
      ...figures,
      ...times('ducha check --out, 1000000 rows', million, null),
      { what: `cost of a row among 1000000, of one among ${ROWS}`, value: perRow, unit: '×', most: 1.3 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkAndMark(folder: string, rows: number): Promise<Measured> {
  const file = join(folder, `${rows}.xlsx`);
  const marked = join(folder, `marked-${rows}.xlsx`);
  await measure(own('make-file.ts'), [file, String(rows)]);
  // 1: findings; a crash says so too, but leaves no marked file.
  const measured = await measure(
    DUCHA,
    ['check', file, '--as-of', '2026-09-15', '--out', marked, '--json'],
    [1],
  );
  if (statSync(marked).size < statSync(file).size / 2) throw new Error(`${marked} is not the whole workbook`);
  return measured;
}

const times = (what: string, { seconds, cpu, megabytes }: Measured, most: number | null): Figure[] => [
  { what, value: seconds, unit: 's', most: null },
  { what: `${what}: processor`, value: cpu, unit: 's', most: null },
  { what: `${what}: peak memory`, value: megabytes, unit: 'MB', most },
];
