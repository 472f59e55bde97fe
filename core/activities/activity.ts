import { z } from 'zod';

/**
 * The ways of inspection: the seven that 粤府办〔2014〕58号 names, and two of 政府督查工作条例 第十二条.
 */
export const ActivityWay = z.enum([
  'hearing',
  'documents',
  'onSite',
  'discussion',
  'survey',
  'openSecret',
  'listed',
  'interview',
  'online',
]);
export type ActivityWay = z.infer<typeof ActivityWay>;

export const WAY_WORD: Record<ActivityWay, string> = {
  hearing: '听取汇报',
  documents: '查阅文件资料',
  onSite: '实地察看',
  discussion: '座谈交流',
  survey: '问卷调查',
  openSecret: '明察暗访',
  listed: '挂牌督办',
  interview: '访谈',
  online: '“互联网+督查”',
};

/** What an inspection found about a unit; `taskId`: the task that follows it up, null where there is none yet. */
export const Finding = z.object({
  id: z.string(),
  unit: z.string(),
  text: z.string(),
  taskId: z.string().nullable(),
});
export type Finding = z.infer<typeof Finding>;

/**
 * An inspection (督查活动): how, where, when (`from` to `to`, ISO days, both inclusive), by whom, of which units, about which
 * tasks, and what it found.
 */
export const Activity = z.object({
  id: z.string(),
  title: z.string(),
  way: ActivityWay,
  from: z.string(),
  to: z.string(),
  place: z.string(),
  people: z.array(z.string()),
  units: z.array(z.string()),
  taskIds: z.array(z.string()),
  findings: z.array(Finding),
  /** The item of the year's plan it carries out; null for one that was not planned. */
  planId: z.string().nullable(),
});
export type Activity = z.infer<typeof Activity>;
