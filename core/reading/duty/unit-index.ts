import type { UnitDirectory } from '../../model/unit.ts';

/** An office's directory laid out for look-up by any name a text may use. */
export type UnitIndex = {
  /** The unit's full name, or null where the directory has no such name, short name or alias. */
  canonical(name: string): string | null;
  knows(name: string): boolean;
  /** The end of the longest name of the directory that starts at `at` in `text`, or `at`. */
  longestAt(text: string, at: number): number;
};

/** Builds the look-up; names that two units share are left out, as they name neither for sure. */
export function indexUnits(directory: UnitDirectory): UnitIndex {
  const names = new Map<string, string | null>();
  const add = (name: string, unit: string) => {
    if (name === '') return;
    const known = names.get(name);
    names.set(name, known === undefined || known === unit ? unit : null);
  };
  const full = new Set(directory.units.map((unit) => unit.name));
  for (const unit of directory.units) {
    add(unit.name, unit.name);
    for (const name of [...unit.shortNames, ...unit.aliases]) if (!full.has(name)) add(name, unit.name);
  }
  const byFirst = new Map<string, string[]>();
  for (const name of names.keys()) {
    const list = byFirst.get(name.charAt(0));
    if (list) list.push(name);
    else byFirst.set(name.charAt(0), [name]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return {
    canonical: (name) => names.get(name) ?? null,
    knows: (name) => names.get(name) != null,
    longestAt: (text, at) =>
      at + (byFirst.get(text.charAt(at))?.find((name) => text.startsWith(name, at))?.length ?? 0),
  };
}
