import type { Certainty } from '../../model/certainty.ts';
import type { NameRange } from '../duty/unit-list.ts';

/** A task in the flow's coordinates, before it is moved to the document's. */
export type RawTask = {
  start: number;
  end: number;
  lead: NameRange[];
  cooperate: NameRange[];
  etc: boolean;
  certainty: Certainty;
  reason: string;
  /** Offset of the heading whose duty clause this task took over, or null. */
  inheritedFrom: number | null;
};
