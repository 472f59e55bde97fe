import type { UnitIndex } from '../reading/duty/unit-index.ts';

/** Units by the names the office's directory has for them, each once; those it does not know stay as written. */
export function canonicalUnits(written: readonly string[], units: UnitIndex | undefined): string[] {
  return [...new Set(written.map((name) => units?.canonical(name) ?? name))];
}

/** What of a sheet's units is another name in the directory, in words; '' where nothing is. */
export function renamedText(written: readonly string[], units: UnitIndex | undefined): string {
  const other = written.filter((name) => (units?.canonical(name) ?? name) !== name);
  return other.length === 0 ? '' : `表中写作“${other.join('、')}”`;
}
