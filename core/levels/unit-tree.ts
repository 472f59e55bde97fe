import type { Unit, UnitDirectory } from '../model/unit.ts';

/** A unit with the units below it, as the directory has them. */
export type UnitNode = { name: string; level: number | null; children: UnitNode[] };

/**
 * The directory as a tree, in its own order. Units whose parent the directory does not have stand at the top; so does one unit of a
 * circle of parents (a mistake in the directory), so that every unit is in the tree exactly once.
 */
export function unitTree({ units }: UnitDirectory): UnitNode[] {
  const known = new Map<string, Unit>();
  for (const unit of units) if (!known.has(unit.name)) known.set(unit.name, unit);
  const nodes = new Map<string, UnitNode>(
    [...known.values()].map(({ name, level }) => [name, { name, level, children: [] }]),
  );
  const roots: UnitNode[] = [];
  for (const { name, parent } of known.values()) {
    const node = nodes.get(name)!;
    const above = parent === null || reaches(known, parent, name) ? undefined : nodes.get(parent);
    (above?.children ?? roots).push(node);
  }
  return roots;
}

/** True where going up from a unit comes to `name` and that unit is the first of the circle by name. */
function reaches(units: ReadonlyMap<string, Unit>, from: string, name: string): boolean {
  const seen = new Set<string>();
  let at: string | null = from;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    if (at === name) return [...seen].every((other) => name <= other);
    at = units.get(at)?.parent ?? null;
  }
  return false;
}

/** A unit and all units below it, itself first. */
export const withBelow = (node: UnitNode): string[] => [node.name, ...node.children.flatMap(withBelow)];
