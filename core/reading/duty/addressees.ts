import type { Flow } from '../flow.ts';
import type { UnitIndex } from './unit-index.ts';
import { type NameRange, splitUnits } from './unit-list.ts';
import { endsLikeListedUnit } from './unit-names.ts';

/** The line is looked for in a paper's head only; pages put their menus before it. */
const HEAD_PARAGRAPHS = 160;

/** Whom a paper is sent to (主送机关): the units of the line that ends in a colon. Empty where there is none. */
export function addressees(flow: Flow, index: UnitIndex | null): NameRange[] {
  for (const line of flow.paragraphs.slice(0, HEAD_PARAGRAPHS)) {
    if (flow.text.charAt(line.end - 1) !== '：' || line.end - line.start > 240) continue;
    const { names } = splitUnits(flow.text, line.start, line.end - 1, flow.gap, index);
    if (
      names.length > 0 &&
      names.every(
        (name) =>
          endsLikeListedUnit(flow.text, name.start, name.end) ||
          index?.knows(flow.text.slice(name.start, name.end)),
      )
    )
      return names;
  }
  return [];
}
