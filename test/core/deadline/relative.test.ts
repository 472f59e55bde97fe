import { describe, expect, test } from 'vitest';
import { one, read } from './read.ts';

// 2024-05-22 is a Wednesday.
describe('relative to the reference day', () => {
  test.each([
    ['今天', '2024-05-22'],
    ['明日', '2024-05-23'],
    ['后天上午', '2024-05-24'],
    ['大后天', '2024-05-25'],
    ['大大后天', '2024-05-26'],
    ['昨晚', '2024-05-21'],
    ['前天', '2024-05-20'],
    ['明晚', '2024-05-23'],
    ['当日下班前', '2024-05-22'],
    ['下一个工作日', '2024-05-23'],
    ['本周五', '2024-05-24'],
    ['下周三下班前', '2024-05-29'],
    ['下下周一', '2024-06-03'],
    ['上个星期天', '2024-05-19'],
    ['周五前', '2024-05-24'],
    ['礼拜三', '2024-05-22'],
    ['星期二', '2024-05-28'],
    ['20日', '2024-06-20'],
    ['本月25日', '2024-05-25'],
    ['下月15日', '2024-06-15'],
    ['次月5日前', '2024-06-05'],
    ['次年1月底前', '2025-01-31'],
    ['去年本月十日', '2023-05-10'],
    ['6月第三个星期日', '2024-06-16'],
    ['下周内', '2024-06-02'],
    ['本季度最后一天', '2024-06-30'],
    ['2025年第一个工作日', '2025-01-02'],
    ['次周一', '2024-05-27'],
    ['第二年6月底前', '2025-06-30'],
    ['今明两日', '2024-05-23'],
    ['后半月', '2024-05-31'],
    ['6月第二周周三', '2024-06-12'],
    ['6月第三天', '2024-06-03'],
    ['6月前两周', '2024-06-14'],
    ['6月最后两周', '2024-06-30'],
    ['本月倒数第二天', '2024-05-30'],
    ['下周最后一个工作日', '2024-05-31'],
    ['本季度结束前', '2024-06-30'],
    ['下一周周三', '2024-05-29'],
    ['上一周周三', '2024-05-15'],
    ['下一月5日前', '2024-06-05'],
    ['同一个月25日', '2024-05-25'],
    ['下個禮拜五前', '2024-05-31'],
  ])('%s is %s', (text, due) => {
    expect(one(text)).toMatchObject({ text, due });
  });

  test.each([
    ['下周', '2024-05-27', '2024-06-02'],
    ['下一周', '2024-05-27', '2024-06-02'],
    ['这一个月', '2024-05-01', '2024-05-31'],
    ['下一个季度', '2024-07-01', '2024-09-30'],
    ['这一年', '2024-01-01', '2024-12-31'],
    ['24年前两个季度', '2024-01-01', '2024-06-30'],
    ['23年4-5月', '2023-04-01', '2023-05-31'],
    ['今明两年', '2024-01-01', '2025-12-31'],
    ['2024年第十周', '2024-03-04', '2024-03-10'],
    ['6月第一个周末', '2024-06-01', '2024-06-02'],
    ['今年头三个月', '2024-01-01', '2024-03-31'],
    ['2025财年', '2025-01-01', '2025-12-31'],
    ['上个年度', '2023-01-01', '2023-12-31'],
    ['10月的最后一周', '2024-10-28', '2024-11-03'],
    ['下下周末', '2024-06-08', '2024-06-09'],
    ['上个月', '2024-04-01', '2024-04-30'],
    ['明年', '2025-01-01', '2025-12-31'],
    ['上半月', '2024-05-01', '2024-05-15'],
    ['本季度', '2024-04-01', '2024-06-30'],
    ['明年春季', '2025-03-01', '2025-05-31'],
  ])('%s is from %s to %s', (text, from, due) => {
    expect(one(text)).toMatchObject({ kind: 'range', from, due });
  });

  test('31日 waits for a month that has one', () => {
    expect(one('31日', { ref: '2024-06-05' }).due).toBe('2024-07-31');
  });
});

