import type { ColumnContents } from './column-contents.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import type { Heading } from './heading.ts';

/** A column on its way to a meaning. */
export type ColumnDraft = {
  index: number;
  /** Heading levels, top first; empty where there is none. */
  levels: string[];
  heading: Heading;
  contents: ColumnContents;
  means: ColumnMeaning;
  reason: string;
  /** The matter several rows share, or the row's own. */
  matter?: 'group' | 'item';
};

/** Gives a draft its meaning and the reason the screen shows. */
export const settle = (column: ColumnDraft, means: ColumnMeaning, reason: string): void => {
  column.means = means;
  column.reason = reason;
};

/** True where cells of this column stand for several rows: merged down, or blank below the first. */
export function isGroup(column: ColumnDraft): boolean {
  const { contents } = column;
  return contents.continued > 0 && contents.continued >= contents.filled * 0.1;
}

/** True where a column holds numbers of items (1, 2.1, 三). */
export function isNumbers({ contents }: ColumnDraft): boolean {
  return contents.filled >= 2 && contents.share('number') >= 0.8;
}

/** True where the same words are written again row after row, as a merge would show them. */
export function isRepeated(column: ColumnDraft): boolean {
  return column.contents.filled >= 4 && column.contents.distinct <= 0.6;
}
