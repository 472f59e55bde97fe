import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayOf } from '../../../core/calendar/day.ts';
import { explain } from '../../../core/deadline/explain.ts';
import { findDeadlines } from '../../../core/deadline/find.ts';
import { readLimit } from '../../../core/deadline/read-limit.ts';
import { Scanner } from '../../../core/deadline/scanner.ts';

const days = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2099-12-31') }).map(dayOf);

const DIGITS = '〇一二三四五六七八九';
const chinese = (n: number): string =>
  n < 10 ? DIGITS[n]! : `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`;
const digitwise = (n: number) => [...String(n)].map((d) => DIGITS[+d]).join('');
const fullWidth = (text: string) => text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

const SPELLINGS: ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y}年${m}月${d}号`,
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  (y, m, d) => `${y}年\n${m}月${d}日`,
  (y, m, d) => fullWidth(`${y}年${m}月${d}日`),
  (y, m, d) => `${digitwise(y)}年${chinese(m)}月${chinese(d)}日`,
  (y, m, d) => `${digitwise(y).replace(/〇/g, '○')}年${chinese(m)}月${chinese(d)}日`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
  (y, m, d) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
];
const EDGES = ['', '前', '之前', '以前', '下班前', '（含）前'];

describe('dates read back', () => {
  test('a rendered date in any spelling, alone or in a sentence', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...SPELLINGS),
        fc.constantFrom(...EDGES),
        fc.constantFrom('', '请于', '完成时限：', '务必在'),
        (day, spell, edge, lead) => {
          const written = spell(+day.slice(0, 4), +day.slice(5, 7), +day.slice(8)) + edge;
          const text = `${lead}${written}`;
          const found = findDeadlines(text, { ref: '2024-05-22' });
          expect(found.map((d) => [d.text, d.due, d.inferred])).toEqual([[written, day, []]]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('without a year, the next one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 364 }), (ref, ahead) => {
        const day = dayOf(dayNumber(ref) + ahead);
        const text = `${+day.slice(5, 7)}月${+day.slice(8)}日前`;
        expect(findDeadlines(text, { ref })[0]?.due).toBe(day);
      }),
    );
  });
});

const PIECES = [
  ...'0123456789〇一二三四五六七八九十百廿半两年月日号前后内起至到-~—.·/()（）“”《》:：，。；、\n 每逐按周星期天季度旬上中下初底末本当次同明后昨今去个工作自之即节春国庆农历闰正腊第首提未长期持续立尽适会结束届满',
  '工作日',
  '之日起',
  '终了',
  '2024年',
  '最后一个',
  '双月',
  '99999999',
  '\u0000',
  '\ud800',
  '\u200b',
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((a) => a.join(''));
const anything = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 80 }));

test('reading never throws, spans cut the same text, days are days, steps are sentences', () => {
  fc.assert(
    fc.property(
      anything,
      fc.constantFrom('2024-05-22', '2024-02-29', '1900-01-01', '2199-12-31'),
      (text, ref) => {
        for (const d of findDeadlines(text, { ref })) {
          expect(text.slice(d.start, d.end)).toBe(d.text);
          expect(d.end).toBeGreaterThan(d.start);
          for (const day of [d.due, d.from]) if (day !== null) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(d.steps.length).toBeGreaterThan(0);
          expect(explain(d)).not.toMatch(/undefined|null|NaN/);
        }
        expect(readLimit(text, { ref }).note).toMatch(/。$/);
      },
    ),
    { numRuns: 600 },
  );
});

/** Limits of many kinds, as one would type them. */
const LIMITS = [
  '2024年6月30日前',
  '6月3日至8月20日',
  '10月至次年3月',
  '2024.6.30前',
  '下周三17:30前',
  '第三季度末',
  '15个工作日内',
  '自收到通知之日起30日内',
  '每月5日、25日前',
  '每季度末月20日前',
  '农历八月十五',
  '春节前',
  '长期坚持',
  '6月31日前',
];
const BLANKS = ['', ' ', '　', '\u00a0', '\u200b', '\t', '\n'];
const TRADITIONAL: Record<string, string> = {
  个: '個',
  农: '農',
  历: '曆',
  节: '節',
  长: '長',
  坚: '堅',
  内: '內',
  周: '週',
};
const asTraditional = (text: string) => [...text].map((c) => TRADITIONAL[c] ?? c).join('');

const meaning = (text: string) =>
  findDeadlines(text, { ref: '2024-05-22' }).map(({ kind, from, due, every, invalid }) => ({
    kind,
    from,
    due,
    every,
    invalid,
  }));

test('full-width digits, traditional characters and blanks between words change no day', () => {
  const written = fc
    .array(fc.constantFrom(...LIMITS), { minLength: 1, maxLength: 3 })
    .map((a) => a.join('；'));
  fc.assert(
    fc.property(written, fc.constantFrom(...BLANKS), fc.boolean(), fc.boolean(), (text, blank, wide, old) => {
      // Blanks go between words, not into numbers: 1 2日 are two numbers.
      let noisy = [...text].join(blank).replace(/(?<=[\d.:])[\s\u200b]+(?=[\d.:])/g, '');
      if (wide) noisy = fullWidth(noisy);
      if (old) noisy = asTraditional(noisy);
      expect([noisy, meaning(noisy)]).toEqual([noisy, meaning(text)]);
    }),
    { numRuns: 300 },
  );
});

test('the words around a limit change neither its day nor its span', () => {
  const leads = '原则上 应当 可以 清单 共12项， 合同 占八成以上 不少于3次 基本 文件'.split(' ');
  const tails = ' 报送 报县政府 均须完成 初步完成 三项任务 中等规模 周报 5个项目 （附表）'.split(' ');
  for (const lead of leads)
    for (const limit of LIMITS)
      for (const tail of tails) {
        const text = `${lead}${limit}${tail}`;
        expect([text, meaning(text)]).toEqual([text, meaning(limit)]);
        expect(limit).toContain(findDeadlines(text, { ref: '2024-05-22' })[0]?.text);
      }
});

test('reading looks at a character a bounded number of times, whatever the text', () => {
  // Counts the cursor's looks instead of measuring time, which a busy machine makes unreliable.
  const looks = (text: string) => {
    let count = 0;
    const peek = Scanner.prototype.peek;
    Scanner.prototype.peek = function (this: Scanner, offset?: number) {
      count++;
      return peek.call(this, offset);
    };
    try {
      findDeadlines(text, { ref: '2024-05-22' });
    } finally {
      Scanner.prototype.peek = peek;
    }
    return count;
  };
  for (const unit of [
    '1',
    '一',
    '十',
    '1、',
    '1-',
    '2024年',
    '每月1日、',
    '自',
    '之日起',
    '《',
    '1月1日、',
    '前三',
    '12.',
    ' ',
    '周一、',
  ]) {
    const short = looks(unit.repeat(2000 / unit.length));
    const long = looks(unit.repeat(20_000 / unit.length));
    expect([unit, long <= short * 11 + 1000]).toEqual([unit, true]);
  }
});

test('a megabyte of anything is read', () => {
  for (const unit of ['自收到之日起三十日内', '1、'])
    expect(
      findDeadlines(unit.repeat(1_000_000 / unit.length), { ref: '2024-05-22' }).length,
    ).toBeGreaterThanOrEqual(0);
}, 60_000);
