import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, dayOf } from '../../../core/calendar/day.ts';
import { standardCalendar } from '../../../core/calendar/standard-calendar.ts';
import { createWorkCalendar } from '../../../core/calendar/work-calendar.ts';

const calendar = standardCalendar();
const FIRST = dayNumber('2004-01-01');
const LAST = dayNumber('2026-12-31');
const announced = fc.integer({ min: FIRST, max: LAST }).map(dayOf);

describe('working days over the announced arrangements', () => {
  // Counted by hand on the notices of those years.
  test.each([
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2025-09-28', 7, '2025-10-14'],
    ['2024-02-08', 3, '2024-02-19'],
    ['2026-06-22', -1, '2026-06-18'],
    ['2024-06-05', 10, '2024-06-20'],
  ])('%s %i → %s', (day, n, expected) => {
    expect(calendar.addWorkdays(day, n)).toEqual({ day: expected, provisional: false });
  });

  test('the day itself never counts, and no days is the day itself', () => {
    expect(calendar.addWorkdays('2024-05-25', 1).day).toBe('2024-05-27');
    expect(calendar.addWorkdays('2024-05-25', 0)).toEqual({ day: '2024-05-25', provisional: false });
  });

  test('agrees with chinese-days on every day from 2007', () => {
    for (let number = dayNumber('2007-01-01'); number <= LAST; number++) {
      const day = dayOf(number);
      expect([day, calendar.isWorkday(day)]).toEqual([day, chineseDays.isWorkday(day)]);
    }
  });

  test('adding and then counting agree, both ways', () => {
    fc.assert(
      fc.property(announced, fc.integer({ min: -900, max: 900 }), (day, n) => {
        const there = calendar.addWorkdays(day, n).day;
        expect(calendar.workdaysBetween(day, there)).toBe(n);
        expect(n === 0 || calendar.isWorkday(there)).toBe(true);
      }),
    );
  });

  test('adding is what walking from day to day gives, both ways', () => {
    fc.assert(
      fc.property(announced, fc.integer({ min: -40, max: 40 }), (day, n) => {
        const step = n < 0 ? -1 : 1;
        let walked = day;
        for (let left = Math.abs(n); left > 0; ) {
          walked = addDays(walked, step);
          if (calendar.isWorkday(walked)) left--;
        }
        expect(calendar.addWorkdays(day, n).day).toBe(walked);
      }),
    );
  });

  test('going back undoes going on, from a working day', () => {
    fc.assert(
      fc.property(announced, fc.integer({ min: 1, max: 300 }), (day, n) => {
        fc.pre(calendar.isWorkday(day));
        expect(calendar.addWorkdays(calendar.addWorkdays(day, n).day, -n).day).toBe(day);
        expect(calendar.addWorkdays(calendar.addWorkdays(day, -n).day, n).day).toBe(day);
      }),
    );
  });

  test('counting is what looking at each day gives', () => {
    fc.assert(
      fc.property(announced, fc.integer({ min: 0, max: 120 }), (from, days) => {
        let count = 0;
        for (let i = 1; i <= days; i++) if (calendar.isWorkday(addDays(from, i))) count++;
        expect(calendar.workdaysBetween(from, addDays(from, days))).toBe(count);
      }),
    );
  });
});

describe('years that are not announced', () => {
  test('rest on the statutory holidays and say so', () => {
    expect(calendar.coveredThrough).toBe(2026);
    expect(calendar.isAnnounced('2027-01-01')).toBe(false);
    expect(calendar.isWorkday('2027-10-01')).toBe(false);
    expect(calendar.isWorkday('2027-02-06')).toBe(false);
    expect(calendar.addWorkdays('2026-12-28', 5)).toEqual({ day: '2027-01-05', provisional: true });
  });

  test('a statutory day on a weekend is made up on the next working day', () => {
    // 2027-05-01 and 02 are Saturday and Sunday.
    expect(calendar.isWorkday('2027-05-03')).toBe(false);
    expect(calendar.isWorkday('2027-05-04')).toBe(false);
    expect(calendar.isWorkday('2027-05-05')).toBe(true);
  });

  test('a loaded arrangement replaces them', () => {
    const loaded = createWorkCalendar([
      { year: 2027, papers: [], days: [{ name: '元旦', date: '2027-01-02', isOffDay: false }] },
    ]);
    expect(loaded.isWorkday('2027-01-02')).toBe(true);
    expect(loaded.addWorkdays('2027-01-04', 1)).toEqual({ day: '2027-01-05', provisional: false });
  });

  test('days far outside stay plain weeks and never leave the calendar', () => {
    expect(calendar.addWorkdays('2300-01-01', 5).provisional).toBe(true);
    expect(calendar.addWorkdays('2024-01-01', 1e9).day).toBe('9999-12-31');
    expect(calendar.addWorkdays('2024-01-01', -1e9).day).toBe('0001-01-01');
    expect(calendar.workdaysBetween('1850-01-01', '1850-01-08')).toBe(5);
  });
});

describe('holidays', () => {
  test('have a name and a period', () => {
    expect(calendar.holidayOf('2025-10-06')).toEqual({
      name: '国庆节、中秋节',
      from: '2025-10-01',
      to: '2025-10-08',
    });
    expect(calendar.holidayOf('2025-10-09')).toBeNull();
    expect(calendar.holiday('春节', 2026)).toMatchObject({
      from: '2026-02-15',
      festival: '2026-02-17',
      provisional: false,
    });
    expect(calendar.holiday('春节', 2027)?.provisional).toBe(true);
    expect(calendar.holiday('元宵节', 2026)).toBeNull();
  });

  test('what was passed over is told in runs', () => {
    expect(calendar.skipped('2024-06-06', '2024-06-20')).toEqual([
      { from: '2024-06-08', to: '2024-06-10', name: '端午节' },
      { from: '2024-06-15', to: '2024-06-16', name: null },
    ]);
  });
});
