import { expect, test } from 'vitest';
import { earlierCalendars, officeCalendar } from '../../../core/calendar/office-calendar.ts';
import { readLimit } from '../../../core/deadline/read-limit.ts';
import { limitOf, withDueByHand } from '../../../core/intake/limit.ts';
import { recountLimit } from '../../../core/intake/recount.ts';

// As a notice for 2027 might run; not an announced one: 元旦 brings a worked Sunday, 1月10日.
const notice = {
  ...{ year: 2027, papers: [] },
  days: [
    ...['01-01', '01-02', '01-03', '01-04'].map((day) => ({
      ...{ name: '元旦', date: `2027-${day}`, isOffDay: true },
    })),
    { name: '元旦', date: '2027-01-10', isOffDay: false },
  ],
};
const ref = '2026-12-28';
const before = officeCalendar([]);
const after = officeCalendar([notice]);
const earlier = earlierCalendars([notice], 2026);
const read = (text: string, calendar = before) => limitOf(text, readLimit(text, { ref, calendar }).readings);

test('a provisional limit is counted over the announced holidays', () => {
  const stored = read('5个工作日内');
  expect(stored).toMatchObject({ due: '2027-01-05', certainty: 'provisional' });
  const recount = recountLimit(stored, ref, after, earlier);
  expect(recount).toMatchObject({ sure: true, limit: { due: '2027-01-06', setByHand: false } });
  expect(recount!.limit.certainty).not.toBe('provisional');
});

test('a day that another way of reading gave is not taken for sure', () => {
  const stored = { ...read('5个工作日内'), due: '2027-01-20' };
  expect(recountLimit(stored, ref, after, earlier)).toMatchObject({
    sure: false,
    limit: { due: '2027-01-06' },
  });
});

test('what is firm, set by hand, or still provisional is left alone', () => {
  expect(recountLimit(read('2026年12月30日前'), ref, after, earlier)).toBeNull();
  expect(recountLimit(withDueByHand(read('5个工作日内'), '2027-01-05'), ref, after, earlier)).toBeNull();
  expect(recountLimit(read('5个工作日内'), ref, before, earlierCalendars([], 2026))).toBeNull();
  expect(recountLimit(read('400个工作日内'), ref, after, earlier)).toBeNull();
});
