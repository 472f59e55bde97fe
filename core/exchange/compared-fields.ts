import type { CellKey } from './ledger-cells.ts';

/** The fields an import compares, each with its cells. */
export const COMPARED = {
  // One report: what was done, when, what stands in the way, what comes next.
  progress: ['progress', 'progressOn', 'problem', 'nextStep', 'percent'],
  status: ['status'],
  finishedOn: ['finishedOn'],
  limit: ['limitText', 'due'],
  lead: ['lead'],
  cooperate: ['cooperate'],
  person: ['person'],
  remark: ['remark'],
} as const satisfies Record<string, readonly CellKey[]>;

export type ComparedField = keyof typeof COMPARED;
export const COMPARED_FIELDS = Object.keys(COMPARED) as ComparedField[];
