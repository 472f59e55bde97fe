import { describe, expect, test } from 'vitest';
import { one, read } from './read.ts';

describe('a written day, in every spelling', () => {
  test.each([
    '2024年6月30日',
    '2024年6月30号',
    '2024 年 6 月 30 日',
    '2024年6月\n30日',
    '２０２４年６月３０日',
    '二〇二四年六月三十日',
    '二○二四年六月卅日',
    '二零二四年六月三十日',
    '24年6月30日',
    '2024.6.30',
    '2024．06．30',
    '2024/6/30',
    '2024-06-30',
    '2024—6—30',
    '20240630',
    '30/6/2024',
    '6月30日',
    '六月30',
    '6·30',
    '6/30',
    '今年6月30日',
    '二0二四年六月三十日',
    '二Ｏ二四年六月三十日',
    '2024年6月3\n0日',
    '2024年 6 月 3 0 日',
  ])('%j', (text) => {
    const found = one(text);
    expect([found.text, found.kind, found.due]).toEqual([text, 'date', '2024-06-30']);
  });

  test.each([
    ['二○二五年元月十五日', '2025-01-15'],
    ['2025年元月底前', '2025-01-31'],
    ['元月20日前', '2025-01-20'],
    ['每年元月底前', '2025-01-31'],
    ['2025年正月底前', '2025-02-27'],
    ['24.6.30前', '2024-06-30'],
    ['下午下班前', '2024-05-22'],
    ['中午12点前', '2024-05-22'],
    ['17:00前', '2024-05-22'],
    ['6月3日，上午9点', '2024-06-03'],
  ])('%s is due %s', (text, due) => expect(one(text)).toMatchObject({ text, due }));

  test.each(['2024年13月', '0月5日', '11月0日', '2024年0月5日'])('%s is no day', (text) => {
    expect(one(text)).toMatchObject({ text, due: null, invalid: true });
  });

  test('the span is the date, in the middle of a sentence', () => {
    const text = '请各单位务于2024年6月30日前报送材料';
    expect(one(text)).toMatchObject({ text: '2024年6月30日前', start: 6, end: 17, due: '2024-06-30' });
  });

  test.each([
    ['6月30日前', '2024-06-30'],
    ['6月30日之前', '2024-06-30'],
    ['6月30日以前', '2024-06-30'],
    ['6月30日（含）前', '2024-06-30'],
    ['6月30日（不含）前', '2024-06-29'],
    ['6月30日（周日，不含）前', '2024-06-29'],
    ['6月30日（星期日）前', '2024-06-30'],
    ['6月30日（周日）17：30前', '2024-06-30'],
    ['6月30日上午下班前', '2024-06-30'],
    ['6月30日24时前', '2024-06-30'],
    ['6月30日晚上七点半', '2024-06-30'],
  ])('%s is due %s', (text, due) => {
    expect(one(text)).toMatchObject({ text, due });
  });

  test('前 leaves the day out where the office counts so', () => {
    expect(one('6月30日前', { settings: { beforeIncludesDay: false } }).due).toBe('2024-06-29');
  });

  test('a wrong day of the week is pointed out', () => {
    expect(one('2024年6月30日（星期一）前').steps.join()).toContain('原文写星期一');
  });

  test('a named day off stays where it is, and the steps say so', () => {
    expect(one('2024年6月30日前').steps.join()).toContain('星期日，写明的日期不顺延');
  });
});

describe('an impossible date', () => {
  test.each(['2月30日', '2023年2月29日前', '6月31日', '13月5日', '2024-13-05', '农历2024年闰六月初一'])(
    '%s',
    (text) => {
      expect(one(text)).toMatchObject({ text, due: null, invalid: true });
    },
  );
});

describe('parts of a month and a year', () => {
  test.each([
    ['6月底前', '2024-06-30'],
    ['6月末', '2024-06-30'],
    ['6月初', '2024-06-10'],
    ['6月中', '2024-06-20'],
    ['6月中旬前', '2024-06-20'],
    ['年底前', '2024-12-31'],
    ['2025年年底前', '2025-12-31'],
    ['年内', '2024-12-31'],
    ['今年年内', '2024-12-31'],
    ['明年底', '2025-12-31'],
    ['二季度末前', '2024-06-30'],
    ['季末', '2024-06-30'],
    ['月底前', '2024-05-31'],
    ['下月初', '2024-06-10'],
    ['“十四五”末', '2025-12-31'],
    ['到2025年底', '2025-12-31'],
  ])('%s is due %s', (text, due) => {
    expect(one(text)).toMatchObject({ kind: 'date', from: null, due });
  });

  test.each([
    ['6月上旬', '2024-06-01..2024-06-10'],
    ['6月下旬', '2024-06-21..2024-06-30'],
    ['2024年9月', '2024-09-01..2024-09-30'],
    ['第三季度', '2024-07-01..2024-09-30'],
    ['2025年Q1', '2025-01-01..2025-03-31'],
    ['下半年', '2024-07-01..2024-12-31'],
    ['一季度', '2025-01-01..2025-03-31'],
    ['今年前三季度', '2024-01-01..2024-09-30'],
    ['2024年前五个月', '2024-01-01..2024-05-31'],
    ['6月前5个工作日', '2024-06-01..2024-06-07'],
    ['2027年', '2027-01-01..2027-12-31'],
    ['2018', '2018-01-01..2018-12-31'],
  ])('%s is %s', (text, days) => {
    expect(read(text)).toEqual([`${text} → ${days}`]);
  });
});

describe('前 behind a whole month or year', () => {
  test('is open; the earlier day is the safe one', () => {
    expect(one('2024年8月前')).toMatchObject({ due: '2024-07-31', alternatives: ['2024-08-31'] });
    expect(one('2030年前')).toMatchObject({ due: '2029-12-31', alternatives: ['2030-12-31'] });
    expect(one('三季度前')).toMatchObject({ due: '2024-06-30', alternatives: ['2024-09-30'] });
  });

  test('includes a period that has begun', () => {
    expect(one('2024年前')).toMatchObject({ due: '2024-12-31', alternatives: ['2023-12-31'] });
    expect(one('2026年及以前').due).toBe('2026-12-31');
  });
});
