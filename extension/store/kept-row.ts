import type { KeptRecord } from '../../core/model/kept.ts';

/** A row of a table of kept things: the record, which alone counts, and what the table is indexed by. */
export type KeptRow = KeptRecord & Record<string, unknown>;
