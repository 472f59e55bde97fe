/**
 * What a workbook may ask of memory. Each bound lies well above any real ledger (the largest measured: 1,000,000 rows
 * × 14 columns, 500 MB of sheet XML) and well below what stops a browser tab.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 400e6,
  /** Inflated bytes of one part, and of all the parts that are read. */
  partBytes: 900e6,
  totalBytes: 1200e6,
  /** A part that grows more than this many times, once it is larger than `bombBytes`, is a zip bomb. */
  ratio: 250,
  bombBytes: 20e6,
  entries: 20_000,
  /** Cells of one sheet's used range, filled or not. */
  cells: 32e6,
  /** Characters of one cell (Excel itself holds 32,767). */
  cellChars: 200_000,
  /** Items of a list kept whole: shared strings; merged areas; cell styles, fills, formats, relationships. */
  strings: 20e6,
  merges: 1e6,
  items: 100_000,
  /** Attributes of one element. */
  attributes: 1000,
  /** Bytes of one stretch of text or of the record of our marks. */
  textBytes: 50e6,
  /** Cells one call may mark. */
  marks: 2e6,
  rows: 1_048_576,
  columns: 16_384,
  /** Columns that `<col>` elements speak of; they should not overlap, some writers' do a little. */
  columnsTold: 100_000,
} as const;
