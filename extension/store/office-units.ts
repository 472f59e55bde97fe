import { UnitDirectory } from '../../core/model/unit.ts';
import type { Database } from './database.ts';

const NAME = 'unitDirectory';

/** The office's own directory of units; null until one is imported. */
export async function officeUnits(db: Database): Promise<UnitDirectory | null> {
  return UnitDirectory.safeParse((await db.settings.get(NAME))?.value).data ?? null;
}

/** Keeps a directory in place of the one before; null takes it away. */
export async function keepOfficeUnits(db: Database, directory: UnitDirectory | null): Promise<void> {
  if (directory === null) await db.settings.delete(NAME);
  else await db.settings.put({ name: NAME, value: UnitDirectory.parse(directory) });
}
