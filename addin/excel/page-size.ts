import type { CellValue } from '../../core/ledger/workbook-port.ts';

/** What one answer may weigh: well under the 5 MB at which Excel on the web refuses. */
const PAGE_BYTES = 3_000_000;
/** Cells of the first page, before anything is known of the sheet. */
const FIRST_PAGE_CELLS = 12_000;
/** A page grows at most so many times over the one before: rows further down may be heavier. */
const GROWTH = 8;

/** Decides how many rows to ask for next, from the bytes the rows before took. */
export class PageSize {
  rows: number;

  constructor(columns: number) {
    this.rows = Math.max(1, Math.floor(FIRST_PAGE_CELLS / columns));
  }

  /** Learns from a page of `rows` rows that arrived. */
  arrived(rows: number, bytes: number): void {
    const perRow = Math.max(1, bytes / rows);
    this.rows = Math.max(1, Math.min(Math.floor(PAGE_BYTES / perRow), rows * GROWTH));
  }

  /** The page was refused as too large. False where it was a single row: it can't be read at all. */
  refused(): boolean {
    if (this.rows === 1) return false;
    this.rows = Math.max(1, Math.floor(this.rows / 4));
    return true;
  }
}

/** Bytes of a page in Excel's answer: values and number formats as JSON. */
export function pageBytes(
  values: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[],
): number {
  let bytes = 0;
  for (const row of values)
    for (const value of row) bytes += typeof value === 'string' ? utf8Length(value) + 3 : 20;
  for (const row of formats) for (const format of row) bytes += format.length + 3;
  return bytes;
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f || code < 0x20) bytes += 1;
  }
  return bytes;
}
