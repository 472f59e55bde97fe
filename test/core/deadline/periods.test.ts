import { describe, expect, test } from 'vitest';
import { one, read } from './read.ts';

describe('counted periods: the first day is not counted', () => {
  test.each([
    ['10日内', '2024-06-01'],
    ['十五日以内', '2024-06-06'],
    ['3天之内', '2024-05-25'],
    ['一周内', '2024-05-29'],
    ['两周内', '2024-06-05'],
    ['半个月内', '2024-06-06'],
    ['半月内', '2024-06-06'],
    ['30日（自然日）内', '2024-06-21'],
    ['5日（工作日）内', '2024-05-29'],
    ['10个工作日（不含公示期）内', '2024-06-05'],
    ['十五（15）日内', '2024-06-06'],
    ['5（五）个工作日内', '2024-05-29'],
    ['3日（含3日）内', '2024-05-25'],
    ['30个日历天内', '2024-06-21'],
    ['未来三个月', '2024-08-22'],
    ['一个月内', '2024-06-22'],
    ['三个半月内', '2024-09-06'],
    ['半年内', '2024-11-22'],
    ['1.5年内', '2025-11-22'],
    ['2.5个月内', '2024-08-06'],
    ['36.5小时内', '2024-05-23'],
    ['一年六个月内', '2025-11-22'],
    ['24小时内', '2024-05-23'],
    ['2小时内', '2024-05-22'],
    ['3至5个工作日内', '2024-05-29'],
    ['1—5日内', '2024-05-27'],
    ['三五天内', '2024-05-27'],
    ['二〇日内', '2024-06-11'],
    ['一千天内', '2027-02-16'],
    ['10个工作日内', '2024-06-05'],
    ['20天后', '2024-06-11'],
    ['5天前', '2024-05-17'],
  ])('%s is due %s', (text, due) => {
    expect(one(text)).toMatchObject({ text, kind: 'date', due, inferred: ['anchor'], provisional: false });
  });

  test('a paragraph’s number before a limit makes no half of it', () => {
    expect(read('1.5月底前完成；2.5个工作日内反馈')).toEqual([
      '5月底前 → 2024-05-31',
      '5个工作日内 → 2024-05-29',
    ]);
    expect(read('为期1.5年期贷款')).toEqual([]);
  });

  test('months end on the corresponding day or the last', () => {
    expect(one('一个月内', { ref: '2024-05-31' }).due).toBe('2024-06-30');
    expect(one('1个月内', { ref: '2023-01-31' }).due).toBe('2023-02-28');
  });

  test('the explanation names what was passed over and the rule', () => {
    const { steps } = one('10个工作日内', { ref: '2024-06-05' });
    expect(steps.join('；')).toBe(
      '自2024年6月5日起算；开始的当日不计入，自下一日起算（民法典第二百零一条）；' +
        '跳过6月8日至10日端午节放假、6月15日至16日周末；第10个工作日为2024年6月20日',
    );
  });

  test('days worked on a weekend are counted and named', () => {
    const found = one('3个工作日内', { ref: '2024-02-08' });
    expect(found.due).toBe('2024-02-19');
    expect(found.steps.join()).toContain('2月18日调休上班，计入');
  });

  test('a last day that is a holiday only rolls where the office says so', () => {
    const ref = '2024-09-20';
    expect(one('15日内', { ref }).due).toBe('2024-10-05');
    expect(one('15日内', { ref }).steps.join()).toContain('可顺延至2024年10月8日');
    expect(one('15日内', { ref, settings: { rollPeriods: true } }).due).toBe('2024-10-08');
  });

  test('past the announced years the result is provisional', () => {
    expect(one('5个工作日内', { ref: '2026-12-28' })).toMatchObject({ due: '2027-01-05', provisional: true });
  });
});

describe('what a period counts from', () => {
  test.each([
    ['自收到本函之日起十日内反馈', '之日起十日内', '收到本函之日', '2024-06-01'],
    ['会议结束后5个工作日内印发纪要', '会议结束后5个工作日内', '会议结束', '2024-05-29'],
    ['会后7日报送', '会后7日', '会', '2024-05-29'],
    ['自方案批准之日起，各区在3个月内建账', '3个月内', '方案批准之日', '2024-08-22'],
    ['自公示结束之次日起5日内答复', '之次日起5日内', '公示结束之日', '2024-05-27'],
    ['自公告之次日起算30日内', '之次日起算30日内', '公告之日', '2024-06-21'],
    ['检查结束后第二个工作日报送', '检查结束后第二个工作日', '检查结束', '2024-05-24'],
  ])('%s', (text, span, anchor, due) => {
    expect(one(text)).toMatchObject({ text: span, anchor, due, provisional: true, inferred: ['anchor'] });
  });

  test('a date of the text is an anchor that is known', () => {
    expect(one('自2024年6月5日起10个工作日内')).toMatchObject({
      text: '2024年6月5日起10个工作日内',
      due: '2024-06-20',
      provisional: false,
      inferred: [],
    });
    expect(one('6月3日后5日内').due).toBe('2024-06-08');
    expect(one('2024年7月1日后3个月内')).toMatchObject({ text: '2024年7月1日后3个月内', due: '2024-10-01' });
    expect(read('6月5日召开会议，次日起3日内报送')[1]).toBe('次日起3日内 → 2024-06-08');
    expect(one('国庆节后第一个工作日').due).toBe('2024-10-08');
    expect(one('春节后一周内').due).toBe('2025-02-11');
    expect(one('本季度结束后10日内').due).toBe('2024-07-10');
    expect(one('即日起15日内')).toMatchObject({ due: '2024-06-06', provisional: false });
  });

  test.each([
    ['许可期限届满30日前提出', '许可期限届满'],
    ['应当在会议召开3个工作日前送达', '会议召开'],
    ['会前3日报送', '会'],
    ['离岗前30日书面告知', '离岗'],
    ['停止供气24小时前告知', '某一事项'],
    ['提前5个工作日报备', '某一事项'],
    ['举办展销的7日前告知', '举办展销'],
    ['召开论证会的10日前公告', '召开论证会'],
    ['应当在拍卖七日前公告', '拍卖'],
  ])('%s is counted back from a day that is not known', (text, anchor) => {
    expect(one(text)).toMatchObject({ due: null, anchor, kind: 'date' });
  });

  test('20日前 is the 20th', () => {
    expect(one('20日前', { ref: '2024-05-10' }).due).toBe('2024-05-20');
    expect(one('20日前').due).toBe('2024-06-20');
  });
});

test('several limits of one sentence are all read', () => {
  expect(read('5个工作日内受理，30日内办结，情况复杂的60日内办结').map((d) => d.slice(-10))).toEqual([
    '2024-05-29',
    '2024-06-21',
    '2024-07-21',
  ]);
});
