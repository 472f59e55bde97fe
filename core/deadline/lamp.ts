import { type Day, daysBetween } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';

/** The colours of the time axis. `done`, `doneLate` and `none` have no warning in them. */
export type LampColour = 'red' | 'orange' | 'amber' | 'blue' | 'green' | 'done' | 'doneLate' | 'none';

/** When a rule of a preset applies; days left count the limit itself as 0. */
export type LampCondition =
  | { kind: 'late' }
  | { kind: 'daysLeft'; atMost: number; counting: 'calendar' | 'working' }
  /** Share of the whole time (from `from` to `due`) that is left; without `from` it never applies. */
  | { kind: 'shareLeft'; atMost: number }
  /** Reported or judged to be behind schedule. */
  | { kind: 'behind' };

export type LampRule = { lamp: LampColour; word: string; when: LampCondition };

/** A way of warning: the first rule that applies wins; without one the lamp is green, 正常. */
export type LampPreset = { id: string; name: string; about: string; rules: LampRule[] };

const LATE: LampRule = { lamp: 'red', word: '逾期', when: { kind: 'late' } };

export const LAMP_PRESETS = {
  threeDays: {
    id: 'threeDays',
    name: '三天制',
    about: '距时限不超过3天亮黄灯，超过时限亮红灯。',
    rules: [
      LATE,
      { lamp: 'amber', word: '临期', when: { kind: 'daysLeft', atMost: 3, counting: 'calendar' } },
    ],
  },
  share: {
    id: 'share',
    name: '比例制',
    about: '剩余时间不超过30%亮黄灯，不超过15%亮橙灯，超过时限亮红灯；没有起始日的，按三天制亮黄灯。',
    rules: [
      LATE,
      { lamp: 'orange', word: '临期', when: { kind: 'shareLeft', atMost: 0.15 } },
      { lamp: 'amber', word: '临期', when: { kind: 'shareLeft', atMost: 0.3 } },
      { lamp: 'amber', word: '临期', when: { kind: 'daysLeft', atMost: 3, counting: 'calendar' } },
    ],
  },
  threeNotices: {
    id: 'threeNotices',
    name: '三单制',
    about: '临近时限发蓝单，进度滞后发黄单，超过时限发红单。',
    rules: [
      LATE,
      { lamp: 'amber', word: '滞后', when: { kind: 'behind' } },
      { lamp: 'blue', word: '临期', when: { kind: 'daysLeft', atMost: 5, counting: 'working' } },
    ],
  },
} satisfies Record<string, LampPreset>;

/** True where one of a preset's rules looks at this. */
export const looksAt = (preset: LampPreset, kind: LampCondition['kind']): boolean =>
  preset.rules.some(({ when }) => when.kind === kind);

/** What the lamp of a matter depends on. Days are ISO and inclusive. */
export type LampSubject = {
  /** The limit; null where there is none. */
  due: Day | null;
  /** The day the time began to run (交办之日). */
  from?: Day | null;
  /** 长期坚持、持续推进: no end, so never late. */
  open?: boolean;
  finishedOn?: Day | null;
  /** Closed without a known day. */
  over?: boolean;
  /** 中止、暂缓. */
  suspended?: boolean;
  behind?: boolean;
};

export type Lamp = { lamp: LampColour; word: string; reason: string };

/**
 * The lamp of a matter on a day. A matter closed after its limit is 逾期办结, which is not 逾期; suspended and
 * open-ended matters never warn.
 */
export function lampOf(subject: LampSubject, asOf: Day, preset: LampPreset, calendar: WorkCalendar): Lamp {
  const { due, finishedOn } = subject;
  if (finishedOn || subject.over) {
    if (!finishedOn) return { lamp: 'done', word: '已办结', reason: '已办结，没有记录办结日期' };
    if (due && finishedOn > due)
      return {
        lamp: 'doneLate',
        word: '逾期办结',
        reason: `${finishedOn}办结，晚于时限${due}共${daysBetween(due, finishedOn)}天`,
      };
    const within = due ? `在时限${due}之内` : '没有明确时限';
    return { lamp: 'done', word: '已办结', reason: `${finishedOn}办结，${within}` };
  }
  if (subject.suspended) return { lamp: 'none', word: '中止', reason: '已中止办理，不计时限' };
  if (!due) {
    return subject.open
      ? { lamp: 'none', word: '长期', reason: '长期事项，没有截止日' }
      : { lamp: 'none', word: '未定', reason: '没有明确时限' };
  }
  const rule = preset.rules.find((r) => applies(r.when, subject, due, asOf, calendar));
  const left = daysBetween(asOf, due);
  const reason =
    left < 0
      ? `已超过时限${due}共${-left}天`
      : left === 0
        ? `时限${due}就是当天`
        : `距时限${due}还有${left}天`;
  return rule
    ? {
        lamp: rule.lamp,
        word: rule.word,
        reason: rule.when.kind === 'behind' ? `进度滞后；${reason}` : reason,
      }
    : { lamp: 'green', word: '正常', reason };
}

function applies(
  when: LampCondition,
  subject: LampSubject,
  due: Day,
  asOf: Day,
  calendar: WorkCalendar,
): boolean {
  switch (when.kind) {
    case 'late':
      return asOf > due;
    case 'behind':
      return subject.behind === true;
    case 'daysLeft': {
      const left = when.counting === 'working' ? calendar.workdaysBetween(asOf, due) : daysBetween(asOf, due);
      return asOf <= due && left <= when.atMost;
    }
    case 'shareLeft': {
      if (!subject.from || subject.from >= due || asOf > due) return false;
      return daysBetween(asOf, due) / daysBetween(subject.from, due) <= when.atMost;
    }
  }
}
