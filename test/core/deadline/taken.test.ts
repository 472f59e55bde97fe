import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

describe('a character that ends the word before it begins no time', () => {
  test.each([
    ['原则上年底前完成', '年底前 → 2024-12-31'],
    ['原则上周五前反馈', '周五前 → 2024-05-24'],
    ['原则上半年内见效', '半年内 → 2024-11-22'],
    ['原则上上半年完成', '上半年 → 2024-01-01..2024-06-30'],
    ['总体上一个月内完成', '一个月内 → 2024-06-22'],
    ['达到八成以上年底前验收', '年底前 → 2024-12-31'],
    ['应当周五前反馈', '周五前 → 2024-05-24'],
    ['可以下周三开会', '下周三 → 2024-05-29'],
    ['会后年底前反馈', '年底前 → 2024-12-31'],
    ['清单一周内报送', '一周内 → 2024-05-29'],
    ['请说明年底前进度', '年底前 → 2024-12-31'],
    ['巡查不少于3次年底前汇总', '年底前 → 2024-12-31'],
  ])('%s', (text, reading) => expect(read(text)).toEqual([reading]));

  test.each([
    ['三季度初步完成', '三季度 → 2024-07-01..2024-09-30'],
    ['6月至9月均须值守', '6月至9月 → 2024-06-01..2024-09-30'],
    ['7月3日至12日三项检查', '7月3日至12日 → 2024-07-03..2024-07-12'],
    ['截止日期为27日前', '27日前 → 2024-05-27'],
    ['如27日前不能完成', '27日前 → 2024-05-27'],
  ])('%s: the next word begins behind the time', (text, reading) => expect(read(text)).toEqual([reading]));

  test.each(['以前年度结余', '近年来年均增长', '今后年度安排'])('%s is none', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('what only looks like it is still a time', () => {
    expect(read('文件下周五前印发')).toEqual(['下周五前 → 2024-05-31']);
    expect(read('投资本月底前到位')).toEqual(['本月底前 → 2024-05-31']);
    expect(read('纪要次日印发')).toEqual(['次日 → 2024-05-23']);
    expect(read('下周一报县委')).toEqual(['下周一 → 2024-05-27']);
    expect(read('9月的最后一个星期一')).toEqual(['9月的最后一个星期一 → 2024-09-30']);
  });
});
