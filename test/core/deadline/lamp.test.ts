import { describe, expect, test } from 'vitest';
import { standardCalendar } from '../../../core/calendar/standard-calendar.ts';
import { LAMP_PRESETS, type LampPreset, type LampSubject, lampOf } from '../../../core/deadline/lamp.ts';

const lamp = (subject: LampSubject, asOf: string, preset: LampPreset = LAMP_PRESETS.threeDays) => {
  const { lamp: colour, word } = lampOf(subject, asOf, preset, standardCalendar());
  return [colour, word];
};
const due = '2024-06-30';

describe('三天制', () => {
  test.each([
    ['2024-06-26', 'green', '正常'],
    ['2024-06-27', 'amber', '临期'],
    ['2024-06-30', 'amber', '临期'],
    ['2024-07-01', 'red', '逾期'],
  ])('on %s %s', (asOf, colour, word) => {
    expect(lamp({ due }, asOf)).toEqual([colour, word]);
  });
});

test('比例制 looks at the share of the time that is left', () => {
  const subject = { due: '2024-06-30', from: '2024-03-22' };
  expect(lamp(subject, '2024-05-30', LAMP_PRESETS.share)).toEqual(['green', '正常']);
  expect(lamp(subject, '2024-06-01', LAMP_PRESETS.share)).toEqual(['amber', '临期']);
  expect(lamp(subject, '2024-06-20', LAMP_PRESETS.share)).toEqual(['orange', '临期']);
  expect(lamp({ due }, '2024-06-28', LAMP_PRESETS.share)).toEqual(['amber', '临期']);
});

test('三单制 tells behind from near from late', () => {
  expect(lamp({ due }, '2024-06-25', LAMP_PRESETS.threeNotices)).toEqual(['blue', '临期']);
  expect(lamp({ due, behind: true }, '2024-05-01', LAMP_PRESETS.threeNotices)).toEqual(['amber', '滞后']);
  expect(lamp({ due, behind: true }, '2024-07-02', LAMP_PRESETS.threeNotices)).toEqual(['red', '逾期']);
});

describe('what never warns', () => {
  test.each<[LampSubject, string, string]>([
    [{ due, finishedOn: '2024-06-30' }, 'done', '已办结'],
    [{ due, finishedOn: '2024-07-02' }, 'doneLate', '逾期办结'],
    [{ due, over: true }, 'done', '已办结'],
    [{ due, suspended: true }, 'none', '中止'],
    [{ due: null, open: true }, 'none', '长期'],
    [{ due: null }, 'none', '未定'],
  ])('%o', (subject, colour, word) => {
    expect(lamp(subject, '2025-01-01')).toEqual([colour, word]);
  });
});

test('every lamp gives its reason', () => {
  const reason = (subject: LampSubject, asOf: string) =>
    lampOf(subject, asOf, LAMP_PRESETS.threeDays, standardCalendar()).reason;
  expect(reason({ due }, '2024-06-28')).toBe('距时限2024-06-30还有2天');
  expect(reason({ due }, '2024-06-30')).toBe('时限2024-06-30就是当天');
  expect(reason({ due }, '2024-07-05')).toBe('已超过时限2024-06-30共5天');
});
