import { expect, test } from 'vitest';
import { standardCalendar } from '../../../core/calendar/standard-calendar.ts';
import { digestIsDue, digestText } from '../../../extension/worker/digest.ts';

const calendar = standardCalendar();
const NINE = { on: true, hour: 9 };
const NEVER = { shownOn: null, quietUntil: null, againAt: null };
const at = (day: string, hour: number) => ({
  day,
  hour,
  at: Date.parse(`${day}T${String(hour).padStart(2, '0')}:00Z`),
});

test('the digest is due once on a working day, from the set hour on, however late the computer was started', () => {
  expect(digestIsDue(at('2026-11-23', 8), NINE, NEVER, calendar)).toBe(false);
  expect(digestIsDue(at('2026-11-23', 9), NINE, NEVER, calendar)).toBe(true);
  expect(digestIsDue(at('2026-11-23', 17), NINE, NEVER, calendar)).toBe(true);
  expect(digestIsDue(at('2026-11-23', 17), NINE, { ...NEVER, shownOn: '2026-11-23' }, calendar)).toBe(false);
  expect(digestIsDue(at('2026-11-24', 9), NINE, { ...NEVER, shownOn: '2026-11-23' }, calendar)).toBe(true);
  expect(digestIsDue(at('2026-11-23', 9), { ...NINE, on: false }, NEVER, calendar)).toBe(false);
});

test('weekends and holidays are quiet, weekend days that are worked are not', () => {
  expect(digestIsDue(at('2026-11-22', 9), NINE, NEVER, calendar)).toBe(false); // Sunday
  expect(digestIsDue(at('2026-10-01', 9), NINE, NEVER, calendar)).toBe(false); // 国庆节
  expect(digestIsDue(at('2026-10-10', 9), NINE, NEVER, calendar)).toBe(true); // 调休上班的周六
});

test('put off, it is quiet until the day named', () => {
  const off = { ...NEVER, shownOn: '2026-11-20', quietUntil: '2026-11-24' };
  expect(digestIsDue(at('2026-11-23', 9), NINE, off, calendar)).toBe(false);
  expect(digestIsDue(at('2026-11-24', 9), NINE, off, calendar)).toBe(true);
});

test('put off for an hour, it comes once more then, shown before or not', () => {
  const again = { ...NEVER, shownOn: '2026-11-23', againAt: at('2026-11-23', 10).at };
  expect(digestIsDue(at('2026-11-23', 9), NINE, again, calendar)).toBe(false);
  expect(digestIsDue(at('2026-11-23', 10), NINE, again, calendar)).toBe(true);
  expect(digestIsDue(at('2026-11-23', 10), { ...NINE, on: false }, again, calendar)).toBe(false);
  expect(digestIsDue(at('2026-11-23', 10), NINE, { ...again, quietUntil: '2026-11-24' }, calendar)).toBe(
    false,
  );
});

test('the digest names what presses and nothing else', () => {
  expect(digestText({ overdue: 3, today: 1, near: 2 })).toBe('已逾期3项，今天到期1项，临期2项。');
  expect(digestText({ overdue: 0, today: 1, near: 0 })).toBe('今天到期1项。');
  expect(digestText({ overdue: 0, today: 0, near: 0 })).toBeNull();
});
