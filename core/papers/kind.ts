import { z } from 'zod';

/** The papers this register makes. Those of the ladder bear the names of its rungs (core/model/entries/chased.ts). */
export const PaperKind = z.enum([
  'assign',
  'urge',
  'letter',
  'talk',
  'rectify',
  'criticise',
  'transfer',
  'extension',
  'bulletin',
  'report',
]);
export type PaperKind = z.infer<typeof PaperKind>;

export const PAPER_WORD: Record<PaperKind, string> = {
  assign: '交办通知单',
  urge: '催办单',
  letter: '督办函',
  talk: '约谈通知',
  rectify: '限期整改通知书',
  criticise: '通报批评',
  transfer: '移送函',
  extension: '延期批复',
  bulletin: '通报',
  report: '督查专报',
};

/** Kinds that are written about chosen tasks; the others are written on their own pages. */
export const TASK_PAPERS = [
  'assign',
  'urge',
  'letter',
  'talk',
  'rectify',
  'criticise',
  'transfer',
  'extension',
] as const satisfies readonly PaperKind[];
export type TaskPaper = (typeof TASK_PAPERS)[number];
