import { z } from 'zod';
import type { LampCondition, LampPreset, LampRule } from './lamp.ts';

/** How near the limit a lamp goes on. `atMost`: days left, the limit itself being 0; `percent`: of the whole time. */
export const LampThreshold = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('days'),
    atMost: z.number().int().min(0, '天数不能小于0').max(365, '天数不能超过365'),
    counting: z.enum(['calendar', 'working']),
  }),
  z.object({
    by: z.literal('share'),
    percent: z.number().int().min(1, '百分比应在1至99之间').max(99, '百分比应在1至99之间'),
  }),
]);
export type LampThreshold = z.infer<typeof LampThreshold>;

/** A lamp rule an office makes for itself. Past the limit is always red. */
export const OwnLamp = z.object({
  id: z.string().min(1),
  name: z.string().trim().min(1, '请填写规则名称').max(20, '规则名称不超过20字'),
  /** Amber from here on. */
  near: LampThreshold,
  /** Orange from here on; null for no such step. */
  pressing: LampThreshold.nullable(),
  /** Whether a matter behind schedule is amber, however far its limit. */
  behind: z.boolean(),
});
export type OwnLamp = z.infer<typeof OwnLamp>;

/** The preset an office's own rule comes to. */
export function presetOf({ id, name, near, pressing, behind }: OwnLamp): LampPreset {
  const rule = (lamp: 'amber' | 'orange', threshold: LampThreshold): LampRule => ({
    ...{ lamp, word: '临期', when: conditionOf(threshold) },
  });
  const rules: LampRule[] = [
    { lamp: 'red', word: '逾期', when: { kind: 'late' } },
    ...(pressing ? [rule('orange', pressing)] : []),
    rule('amber', near),
    ...(behind ? [{ lamp: 'amber' as const, word: '滞后', when: { kind: 'behind' as const } }] : []),
  ];
  const steps = [
    `${thresholdText(near)}亮黄灯`,
    pressing && `${thresholdText(pressing)}亮橙灯`,
    behind && '进度滞后亮黄灯',
    '超过时限亮红灯',
  ].filter(Boolean);
  return { id, name, about: `${steps.join('，')}。`, rules };
}

const conditionOf = (threshold: LampThreshold): LampCondition =>
  threshold.by === 'days'
    ? { kind: 'daysLeft', atMost: threshold.atMost, counting: threshold.counting }
    : { kind: 'shareLeft', atMost: threshold.percent / 100 };

/** 距时限不超过5个工作日 */
const thresholdText = (threshold: LampThreshold): string =>
  threshold.by === 'share'
    ? `剩余时间不超过${threshold.percent}%`
    : threshold.atMost === 0
      ? '到期当天'
      : `距时限不超过${threshold.atMost}${threshold.counting === 'working' ? '个工作日' : '天'}`;
