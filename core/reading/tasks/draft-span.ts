import type { Deadline } from '../../deadline/deadline.ts';
import type { UnitIndex } from '../duty/unit-index.ts';
import type { NameRange } from '../duty/unit-list.ts';
import { isSingleUnit } from '../duty/unit-names.ts';
import { type Flow, nameAsWritten, sourceRange } from '../flow.ts';
import type { ReadUnit } from '../reading.ts';

/** A name found in the flow as a unit of the document, under the directory's name where it has one. */
function readUnit(flow: Flow, name: NameRange, index: UnitIndex | null): ReadUnit {
  const written = nameAsWritten(flow, name.start, name.end);
  const known = index?.canonical(written) ?? index?.canonical(flow.text.slice(name.start, name.end));
  return {
    name: known ?? written,
    ...sourceRange(flow, name.start, name.end),
    single: isSingleUnit(flow.text.slice(name.start, name.end)),
  };
}

/** Units of a list, each once. */
export function readUnits(flow: Flow, names: readonly NameRange[], index: UnitIndex | null): ReadUnit[] {
  const units = new Map<string, ReadUnit>();
  for (const name of names) {
    const unit = readUnit(flow, name, index);
    if (!units.has(unit.name)) units.set(unit.name, unit);
  }
  return [...units.values()];
}

/** A limit found in the flow, moved to its place in the document and quoted as written there. */
export function readLimit(flow: Flow, limit: Deadline): Deadline {
  const range = sourceRange(flow, limit.start, limit.end);
  return { ...limit, ...range, text: flow.source.slice(range.start, range.end) };
}
