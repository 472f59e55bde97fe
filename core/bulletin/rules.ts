import { z } from 'zod';

const points = z.number().min(-100).max(100);

/** How units are assessed. Practice differs from place to place: all of it is the office's to set. */
export const AssessmentRules = z.object({
  /** What a matter weighs for the unit that leads, and for one that cooperates. */
  leadWeight: z.number().min(0).max(10),
  cooperateWeight: z.number().min(0).max(10),
  base: z.number().min(0).max(1000),
  /** Points of a matter by its bucket; those not due, undated or stopped have none. */
  points: z.object({
    ...{ onTime: points, late: points, overdue: points },
    /** Of each report that came late, or not at all. */
    ...{ reportLate: points, reportMissing: points },
  }),
  /** `sum`: points add up; `average`: their mean by weight, so that having many matters is neither good nor bad. */
  method: z.enum(['sum', 'average']),
  /** 表扬: at most so many units, with at least this share on time (0–1), and so many led matters closed on time. */
  praise: z.object({
    most: z.number().int().min(0).max(100),
    rate: z.number().min(0).max(1),
    closed: z.number().int().min(0).max(1000),
  }),
  /** 批评: units with so many led matters overdue, each by at least so many days. */
  criticise: z.object({
    overdue: z.number().int().min(1).max(1000),
    days: z.number().int().min(1).max(3650),
  }),
});
export type AssessmentRules = z.infer<typeof AssessmentRules>;

/** A common scheme: who leads counts twice as much as who cooperates. */
export const ASSESSMENT_RULES: AssessmentRules = {
  leadWeight: 1,
  cooperateWeight: 0.5,
  base: 80,
  points: { onTime: 2, late: -2, overdue: -5, reportLate: -0.5, reportMissing: -1 },
  method: 'sum',
  praise: { most: 3, rate: 0.9, closed: 1 },
  criticise: { overdue: 1, days: 1 },
};
