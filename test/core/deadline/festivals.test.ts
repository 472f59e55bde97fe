import { describe, expect, test } from 'vitest';
import { findDeadlines } from '../../../core/deadline/find.ts';
import { one, REF, read } from './read.ts';

describe('festivals', () => {
  test.each([
    ['国庆节', '2024-10-01'],
    ['“五一”', '2025-05-01'],
    ['去年春节', '2023-01-22'],
    ['除夕', '2025-01-28'],
    ['端午', '2024-06-10'],
    ['中秋节', '2024-09-17'],
    ['清明', '2025-04-04'],
    ['母亲节', '2025-05-11'],
    ['教师节', '2024-09-10'],
    ['农历八月十五', '2024-09-17'],
    ['腊月廿三', '2025-01-22'],
    ['2025年正月初一', '2025-01-29'],
    ['三月初三', '2025-03-31'],
    ['五月廿五日', '2024-05-25'],
    ['七夕', '2024-08-10'],
    ['世界环境日', '2024-06-05'],
    ['聖誕節', '2024-12-25'],
    ['母親節', '2025-05-11'],
    ['農曆八月十五', '2024-09-17'],
  ])('%s is %s', (text, due) => {
    expect(one(text)).toMatchObject({ text, due });
  });

  test('前 is the last working day before the official holiday; the eve is the other reading', () => {
    expect(one('国庆节前', { ref: '2025-09-01' })).toMatchObject({ due: '2025-09-30' });
    expect(one('春节前', { ref: '2025-12-01' })).toMatchObject({
      due: '2026-02-14',
      alternatives: ['2026-02-16'],
    });
    expect(one('十一前').due).toBe('2024-09-30');
    expect(one('节前').due).toBe('2024-06-07');
    expect(one('春节放假前', { ref: '2025-12-01' })).toMatchObject({ text: '春节放假前', due: '2026-02-14' });
    // 国庆节 and 中秋节 share the holiday of 2025-10-01 to 08.
    expect(one('节前', { ref: '2025-09-10' })).toMatchObject({ due: '2025-09-30' });
    expect(one('节后一周内', { ref: '2025-09-10' }).due).toBe('2025-10-15');
    expect(one('春节前', { settings: { beforeFestival: 'eve' } }).due).toBe('2025-01-28');
  });

  test('before a holiday that is not announced is provisional', () => {
    expect(one('春节前', { ref: '2026-12-01' })).toMatchObject({ due: '2027-02-04', provisional: true });
  });

  test('other festivals end the day before', () => {
    expect(one('教师节前').due).toBe('2024-09-09');
  });

  test('a holiday as a time', () => {
    expect(read('国庆期间')).toEqual(['国庆期间 → 2024-10-01..2024-10-07']);
  });

  test('both ends of a range may be numbers', () => {
    expect(read('五一到十一')).toEqual(['五一到十一 → 2024-05-01..2024-10-01']);
  });

  test('a range until a festival ends before its holiday', () => {
    expect(read('即日起至2025年春节前')).toEqual(['即日起至2025年春节前 → 2024-05-22..2025-01-27']);
  });

  test('an event of a written year is not the year', () => {
    expect(one('2025年暑假集中整治')).toMatchObject({
      text: '2025年暑假',
      kind: 'open',
      due: null,
      anchor: '暑假',
    });
  });

  test('a school’s term is not a season', () => {
    expect(one('2024年秋季学期开学前')).toMatchObject({ kind: 'open', due: null, anchor: '秋季学期开学' });
  });

  test('events that begin with a numeral', () => {
    expect(one('三夏前')).toMatchObject({ text: '三夏前', kind: 'open', due: null, anchor: '三夏' });
  });

  test.each(['清明上河图', '国庆村', '雨水管网', '第十一届', '八一路'])('%s is none', (text) => {
    expect(findDeadlines(text, { ref: REF })).toEqual([]);
  });
});

describe('other events', () => {
  test('stay open and say so', () => {
    expect(one('主汛期前')).toMatchObject({ kind: 'open', due: null, anchor: '主汛期' });
    expect(one('汛期前').steps.join()).toContain('请在事件表中补上');
  });

  test('are looked up in the office’s table', () => {
    const events = [
      { name: '汛期', from: '04-15', to: '10-15' },
      { name: '全县三干会', from: '2024-07-01', to: '2024-07-02' },
    ];
    expect(one('汛期前', { settings: { events } }).due).toBe('2025-04-14');
    expect(one('2024年汛期前', { settings: { events } }).due).toBe('2024-04-14');
    expect(one('汛期结束前', { settings: { events } }).due).toBe('2024-10-15');
    expect(one('全县三干会前', { settings: { events } }).due).toBe('2024-06-30');
  });
});
