import { csvText } from '../exchange/csv-text.ts';
import { fieldWord } from './check-rows.ts';
import type { PublicField } from './public-field.ts';
import type { PublicRow } from './public-rows.ts';

/** The public table as CSV, with a byte order mark so that Excel reads the Chinese. */
export const publicCsv = (rows: readonly PublicRow[], shown: readonly PublicField[]): string =>
  csvText([['序号', ...shown.map(fieldWord)], ...rows.map(({ cells }, i) => [String(i + 1), ...cells])]);
