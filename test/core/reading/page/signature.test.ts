import { describe, expect, test } from 'vitest';
import { findStamps, readWrittenDay } from '../../../../core/reading/page/opinion-dates.ts';
import { readSignature } from '../../../../core/reading/page/signature.ts';

const within = { after: null, by: '2026-04-01' };

describe('signatures', () => {
  test.each([
    [
      '请财政局牵头，于6月30日前报结果。周志远 3.26',
      '周志远',
      '2026-03-26',
      '请财政局牵头，于6月30日前报结果。',
    ],
    ['请住建局4月15日前提出整改方案。李敏27/3', '李敏', '2026-03-27', '请住建局4月15日前提出整改方案。'],
    ['同意，新潮10.17', '新潮', '2025-10-17', '同意，'],
    [
      '拟转城管委、财政局，请国凯同志阅示。机要保密科30/3',
      '机要保密科',
      '2026-03-30',
      '拟转城管委、财政局，请国凯同志阅示。',
    ],
    ['请办。\n张　弛  3.3', '张弛', '2026-03-03', '请办。\n'],
    ['请财政局办理（周志远 3.26）', '周志远', '2026-03-26', '请财政局办理（'],
    ['请办公室核报。 2026年3月3日\n王小明', '王小明', '2026-03-03', '请办公室核报。 '],
    ['同意。欧阳明 2026.3.5', '欧阳明', '2026-03-05', '同意。'],
    [
      '请局领导阅示。\n承办人：刘晓燕   负责人：罗启明   2026年3月7日',
      '罗启明',
      '2026-03-07',
      '请局领导阅示。',
    ],
    ['请财政局办理。周志远', '周志远', null, '请财政局办理。'],
    ['同意3.27', null, '2026-03-27', '同意'],
    ['王鹏同志3月5日圈阅', '王鹏', '2026-03-05', '王鹏同志3月5日圈阅'],
  ])('%s', (text, name, day, words) => {
    const signature = readSignature(text, within)!;
    expect([signature.name, signature.written?.day ?? null, text.slice(0, signature.textEnd)]).toEqual([
      name,
      day,
      words,
    ]);
  });

  test.each([
    '请财政局于4.15',
    '请于3月20日前完成',
    '完成率达到98.5',
    '已阅。',
    '请办理，不晚于5月1日',
    '请财政局办理',
  ])('%s is not signed', (text) => {
    expect(readSignature(text, within)).toBeNull();
  });
});

describe('a written day', () => {
  test('a missing year is the latest before it was read …', () => {
    expect(readWrittenDay('12.28', { after: null, by: '2026-01-05' })?.day).toBe('2025-12-28');
    expect(readWrittenDay('29.2', { after: null, by: '2026-01-05' })?.day).toBe('2024-02-29');
  });
  test('… or the first after the paper was received', () => {
    expect(readWrittenDay('1.5', { after: '2024-12-20', by: '2026-11-23' })?.day).toBe('2025-01-05');
    expect(readWrittenDay('12.19', { after: '2024-12-20', by: '2026-11-23' })?.day).toBe('2024-12-19');
  });
  test('a slash is day/month as by hand; month first only where it can’t be otherwise', () => {
    const by = { after: null, by: '2026-11-23' };
    expect(readWrittenDay('30/3', by)?.day).toBe('2026-03-30');
    expect(readWrittenDay('3/4', by)?.day).toBe('2026-04-03');
    expect(readWrittenDay('3/26', by)?.day).toBe('2026-03-26');
    expect(readWrittenDay('6/11', { after: null, by: '2026-06-20' })?.day).toBe('2026-06-11');
    expect(readWrittenDay('6/11', { after: '2026-11-02', by: '2026-11-23' })?.day).toBe('2026-11-06');
    expect(readWrittenDay('30/3', by)?.reason).toBe('落款“30/3”按日/月读，年份推定');
  });
  test('impossible and other things are none', () => {
    for (const text of ['13.32', '2026.2.30', '0.5', '同意', '3.2.1.4'])
      expect(readWrittenDay(text, within)).toBeNull();
  });
});

test('timestamps as systems show them', () => {
  const text =
    '2026-03-26 16:20:05 周志远 2026/5/8 9:12、2026年4月8日 星期三 下午 3:20，2026.3.2；12026-01-01，2026-13-01';
  expect(findStamps(text).map((s) => [text.slice(s.start, s.end), s.day])).toEqual([
    ['2026-03-26 16:20:05', '2026-03-26'],
    ['2026/5/8 9:12', '2026-05-08'],
    ['2026年4月8日 星期三 下午 3:20', '2026-04-08'],
    ['2026.3.2', '2026-03-02'],
  ]);
});
