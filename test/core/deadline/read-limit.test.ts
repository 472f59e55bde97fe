import { describe, expect, test } from 'vitest';
import { explain } from '../../../core/deadline/explain.ts';
import { readLimit } from '../../../core/deadline/read-limit.ts';
import { one } from './read.ts';

const limit = (text: string) => readLimit(text, { ref: '2024-05-22' });

describe('a time-limit cell', () => {
  test.each([
    ['12 月', '2024-12-31', 'inferred', false],
    ['2024/6/30', '2024-06-30', 'certain', false],
    ['2024.6.30', '2024-06-30', 'certain', false],
    ['6.30', '2024-06-30', 'inferred', false],
    ['2024年6月底前开工，12月底前完工', '2024-12-31', 'inferred', false],
    ['2024年底前，并长期坚持', '2024-12-31', 'certain', true],
    ['持续推进', null, 'certain', true],
    ['每月5日前', '2024-06-05', 'certain', false],
    ['汛期前', null, 'unknown', false],
    ['2月30日', null, 'unknown', false],
    ['详见附件', null, 'unknown', false],
    ['', null, 'unknown', false],
    ['5个工作日', '2024-05-29', 'inferred', false],
    ['6.1-6.30', '2024-06-30', 'inferred', false],
    ['9.1', '2024-09-01', 'inferred', false],
    ['24.6.30', '2024-06-30', 'certain', false],
    ['2024-6', '2024-06-30', 'certain', false],
    ['全年', '2024-12-31', 'certain', false],
    ['2024年8月前', '2024-07-31', 'inferred', false],
    ['自印发之日起30日内', '2024-06-21', 'provisional', false],
  ])('%j is due %s, %s', (text, due, certainty, open) => {
    expect(limit(text)).toMatchObject({ due, certainty, open });
  });

  test('says in words why it could not be read', () => {
    expect(limit('详见附件').note).toContain('没有读出“详见附件”中的时限');
    expect(limit('2月30日').note).toContain('日历上没有这一天');
    expect(limit('').note).toBe('没有填写时限。');
  });
});

test('an explanation is one sentence with the rule and the last day', () => {
  expect(explain(one('10个工作日内', { ref: '2024-06-05' }))).toBe(
    '“10个工作日内”：自2024年6月5日起算；开始的当日不计入，自下一日起算（民法典第二百零一条）；' +
      '跳过6月8日至10日端午节放假、6月15日至16日周末；第10个工作日为2024年6月20日。',
  );
  expect(explain(one('长期坚持'))).toContain('没有截止日');
});

test('a cell that may have lost its last zero names the other day', () => {
  expect(limit('9.1').readings[0]!.alternatives).toEqual(['2024-09-10']);
  expect(limit('12.5').readings[0]!.alternatives).toBeUndefined();
});

test('an explanation names its words once', () => {
  expect(explain(one('立即'))).toBe('“立即”须立即办理，没有写截止日。');
  expect(explain(one('每月5日前'))).toBe('“每月5日前”周期重复，2024年5月22日起的下一次为2024年6月5日。');
  expect(explain(one('自本通知印发之日起一个月内'))).toMatch(
    /^“自本通知印发之日起一个月内”：起算日为“本通知印发之日”/,
  );
});

test('the last day is said once', () => {
  for (const text of ['6月30日前', '每月5日前', '5个工作日内', '6月1日至7日']) {
    const found = one(text);
    const [year, month, day] = found.due!.split('-').map(Number);
    expect(explain(found).split(`${year}年${month}月${day}日`).length, text).toBe(2);
  }
});
