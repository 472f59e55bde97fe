import type { UnitDirectory } from '../model/unit.ts';
import { indexUnits } from '../reading/duty/unit-index.ts';
import type { DraftTask } from './draft.ts';

/** A unit's name as it was read, and what the clerk made of it: the same unit under another name. */
export type UnitCorrection = { read: string; name: string };

/**
 * Where the clerk gave a unit another of its names (市发改局 → 市发展和改革委员会) in the tasks she registered. A unit that she put in
 * another's place (财政局 → 民政局) is none, and neither is what the directory knows already.
 */
export function unitCorrections(
  tasks: readonly DraftTask[],
  directory: UnitDirectory | null,
): UnitCorrection[] {
  const units = directory && indexUnits(directory);
  const found = new Map<string, UnitCorrection>();
  for (const { selected, fields, asRead } of tasks) {
    if (!selected) continue;
    const now = [...fields.lead, ...fields.cooperate];
    const before = [...asRead.lead, ...asRead.cooperate];
    const added = now.filter((name) => !before.includes(name));
    for (const read of before.filter((name) => !now.includes(name))) {
      const alike = added.filter((name) => mayBeOneUnit(read, name));
      if (alike.length !== 1 || units?.knows(read)) continue;
      found.set(read, { read, name: alike[0]! });
    }
  }
  return [...found.values()];
}

/**
 * Whether two names may be one unit's, long and short: the shorter one's characters, but for its kind of office at the end (局, 委,
 * 办…), stand in the longer one in their order. 县财政局 and 市财政局 are not one.
 */
export function mayBeOneUnit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const core = [...short.replace(/[局委办厅部处科室院会]$/, '')];
  if (core.length < 2 || a === b) return false;
  let at = 0;
  for (const char of core) {
    at = long.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
