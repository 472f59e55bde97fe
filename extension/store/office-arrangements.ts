import { z } from 'zod';
import type { Arrangement } from '../../core/calendar/arrangement.ts';
import { ArrangementFile } from '../../core/calendar/read-arrangement.ts';
import type { Database } from './database.ts';

const NAME = 'arrangements';
const Stored = z.array(ArrangementFile);

/** The years of 放假安排 this office has loaded itself, oldest first. */
export async function loadedArrangements(db: Database): Promise<Arrangement[]> {
  return Stored.safeParse((await db.settings.get(NAME))?.value).data ?? [];
}

/** Keeps a year's arrangement, in place of an earlier one of that year. */
export async function keepArrangement(db: Database, arrangement: Arrangement): Promise<void> {
  await change(db, arrangement.year, [Stored.element.parse(arrangement)]);
}

/** Takes a loaded year away; what came with the program holds again. */
export async function removeArrangement(db: Database, year: number): Promise<void> {
  await change(db, year, []);
}

/** Puts `next` in place of a year's arrangement, in one transaction: two pages may do so at once. */
async function change(db: Database, year: number, next: Arrangement[]): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const others = (await loadedArrangements(db)).filter((known) => known.year !== year);
    const value = [...others, ...next].sort((a, b) => a.year - b.year);
    await db.settings.put({ name: NAME, value });
  });
}
