import { expect, test } from 'vitest';
import { officeCalendar } from '../../../core/calendar/office-calendar.ts';
import { standardCalendar } from '../../../core/calendar/standard-calendar.ts';
import { DEFAULT_COUNTING } from '../../../core/deadline/counting.ts';
import { findDeadlines } from '../../../core/deadline/find.ts';
import { type LampSubject, lampOf } from '../../../core/deadline/lamp.ts';
import { OwnLamp, presetOf } from '../../../core/deadline/own-lamp.ts';

const own: OwnLamp = {
  ...{ id: 'own-1', name: '五日制', behind: true },
  near: { by: 'days', atMost: 5, counting: 'working' },
  pressing: { by: 'share', percent: 10 },
};
const colour = (subject: LampSubject, asOf: string) =>
  lampOf(subject, asOf, presetOf(own), standardCalendar()).lamp;

test("an office's own rule says what it does", () => {
  expect(presetOf(own).about).toBe(
    '距时限不超过5个工作日亮黄灯，剩余时间不超过10%亮橙灯，进度滞后亮黄灯，超过时限亮红灯。',
  );
  const plain = {
    ...own,
    near: { by: 'days', atMost: 0, counting: 'calendar' },
    pressing: null,
    behind: false,
  };
  expect(presetOf(OwnLamp.parse(plain)).about).toBe('到期当天亮黄灯，超过时限亮红灯。');
});

test('it lights as it says: working days, a share of the time, behind, late', () => {
  const due = '2026-11-30';
  expect(colour({ due }, '2026-11-20')).toBe('green'); // 6 working days
  expect(colour({ due }, '2026-11-23')).toBe('amber');
  expect(colour({ due, from: '2026-09-01' }, '2026-11-23')).toBe('orange'); // 7 of 90 days
  expect(colour({ due, behind: true }, '2026-10-01')).toBe('amber');
  expect(colour({ due }, '2026-12-01')).toBe('red');
});

test('what cannot be a rule is refused with its sentence', () => {
  const wrong = (patch: object) => OwnLamp.safeParse({ ...own, ...patch }).error?.issues[0]?.message;
  expect(wrong({ name: ' ' })).toBe('请填写规则名称');
  expect(wrong({ near: { by: 'days', atMost: 400, counting: 'working' } })).toBe('天数不能超过365');
  expect(wrong({ pressing: { by: 'share', percent: 100 } })).toBe('百分比应在1至99之间');
});

test("a limit read against the office's calendar is counted as the office counts", () => {
  const due = (words: string, counting: Partial<typeof DEFAULT_COUNTING>) =>
    findDeadlines(words, {
      ref: '2026-03-02',
      calendar: officeCalendar([], { ...DEFAULT_COUNTING, ...counting }),
    })[0]?.due;
  expect(due('6月30日前完成', {})).toBe('2026-06-30');
  expect(due('6月30日前完成', { beforeIncludesDay: false })).toBe('2026-06-29');
  expect(due('于12日内报送', {})).toBe('2026-03-14'); // a Saturday
  expect(due('于12日内报送', { rollPeriods: true })).toBe('2026-03-16');
  expect(due('汛期前完成', {})).toBeNull();
  expect(due('汛期前完成', { events: [{ name: '汛期', from: '04-15', to: '10-15' }] })).toBe('2026-04-14');
});
