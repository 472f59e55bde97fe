import { expect, test } from 'vitest';
import { officeCalendar } from '../../../../core/calendar/office-calendar.ts';
import { monthAfter, monthGrid } from '../../../../extension/views/calendar/month-grid.ts';

const calendar = officeCalendar([]);

test('a month stands in whole weeks from Monday to Sunday', () => {
  const weeks = monthGrid('2026-11', calendar);
  expect(weeks.map((week) => [week[0]?.day, week[6]?.day])).toEqual([
    ['2026-10-26', '2026-11-01'],
    ['2026-11-02', '2026-11-08'],
    ['2026-11-09', '2026-11-15'],
    ['2026-11-16', '2026-11-22'],
    ['2026-11-23', '2026-11-29'],
    ['2026-11-30', '2026-12-06'],
  ]);
  expect(weeks.flat().filter(({ inMonth }) => inMonth)).toHaveLength(30);
});

test('holidays are named, worked weekends are marked, and unannounced years are told apart', () => {
  const october = monthGrid('2026-10', calendar).flat();
  const at = (day: string) => october.find((one) => one.day === day);
  expect(at('2026-10-01')).toMatchObject({ workday: false, label: '国庆节', announced: true });
  expect(at('2026-10-10')).toMatchObject({ workday: true, label: '班' });
  expect(at('2026-10-17')).toMatchObject({ workday: false, label: '' });
  expect(
    monthGrid('2027-01', calendar)
      .flat()
      .find(({ day }) => day === '2027-01-01'),
  ).toMatchObject({
    workday: false,
    label: '元旦',
    announced: false,
  });
});

test('months are counted over the year', () => {
  expect([monthAfter('2026-11', 2), monthAfter('2026-01', -1), monthAfter('2026-12', 0)]).toEqual([
    '2027-01',
    '2025-12',
    '2026-12',
  ]);
});
