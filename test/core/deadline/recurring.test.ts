import { describe, expect, test } from 'vitest';
import { findDeadlines } from '../../../core/deadline/find.ts';
import { one, REF } from './read.ts';

describe('recurring limits and their next day', () => {
  test.each([
    ['每月5日前', '2024-06-05', { unit: 'month', interval: 1, day: 5 }],
    ['每个月的25号', '2024-05-25', { unit: 'month', interval: 1, day: 25 }],
    ['每月底前', '2024-05-31', { unit: 'month', interval: 1, day: -1 }],
    ['每月前5个工作日内', '2024-06-07', { unit: 'month', interval: 1 }],
    ['每月最后一个工作日前', '2024-05-31', { unit: 'month', interval: 1 }],
    ['每月25日至30日', '2024-05-30', { unit: 'month', interval: 1, day: 30 }],
    ['每月月中', '2024-06-20', { unit: 'month', interval: 1 }],
    ['每月最后一周', '2024-06-02', { unit: 'month', interval: 1 }],
    ['每周最后一个工作日', '2024-05-24', { unit: 'week', interval: 1 }],
    ['每周一至周五', '2024-05-24', { unit: 'week', interval: 1, day: 5 }],
    ['每隔一周', '2024-06-05', { unit: 'week', interval: 2 }],
    ['每一年度', '2024-12-31', { unit: 'year', interval: 1 }],
    ['按月于5日前', '2024-06-05', { unit: 'month', interval: 1, day: 5 }],
    ['每年7—8月', '2024-08-31', { unit: 'year', interval: 1 }],
    ['每年6月30日后15日内', '2024-07-15', { unit: 'year', interval: 1 }],
    ['每个会计年度终了后四个月内', '2025-04-30', { unit: 'year', interval: 1 }],
    ['每一会计年度', '2024-12-31', { unit: 'year', interval: 1 }],
    ['学期结束后10日内', '2024-07-10', { unit: 'half', interval: 1 }],
    ['每季度首月前5个工作日内', '2024-07-05', { unit: 'quarter', interval: 1 }],
    ['每季度末月最后一个工作日前', '2024-06-28', { unit: 'quarter', interval: 1 }],
    ['每月头5天', '2024-06-05', { unit: 'month', interval: 1, day: 5 }],
    ['每3—5年', '2029-05-22', { unit: 'year', interval: 5 }],
    ['季后15日内', '2024-07-15', { unit: 'quarter', interval: 1 }],
    ['每月上旬', '2024-06-10', { unit: 'month', interval: 1 }],
    ['每月第二个周五', '2024-06-14', { unit: 'month', interval: 1 }],
    ['每周五下班前', '2024-05-24', { unit: 'week', interval: 1, day: 5 }],
    ['每两周', '2024-06-05', { unit: 'week', interval: 2 }],
    ['每季度末月25日前', '2024-06-25', { unit: 'quarter', interval: 1 }],
    ['每季度首月10日前', '2024-07-10', { unit: 'quarter', interval: 1 }],
    ['每季度末', '2024-06-30', { unit: 'quarter', interval: 1, day: -1 }],
    ['每季度终了之日起十五日内', '2024-07-15', { unit: 'quarter', interval: 1 }],
    ['年度结束后三个月内', '2025-03-31', { unit: 'year', interval: 1 }],
    ['每半年', '2024-06-30', { unit: 'half', interval: 1 }],
    ['每年三月底前', '2025-03-31', { unit: 'year', interval: 1 }],
    ['每年的1月31日前', '2025-01-31', { unit: 'year', interval: 1 }],
    ['每年第一季度', '2025-03-31', { unit: 'year', interval: 1 }],
    ['每年年底前', '2024-12-31', { unit: 'year', interval: 1, day: -1 }],
    ['每双月15日前', '2024-06-15', { unit: 'month', interval: 2, day: 15 }],
    ['每3个月', '2024-08-22', { unit: 'month', interval: 3 }],
    ['每半月', '2024-06-06', { unit: 'day', interval: 15 }],
    ['每年“七一”前', '2024-06-30', { unit: 'year', interval: 1 }],
    ['每晚', '2024-05-22', { unit: 'day', interval: 1 }],
    ['每天', '2024-05-22', { unit: 'day', interval: 1 }],
    ['按季度', '2024-06-30', { unit: 'quarter', interval: 1 }],
  ])('%s is next due %s', (text, due, every) => {
    expect(one(text)).toEqual(expect.objectContaining({ text, kind: 'recurring', due, every, from: null }));
  });

  test('several days of a cycle are several rules', () => {
    const days = (text: string) => findDeadlines(text, { ref: REF }).map((d) => d.due);
    expect(days('每月10日、25日前')).toEqual(['2024-06-10', '2024-05-25']);
    expect(days('每周一、三、五')).toEqual(['2024-05-27', '2024-05-22', '2024-05-24']);
    expect(days('每年6月、12月底前')).toEqual(['2024-06-30', '2024-12-31']);
  });

  test('each day of a list has its own span', () => {
    const spans = (text: string) => findDeadlines(text, { ref: REF }).map((d) => d.text);
    expect(spans('每年6月底和12月底前')).toEqual(['每年6月底', '12月底前']);
    expect(spans('每月10日、25日前')).toEqual(['每月10日', '25日前']);
    expect(spans('每周一三五')).toEqual(['每周一', '三', '五']);
    expect(spans('6、9、12月底前')).toEqual(['6', '9', '12月底前']);
    expect(spans('每月25日至月底')).toEqual(['每月25日至月底']);
  });

  test('the ten days of a month and every other week or month', () => {
    const days = (text: string) => findDeadlines(text, { ref: REF }).map((d) => d.due);
    expect(days('每旬')).toEqual(['2024-06-10', '2024-06-20', '2024-05-31']);
    expect(days('每双周周五')).toEqual(['2024-05-24']);
    expect(days('双月15日前')).toEqual(['2024-06-15']);
    expect(days('每季度末25日前')).toEqual(['2024-06-25']);
    expect(days('季度首月10日前')).toEqual(['2024-07-10']);
    expect(days('每年1、4、7、10月15日前')).toEqual(['2025-01-15', '2025-04-15', '2024-07-15', '2024-10-15']);
    expect(days('半月一调度')).toEqual(['2024-06-06']);
    expect(days('每年6月、12月25日前')).toEqual(['2024-06-25', '2024-12-25']);
    expect(days('每年7月15日、次年1月15日前')).toEqual(['2024-07-15', '2025-01-15']);
  });

  test('the words behind a rule do not take its day away', () => {
    const first = (text: string) => findDeadlines(text, { ref: REF })[0];
    expect(first('每周五报送周报')).toMatchObject({ text: '每周五', due: '2024-05-24' });
    expect(first('每周一报送周报')).toMatchObject({ text: '每周一', due: '2024-05-27' });
    expect(first('每月30日报县政府')).toMatchObject({ text: '每月30日', due: '2024-05-30' });
    expect(first('每周一报县政府')).toMatchObject({ text: '每周一', due: '2024-05-27' });
    expect(first('每周一报、每月一评')).toMatchObject({ text: '每周', due: '2024-05-26' });
    expect(first('每周一调度')).toMatchObject({ text: '每周', due: '2024-05-26' });
    expect(first('每星期一报县委')).toMatchObject({ text: '每星期一', due: '2024-05-27' });
    expect(findDeadlines('每周五日常巡查，每周一2家', { ref: REF }).map((d) => d.text)).toEqual([
      '每周五',
      '每周一',
    ]);
    expect(first('名单月底前报送')).toMatchObject({ text: '月底前', due: '2024-05-31' });
    expect(first('每周五天工作制')).toMatchObject({ text: '每周' });
    expect(first('两周一调度')).toMatchObject({ text: '两周', due: '2024-06-05' });
  });

  test('a rule that begins later is next due after its beginning', () => {
    const [begin, rule] = findDeadlines('自2025年1月起，每月5日前报送', { ref: REF });
    expect([begin!.from, rule!.due]).toEqual(['2025-01-01', '2025-01-05']);
  });

  test('the 31st of a shorter month is its last day', () => {
    expect(one('每月31日前', { ref: '2024-06-05' }).due).toBe('2024-06-30');
  });
});