describe('a year that is not written', () => {
  test('is the next such day on or after the reference day, and marked', () => {
    expect(one('10月31日前', { ref: '2024-11-12' })).toMatchObject({ due: '2025-10-31', inferred: ['year'] });
    expect(one('5月22日').due).toBe('2024-05-22');
    expect(one('2月29日', { ref: '2025-03-01' }).due).toBe('2028-02-29');
  });

  test('comes from the sheet’s title where there is one', () => {
    const found = one('3月底前', { baseYear: { year: 2024, from: '表格标题“2024年重点任务”' } });
    expect(found).toMatchObject({ due: '2024-03-31', inferred: ['year'] });
    expect(found.steps[0]).toContain('按表格标题');
  });

  test('is not marked where it is written', () => {
    expect(one('2024年6月30日').inferred).toEqual([]);
    expect(one('20日').inferred).toEqual(['year', 'month']);
  });
});

test('a weekday joined to a day of another week is of that week', () => {
  expect(read('下周一和周三')).toEqual(['下周一 → 2024-05-27', '周三 → 2024-05-29']);
  expect(read('下周一、三、五前')).toEqual(['下周一 → 2024-05-27', '三 → 2024-05-29', '五前 → 2024-05-31']);
  expect(read('周四、五下班前')).toEqual(['周四 → 2024-05-23', '五下班前 → 2024-05-24']);
  expect(read('下周一、二是人员到位')).toEqual(['下周一 → 2024-05-27']);
});

describe('counted back from a named day', () => {
  test.each([
    ['2024年6月30日前3天', '2024-06-27', []],
    ['6月14日前5个工作日', '2024-06-06', ['year']],
    ['国庆节前3天', '2024-09-28', ['year']],
    ['2024年底前1个月', '2024-11-30', []],
    ['2024年底前10天', '2024-12-21', []],
    ['本季度末前5个工作日', '2024-06-24', []],
  ])('%s is due %s', (text, due, inferred) => expect(one(text)).toMatchObject({ text, due, inferred }));

  test('the time for handing in has no day, so what is counted back from it has none', () => {
    expect(one('投标截止时间15日前')).toMatchObject({ due: null, anchor: '投标截止时间' });
  });
});

test('an event of the clause before is what a period counts from', () => {
  const found = one('接到督办通知后，应在3个工作日内回复');
  expect(found).toMatchObject({ text: '3个工作日内', anchor: '接到督办通知', provisional: true });
});

describe('a list of months with one day', () => {
  const dues = (text: string) => read(text).map((line) => line.split(' → ')[1]);
  test('3、6、9、12月25日前', () => {
    expect(dues('3、6、9、12月25日前')).toEqual(['2025-03-25', '2024-06-25', '2024-09-25', '2024-12-25']);
  });
  test('a paragraph number is none of them', () => {
    expect(dues('1、6月底前完成')).toEqual(['2024-06-30']);
    expect(dues('2、2024年12月底前完成')).toEqual(['2024-12-31']);
    expect(dues('三、10月底前完成')).toEqual(['2024-10-31']);
    expect(dues('第三，10月底前完成')).toEqual(['2024-10-31']);
    expect(dues('方案如下：2、6月25日前完成')).toEqual(['2024-06-25']);
  });
});

test('次日 is the day after the date before it', () => {
  expect(read('6月5日召开会议，次日报送材料')).toEqual(['6月5日 → 2024-06-05', '次日 → 2024-06-06']);
});

test('numbers of paragraphs behind a semicolon', () => {
  expect(read('1.6月底前；2.12月底前')).toEqual(['6月底前 → 2024-06-30', '12月底前 → 2024-12-31']);
});

describe('what a period counts from, straight before its number', () => {
  test.each([
    ['收到交办单3日内', '收到交办单', '2024-05-25'],
    ['期满30日内', '期满', '2024-06-21'],
  ])('%s', (text, anchor, due) => {
    expect(one(text)).toMatchObject({ text, anchor, due, provisional: true });
  });
});
