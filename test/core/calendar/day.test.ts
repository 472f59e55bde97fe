import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  daysBetween,
  endOfMonth,
  isDay,
  makeDay,
  weekday,
} from '../../../core/calendar/day.ts';

describe('a day', () => {
  test('agrees with the platform’s own calendar over ten thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        const iso = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dayOf(number)).toBe(iso);
        expect(dayNumber(iso)).toBe(number);
      }),
    );
  });

  test('does not exist where the calendar has none', () => {
    expect(makeDay(2024, 2, 29)).toBe('2024-02-29');
    expect(makeDay(2023, 2, 29)).toBeNull();
    expect(makeDay(1900, 2, 29)).toBeNull();
    expect(makeDay(2024, 13, 1)).toBeNull();
    expect(makeDay(Number.NaN, 1, 1)).toBeNull();
    expect(isDay('2024-6-1')).toBe(false);
    expect(isDay('2024-06-31')).toBe(false);
  });

  test('a month later is the corresponding day, or the month’s last', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-05-31', 1)).toBe('2024-06-30');
    expect(addMonths('2024-11-15', 3)).toBe('2025-02-15');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
  });

  test('weeks begin on Monday', () => {
    expect(weekday('2024-05-20')).toBe(1);
    expect(weekday('2024-05-26')).toBe(7);
    expect(weekday('1969-12-31')).toBe(3);
    expect(daysBetween('2024-02-28', addDays('2024-02-28', 2))).toBe(2);
    expect(endOfMonth(2023, 2)).toBe('2023-02-28');
  });
});
