import { expect, test } from 'vitest';
import { announcedArrangements } from '../../../core/calendar/arrangement-data.ts';
import { missingHolidays } from '../../../core/calendar/missing-holidays.ts';
import { readNotice } from '../../../core/calendar/notice.ts';

test('no announced year since 2008 misses a holiday', () => {
  const years = announcedArrangements().filter(({ year }) => year >= 2008);
  expect(years.length).toBeGreaterThan(15);
  for (const arrangement of years)
    expect([arrangement.year, missingHolidays(arrangement)]).toEqual([arrangement.year, []]);
});

test('a sentence of a notice leaves the other holidays out', () => {
  const read = readNotice('10月1日至7日放假调休，共7天。9月26日（星期日）上班。', 2027);
  expect(read.ok && missingHolidays(read.value)).toEqual([
    '元旦',
    '春节',
    '清明节',
    '劳动节',
    '端午节',
    '中秋节',
  ]);
});
