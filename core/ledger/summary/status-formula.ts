import type { LedgerRow } from '../rows/ledger-row.ts';
import type { CellValue } from '../workbook-port.ts';
import { formula, type PlannedCell, quoted } from './sheet-plan.ts';

/** The status words of a ledger that mean it is over, or stopped. */
export type StatusWords = { finished: string[]; stopped: string[] };

/** Words a formula knows even where no row has them yet: those the drop-down list offers. */
const USUAL: StatusWords = {
  finished: ['已办结', '已完成', '办结', '完成'],
  stopped: ['已中止', '已终止', '中止', '终止'],
};
/** More words than these make formulas too long to read. */
const MOST_WORDS = 40;

/** The words rows of a ledger use. */
export function statusWordsOf(rows: readonly LedgerRow[]): StatusWords {
  const finished = new Set(USUAL.finished);
  const stopped = new Set(USUAL.stopped);
  for (const { status } of rows) {
    if (status.state === 'finished') finished.add(status.text);
    if (status.state === 'suspended' || status.state === 'terminated') stopped.add(status.text);
  }
  return { finished: [...finished].slice(0, MOST_WORDS), stopped: [...stopped].slice(0, MOST_WORDS) };
}

/**
 * 办结, 中止 or 办理 of a row: a formula over its status cell (`cell`) where the status says it, so that it stays right as the
 * cell changes; else as it was read from the finish day, percentage or progress.
 */
export function statusFormula(row: LedgerRow, cell: string | null, words: StatusWords): PlannedCell {
  const { state, text } = row.status;
  const stopped = state === 'suspended' || state === 'terminated';
  const read = stopped ? '中止' : row.over ? '办结' : '办理';
  const known = words.finished.includes(text) || words.stopped.includes(text) || read === '办理';
  if (cell === null || state === 'unknown' || (state !== 'blank' && !known)) return read;
  const among = (list: readonly string[]) =>
    `ISNUMBER(MATCH(TRIM(${cell}),{${list.map(quoted).join(',')}},0))`;
  return formula(
    `=IF(TRIM(${cell})="",${quoted(read)},IF(${among(words.finished)},"办结",IF(${among(words.stopped)},"中止","办理")))`,
  );
}

/** A cell's text as Excel's TRIM leaves it; null where other white space than blanks stands in it, or no text at all. */
export function trimmedByExcel(value: CellValue): string | null {
  if (value === null) return '';
  if (typeof value !== 'string') return null;
  const trimmed = value.replace(/^ +| +$/g, '');
  return /[^\S ]| {2}/.test(trimmed) ? null : trimmed;
}
