import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../core/calendar/day.ts';
import { lunarDay, lunarMonthLength, lunarNewYearsEve } from '../../../core/calendar/lunar.ts';
import { SOLAR_TERMS, solarTermDay } from '../../../core/calendar/solar-term.ts';

describe('农历', () => {
  test.each([
    [2024, 1, 1, '2024-02-10'],
    [2025, 5, 5, '2025-05-31'],
    [2026, 8, 15, '2026-09-25'],
    [2027, 1, 1, '2027-02-06'],
    [2033, 12, 1, '2034-01-20'],
  ])('%i年%i月%i日 is %s', (year, month, day, expected) => {
    expect(lunarDay(year, month, day)).toBe(expected);
  });

  test('a leap month is a month of its own', () => {
    expect(lunarMonthLength(2025, 6, true)).toBe(29);
    expect(lunarDay(2025, 6, 1, true)).toBe('2025-07-25');
    expect(lunarDay(2033, 11, 1, true)).toBe('2033-12-22');
    expect(lunarDay(2024, 6, 1, true)).toBeNull();
  });

  test('除夕 is the day before 正月初一', () => {
    for (let year = 1950; year < 2100; year++)
      expect(addDays(lunarNewYearsEve(year - 1)!, 1)).toBe(lunarDay(year, 1, 1));
  });

  test('agrees with chinese-days on every first of a month, 2000–2050', () => {
    for (let year = 2000; year <= 2050; year++)
      for (let month = 1; month <= 12; month++) {
        const day = lunarDay(year, month, 1)!;
        const other = chineseDays.getLunarDate(day);
        expect([other.lunarYear, other.lunarMon, other.lunarDay]).toEqual([year, month, 1]);
      }
  });

  test('knows its limits', () => {
    expect(lunarDay(1899, 1, 1)).toBeNull();
    expect(lunarDay(2101, 1, 1)).toBeNull();
    expect(lunarDay(2024, 1, 31)).toBeNull();
    expect(lunarDay(2024, 13, 1)).toBeNull();
  });
});

describe('节气', () => {
  test.each([
    [2024, '清明', '2024-04-04'],
    [2026, '清明', '2026-04-05'],
    [2024, '冬至', '2024-12-21'],
    [2021, '小寒', '2021-01-05'],
    [2025, '立春', '2025-02-03'],
  ])('%i年%s is %s', (year, name, expected) => {
    expect(solarTermDay(year, SOLAR_TERMS.indexOf(name as (typeof SOLAR_TERMS)[number]))).toBe(expected);
  });

  test('清明 agrees with chinese-days in every year', () => {
    for (let year = 1950; year < 2100; year++)
      expect(solarTermDay(year, 6)).toBe(chineseDays.getSolarTermDate(year, 4, 'pure_brightness'));
  });
});
