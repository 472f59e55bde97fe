import { type Unit, UnitDirectory } from '../../core/model/unit.ts';
import type { Database } from './database.ts';

const NAME = 'unitDirectory';

/** The office's own directory of units; null until one is imported or a unit is added. */
export async function officeUnits(db: Database): Promise<UnitDirectory | null> {
  return UnitDirectory.safeParse((await db.settings.get(NAME))?.value).data ?? null;
}

/** Keeps a directory in place of the one before; null takes it away. */
export async function keepOfficeUnits(db: Database, directory: UnitDirectory | null): Promise<void> {
  if (directory === null) await db.settings.delete(NAME);
  else await db.settings.put({ name: NAME, value: UnitDirectory.parse(directory) });
}

/** Keeps a unit in place of the one of that name; a new one where `name` is null or there is none such. */
export function keepUnit(db: Database, name: string | null, unit: Unit): Promise<void> {
  return change(db, (units) => {
    const at = units.findIndex((known) => known.name === (name ?? unit.name));
    return at < 0 ? [...units, unit] : units.map((known, i) => (i === at ? unit : known));
  });
}

export function removeUnit(db: Database, name: string): Promise<void> {
  return change(db, (units) => units.filter((unit) => unit.name !== name));
}

/** Adds another name of a unit, and the unit itself where the directory lacks it. */
export function addAlias(db: Database, unit: string, alias: string): Promise<void> {
  return change(db, (units) => {
    const known = units.find(({ name }) => name === unit) ?? newUnit(unit);
    const next = { ...known, aliases: [...new Set([...known.aliases, alias])] };
    return units.includes(known) ? units.map((one) => (one === known ? next : one)) : [...units, next];
  });
}

/** Takes an alias away again; a unit that {@link addAlias} had to add goes with its last name. */
export function removeAlias(db: Database, unit: string, alias: string, wasNew: boolean): Promise<void> {
  return change(db, (units) =>
    units.flatMap((known) => {
      if (known.name !== unit) return [known];
      const next = { ...known, aliases: known.aliases.filter((name) => name !== alias) };
      return wasNew && next.aliases.length === 0 ? [] : [next];
    }),
  );
}

export const newUnit = (name: string): Unit => ({
  ...{ name, shortNames: [], aliases: [], level: null, parent: null },
});

/** One transaction: two pages may change the directory at once. */
async function change(db: Database, next: (units: Unit[]) => Unit[]): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const units = next((await officeUnits(db))?.units ?? []);
    await keepOfficeUnits(db, units.length === 0 ? null : { units });
  });
}
