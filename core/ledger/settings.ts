import { z } from 'zod';
import { LAMP_PRESETS } from '../deadline/lamp.ts';
import { COLUMN_MEANINGS } from './recognise/column-meaning.ts';

const LAMP_IDS = Object.keys(LAMP_PRESETS) as [keyof typeof LAMP_PRESETS, ...(keyof typeof LAMP_PRESETS)[]];

/** What an earlier period's ledger said of each matter's progress, in hashes: enough to see that nothing was written since. */
export const PreviousPeriod = z.object({
  /** The file it was read from. */
  name: z.string(),
  /** Hash of the progress words by {@link rowKey}. */
  progress: z.record(z.string(), z.string()),
});
export type PreviousPeriod = z.infer<typeof PreviousPeriod>;

/** A finding a person set aside: it stays away from its row as long as the row's own words stay. */
export const SetAside = z.object({
  /** The row's {@link rowKey}. */
  row: z.string(),
  rule: z.string(),
  reason: z.string().min(1, '请写明理由'),
  /** ISO day it was set aside. */
  on: z.string(),
});
export type SetAside = z.infer<typeof SetAside>;

/** How an office wants its ledgers checked; kept in the workbook. */
export const CheckSettings = z.object({
  version: z.literal(1).default(1),
  /** Severities other than the rules' own, by rule id. */
  severity: z.record(z.string(), z.enum(['error', 'warning', 'info'])).default({}),
  /** Ids of rules switched off. */
  off: z.array(z.string()).default([]),
  thresholds: z
    .object({
      /** Calendar days without a report after which progress is stale. */
      staleDays: z.number().int().positive().default(30),
      /** Calendar days after a report's due day before it counts as late. */
      reportGraceDays: z.number().int().nonnegative().default(0),
      /** Days before the limit from which a matter is near, counted as the preset counts; absent: the preset's own. */
      nearDays: z.number().int().nonnegative().max(366).optional(),
    })
    .default({ staleDays: 30, reportGraceDays: 0 }),
  lamp: z.enum(LAMP_IDS).default('threeDays'),
  /** A column with each row's lamp in words is laid beside the ledger when it is marked. */
  helperColumn: z.boolean().optional(),
  /** Column meanings a person set, by heading (normalised; by sheet column for one without). */
  columns: z
    .array(
      z.object({ heading: z.string(), index: z.number().int().optional(), means: z.enum(COLUMN_MEANINGS) }),
    )
    .default([]),
  /** The ledger of the period before, to compare progress with. */
  previous: PreviousPeriod.optional(),
  setAside: z.array(SetAside).default([]),
});
export type CheckSettings = z.infer<typeof CheckSettings>;
