import { z } from 'zod';
import { entry, on } from './entry.ts';

/** 回头看: whether what was closed has held. */
export const RecheckResult = z.enum(['held', 'partly', 'notHeld']);
export type RecheckResult = z.infer<typeof RecheckResult>;

export const RECHECK_WORD: Record<RecheckResult, string> = {
  held: '落实到位',
  partly: '部分落实',
  notHeld: '未落实',
};

/** A closed task was looked at again (调查复核、回头看). */
export const Rechecked = z.object({
  ...entry,
  kind: z.literal('rechecked'),
  on,
  /** How it was picked; a draw is named by `drawId`, so that its seed can be looked up. */
  basis: z.enum(['risk', 'random', 'chosen']),
  drawId: z.string().nullable(),
  result: RecheckResult,
  findings: z.string(),
});

/** A 督查结论 was given to units (政府督查工作条例 第十六条); they may object within 30 days of `on`. */
export const Concluded = z.object({
  ...entry,
  kind: z.literal('concluded'),
  on,
  units: z.array(z.string()),
  text: z.string(),
});

/** A unit objected to a conclusion and asked for 复核 (第十七条). */
export const Objected = z.object({
  ...entry,
  kind: z.literal('objected'),
  conclusionId: z.string(),
  on,
  unit: z.string(),
  text: z.string(),
});

/** What 复核 came to: the conclusion stands, is changed, or is taken back. */
export const ReviewResult = z.enum(['upheld', 'amended', 'revoked']);
export type ReviewResult = z.infer<typeof ReviewResult>;

export const REVIEW_WORD: Record<ReviewResult, string> = {
  upheld: '维持结论',
  amended: '变更结论',
  revoked: '撤销结论',
};

/** The 复核 of an objection was decided. */
export const ReviewDecided = z.object({
  ...entry,
  kind: z.literal('reviewDecided'),
  objectionId: z.string(),
  on,
  result: ReviewResult,
  text: z.string(),
});
