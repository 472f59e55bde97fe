import { z } from 'zod';

/** The kinds of inspection that 政府督查工作条例 第十四条 names. */
export const InspectionKind = z.enum(['comprehensive', 'special', 'incident', 'daily', 'clue']);
export type InspectionKind = z.infer<typeof InspectionKind>;

export const INSPECTION_WORD: Record<InspectionKind, string> = {
  comprehensive: '综合督查',
  special: '专项督查',
  incident: '事件调查',
  daily: '日常督办',
  clue: '线索核查',
};

/** One item of a year's 督查计划. `from` and `to`: the ISO days between which it is to be done, both inclusive. */
export const PlanItem = z.object({
  id: z.string(),
  year: z.number().int(),
  title: z.string(),
  kind: InspectionKind,
  units: z.array(z.string()),
  from: z.string(),
  to: z.string(),
  /** Who carries it out: the office or a unit it acts with. */
  lead: z.string(),
  /** Why it stands although a quota or another inspection speaks against it; '' where nothing does. */
  reason: z.string(),
});
export type PlanItem = z.infer<typeof PlanItem>;
