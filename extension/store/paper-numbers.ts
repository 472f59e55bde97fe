import { z } from 'zod';
import type { Database } from './database.ts';

/** The last running number given, by series and year. */
const LAST_NUMBERS = 'lastNumbers';
const LastNumbers = z.record(z.string(), z.number().int().nonnegative());

/**
 * The next number of a series of papers (`notice`, `urge`, `letter`…) in a year: `督交〔2026〕3号` for the prefix 督交. Call inside a
 * transaction that holds `db.settings`: two windows never get the same one, and a number once given is not given again, even where the paper's
 * entry is undone. The transaction's failure gives it back.
 * `atLeast`: where papers from elsewhere already bear lower numbers.
 */
export async function nextNumber(
  db: Database,
  series: string,
  prefix: string,
  year: number,
  atLeast = 1,
): Promise<string> {
  const last = await lastNumbers(db);
  const key = `${series} ${year}`;
  const number = Math.max(atLeast, (last[key] ?? 0) + 1);
  await db.settings.put({ name: LAST_NUMBERS, value: { ...last, [key]: number } });
  return `${prefix}〔${year}〕${number}号`;
}

/** The last running number given in a series and year; 0 where none was. */
export const lastNumber = async (db: Database, series: string, year: number): Promise<number> =>
  (await lastNumbers(db))[`${series} ${year}`] ?? 0;

const lastNumbers = async (db: Database): Promise<z.infer<typeof LastNumbers>> =>
  LastNumbers.safeParse((await db.settings.get(LAST_NUMBERS))?.value).data ?? {};

/** The last number of every series, as a backup holds them. */
export type SeriesNumber = { series: string; last: number };

export const allNumbers = async (db: Database): Promise<SeriesNumber[]> =>
  Object.entries(await lastNumbers(db)).map(([series, last]) => ({ series, last }));

/** Sees that no number up to these is given again. Call inside a transaction that holds `db.settings`. */
export async function raiseNumbers(db: Database, numbers: readonly SeriesNumber[]): Promise<void> {
  const next = await lastNumbers(db);
  for (const { series, last } of numbers) next[series] = Math.max(next[series] ?? 0, last);
  await db.settings.put({ name: LAST_NUMBERS, value: next });
}
