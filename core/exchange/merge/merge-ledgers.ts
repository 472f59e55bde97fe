import type { UnitIndex } from '../../reading/duty/unit-index.ts';
import { joinRows, type KeptApart, type Matter } from './join-rows.ts';
import type { MergeCells } from './merge-fields.ts';
import type { MergeSource } from './merge-source.ts';
import { type Chosen, type Conflict, settleMatter } from './settle-matter.ts';

/** A file that took no part, with the sentence why. */
export type UnreadSource = { file: string; reason: string };

export type MergedMatter = { matter: Matter; cells: MergeCells; conflicts: Conflict[] };

/** Many departments' ledgers as one. */
export type MergedLedger = {
  sources: readonly MergeSource[];
  unread: readonly UnreadSource[];
  /** In the order of the files, a matter of several files where it first stands. */
  matters: MergedMatter[];
  /** Matters that stand in several files. */
  joined: number;
  /** Cells in which files disagree. */
  conflicts: number;
  apart: KeptApart[];
};

/**
 * Merges what was read of the departments' files. `unread` is carried along, so that nobody thinks them merged; `chosen`: what
 * a person decided where files disagree.
 */
export function mergeLedgers(
  sources: readonly MergeSource[],
  unread: readonly UnreadSource[] = [],
  units?: UnitIndex,
  chosen?: Chosen,
): MergedLedger {
  const { matters, apart } = joinRows(sources);
  const canonical = (unit: string) => units?.canonical(unit) ?? unit;
  const merged = matters.map((matter) => ({ matter, ...settleMatter(matter, canonical, chosen) }));
  return {
    ...{ sources, unread, matters: merged, apart },
    joined: matters.filter(({ rows }) => rows.length > 1).length,
    conflicts: merged.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
  };
}
