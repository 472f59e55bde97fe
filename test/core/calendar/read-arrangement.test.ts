import { describe, expect, test } from 'vitest';
import { readArrangement } from '../../../core/calendar/read-arrangement.ts';
import { createWorkCalendar } from '../../../core/calendar/work-calendar.ts';

const days = (content: string, year?: number) => {
  const read = readArrangement(content, year);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.days.map((d) => `${d.date} ${d.name} ${d.isOffDay ? '休' : '班'}`);
};
const message = (content: string, year?: number) => {
  const read = readArrangement(content, year);
  return read.ok ? '' : read.failure.message;
};

describe('a notice', () => {
  test('one sentence with the year given', () => {
    expect(days('10月1日至3日放假调休，共3天。9月28日（星期日）上班。', 2031)).toEqual([
      '2031-09-28 国庆节 班',
      '2031-10-01 国庆节 休',
      '2031-10-02 国庆节 休',
      '2031-10-03 国庆节 休',
    ]);
  });

  test('a whole one, over the turn of the year, with 农历 in brackets', () => {
    const text = `关于2031年部分节假日安排的通知
      一、元旦：2030年12月31日（周二）至2031年1月1日（周三）放假，共2天。
      二、春节：1月22日（农历除夕、周三）至23日（农历正月初一、周四）放假调休，共2天。1月26日（周日）上班。
      三、清明节：4月5日（周六）放假，4月7日（周一）补休。`;
    expect(days(text)).toEqual([
      '2030-12-31 元旦 休',
      '2031-01-01 元旦 休',
      '2031-01-22 春节 休',
      '2031-01-23 春节 休',
      '2031-01-26 春节 班',
      '2031-04-05 清明节 休',
      '2031-04-07 清明节 休',
    ]);
  });

  test('serves a calendar', () => {
    const read = readArrangement('2031年节假日：5月1日至5日放假。4月27日（星期日）上班。');
    const calendar = createWorkCalendar(read.ok ? [read.value] : []);
    expect(calendar.addWorkdays('2031-04-30', 1)).toEqual({ day: '2031-05-06', provisional: false });
    expect(calendar.isWorkday('2031-04-27')).toBe(true);
  });
});

describe('a file', () => {
  const file = { year: 2031, papers: [], days: [{ name: '元旦', date: '2031-01-01', isOffDay: true }] };

  test('is read as it is', () => {
    expect(days(`\uFEFF${JSON.stringify(file)}`)).toEqual(['2031-01-01 元旦 休']);
  });

  test.each([
    ['', /空/],
    ['{"year":', /JSON/],
    [JSON.stringify({ ...file, days: [] }), /没有列出/],
    [JSON.stringify({ ...file, days: [{ ...file.days[0], date: '2031-02-30' }] }), /有效日期/],
    [JSON.stringify({ ...file, year: 2033 }), /不属于2033年/],
    ['10月1日放假。', /年份/],
    ['2031年节假日安排另行通知。', /没有在通知里找到/],
    ['2031年节假日：2月30日放假。', /有效日期/],
  ])('%s is refused in words', (content, expected) => {
    expect(message(content)).toMatch(expected);
  });
});
