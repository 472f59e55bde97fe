import type { CellValue } from '../ledger/workbook-port.ts';

/** A column of a ledger to be written. */
export type LedgerSheetColumn = {
  heading: string;
  /** In characters as Excel counts them: a Chinese character takes two. */
  width: number;
  /** `date`: values are ISO days and become real dates; other text in such a column stays text. */
  kind: 'text' | 'date' | 'number';
  centred?: boolean;
  /** Kept in the file but not shown (the task id, by which the register knows the rows when they come back). */
  hidden?: boolean;
  /** A drop-down; other values can still be typed after a warning. */
  choices?: readonly string[];
};

/** A ledger as offices lay it out: title, a line below it, bordered header, rows. */
export type LedgerSheet = {
  /** Name of the sheet's tab. */
  name: string;
  /** '' leaves the line out: the header then stands in the first row, as other systems' imports want it. */
  title: string;
  /** 填报单位、日期 and the like; left out where empty. */
  subtitle?: string;
  columns: readonly LedgerSheetColumn[];
  /** One value a column, in the columns' order. */
  rows: readonly (readonly CellValue[])[];
};

/** What Excel takes as a sheet's name: at most 31 characters, none of \ / ? * [ ] : and no outer apostrophes. */
export function sheetTabName(name: string): string {
  const clean = name
    .replace(/[\\/?*[\]:\u0000-\u001f]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return Array.from(clean).slice(0, 31).join('').slice(0, 31).trim() || '台账';
}

/** A row's height in points: as many lines as its longest cell wraps to. */
export function rowHeight(columns: readonly LedgerSheetColumn[], values: readonly CellValue[]): number {
  let most = 1;
  columns.forEach((column, i) => {
    const value = values[i];
    if (typeof value !== 'string' || column.hidden) return;
    let lines = 0;
    for (const line of value.split('\n'))
      lines += Math.max(1, Math.ceil(textWidth(line) / (column.width - 1)));
    most = Math.max(most, lines);
  });
  // Excel holds no row higher than 409 points.
  return Math.min(409, 8 + 15 * most);
}

function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0x2e7f ? 2 : 1.1;
  return width;
}
