import { addDays, type Day, makeDay, weekday } from '../../calendar/day.ts';
import { lunarDay, lunarNewYearsEve } from '../../calendar/lunar.ts';
import { SOLAR_TERMS, solarTermDay } from '../../calendar/solar-term.ts';
import { HOLIDAY_NAMES } from '../../calendar/statutory.ts';
import { isDigit, isNumeral, type Scanner } from '../scanner.ts';
import type { Point, PointContext } from './point.ts';

type DayOfYear = (year: number) => Day | null;

const solar =
  (month: number, day: number): DayOfYear =>
  (year) =>
    makeDay(year, month, day);
const lunar =
  (month: number, day: number): DayOfYear =>
  (year) =>
    lunarDay(year, month, day);
/** The n-th Sunday (7) or Thursday (4) of a month. */
const nth =
  (month: number, day: number, n: number): DayOfYear =>
  (year) => {
    const first = makeDay(year, month, 1)!;
    return addDays(first, ((day - weekday(first) + 7) % 7) + (n - 1) * 7);
  };

/** The eve of 春节 that falls in a Gregorian year belongs to the traditional year before. */
const newYearsEve: DayOfYear = (year) => lunarNewYearsEve(year - 1);

/** Names, and the day in a Gregorian year. The last column is the statutory holiday the name stands for. */
const FESTIVALS: [names: string, day: DayOfYear, holiday?: string][] = [
  ['元旦节 元旦 阳历新年 公历新年', solar(1, 1), '元旦'],
  ['春节 农历新年 农历春节 大年初一 新春佳节', lunar(1, 1), '春节'],
  ['除夕夜 除夕 大年三十 大年夜 年三十 年三十晚', newYearsEve, '春节'],
  ['元宵节 元宵 上元节 农历元宵', lunar(1, 15)],
  ['龙抬头', lunar(2, 2)],
  ['情人节', solar(2, 14)],
  ['女生节', solar(3, 7)],
  ['妇女节 三八妇女节 三八节 国际妇女节', solar(3, 8)],
  ['植树节', solar(3, 12)],
  ['愚人节', solar(4, 1)],
  ['清明节 清明', (year) => solarTermDay(year, 6), '清明节'],
  ['劳动节 五一劳动节 国际劳动节 五一国际劳动节 五一节', solar(5, 1), '劳动节'],
  ['青年节 五四青年节 五四', solar(5, 4)],
  ['护士节', solar(5, 12)],
  ['母亲节', nth(5, 7, 2)],
  ['儿童节 六一儿童节 国际儿童节 六一国际儿童节', solar(6, 1)],
  ['父亲节', nth(6, 7, 3)],
  ['端午节 端午', lunar(5, 5), '端午节'],
  ['建党节 七一建党节', solar(7, 1)],
  ['建军节 八一建军节', solar(8, 1)],
  ['七夕节 七夕', lunar(7, 7)],
  ['中元节', lunar(7, 15)],
  ['教师节', solar(9, 10)],
  ['中秋节 中秋', lunar(8, 15), '中秋节'],
  ['国庆节 国庆 十一国庆节 十一国庆', solar(10, 1), '国庆节'],
  ['重阳节 重阳', lunar(9, 9)],
  ['万圣节', solar(10, 31)],
  ['记者节', solar(11, 8)],
  ['光棍节 双十一 双11', solar(11, 11)],
  ['感恩节', nth(11, 4, 4)],
  ['宪法日 国家宪法日', solar(12, 4)],
  ['双十二 双12', solar(12, 12)],
  ['平安夜', solar(12, 24)],
  ['圣诞节 圣诞', solar(12, 25)],
  ['腊八节', lunar(12, 8)],
  ['消费者权益日', solar(3, 15)],
  ['国家公祭日', solar(12, 13)],
];

/** Month and day said as two numerals; they need a mark that they are a date: 前, 节, 假期, quotation marks. */
const NUMERIC: [name: string, month: number, day: number, holiday?: string][] = [
  ['五一', 5, 1, '劳动节'],
  ['十一', 10, 1, '国庆节'],
  ['三八', 3, 8],
  ['六一', 6, 1],
  ['七一', 7, 1],
  ['八一', 8, 1],
];

/** 清明上河图, 国庆村, 中秋月饼: names and things, not days. */
const NOT_BEHIND = '上村路街镇乡社桥月寺';

type Named = { word: string; day: DayOfYear; holiday: string | undefined };
const byFirst = new Map<number, Named[]>();
for (const [names, day, holiday] of FESTIVALS) {
  for (const word of names.split(' ')) {
    const list = byFirst.get(word.charCodeAt(0)) ?? [];
    list.push({ word, day, holiday });
    byFirst.set(word.charCodeAt(0), list);
  }
}
for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);

export const FESTIVAL_STARTS = `${[...byFirst.keys()].map((code) => String.fromCharCode(code)).join('')}节`;
export const NUMERIC_FESTIVAL_STARTS = '五十三六七八"';
export const SOLAR_TERM_STARTS = [...new Set(SOLAR_TERMS.map((t) => t[0]))].join('');

/** Reads 春节, 国庆节, “五一”, 除夕. `year` is the year written before it. */
export function readFestival(s: Scanner, context: PointContext, year: number | null): Point | null {
  const start = s.pos;
  const quoted = s.eat('"');
  for (const { word, day, holiday } of byFirst.get(s.peek()) ?? []) {
    if (!s.eat(word)) continue;
    if (s.oneOf(NOT_BEHIND)) break;
    if (quoted) s.eat('"');
    return festivalPoint(word, year, day, holiday);
  }
  s.pos = start;
  return (
    readNumeric(s, year) ?? readSolarTerm(s, year) ?? (year === null ? readNextHoliday(s, context) : null)
  );
}

function readNumeric(s: Scanner, year: number | null): Point | null {
  const start = s.pos;
  const quoted = s.eat('"');
  const before = s.peek(-1);
  for (const [name, month, day, holiday] of NUMERIC) {
    if (s.peek() !== name.charCodeAt(0) || !s.eat(name)) continue;
    const closed = quoted && s.eat('"');
    const marked =
      closed ||
      year !== null ||
      s.oneOf('前节') ||
      s.is('之前') ||
      s.is('以前') ||
      s.is('假期') ||
      s.is('期间') ||
      s.is('黄金周') ||
      s.is('长假');
    const alone = name === '五一' && !isNumeral(s.peek()) && !s.oneOf('个年月日号路村');
    if ((marked || alone) && !isNumeral(before) && !isDigit(before) && before !== 0x7b2c) {
      s.eat('节');
      return festivalPoint(name, year, solar(month, day), holiday);
    }
    break;
  }
  s.pos = start;
  return null;
}

/** 节前, 节后 without a name: the next statutory holiday that is not over on the reference day. */
function readNextHoliday(s: Scanner, { ref, refYear, refMonth }: PointContext): Point | null {
  const before = s.peek(-1);
  const alone = before === 0 || ',。;、:于在('.includes(String.fromCharCode(before));
  if (!alone || !(s.is('节前') || s.is('节后'))) return null;
  s.pos++;
  return {
    grain: 'day',
    year: refYear,
    month: refMonth,
    day: null,
    relative: '节（最近的法定节假日）',
    festival: '节',
    at: (_y, _m, calendar) => {
      const next = [refYear, refYear + 1]
        .flatMap((year) => HOLIDAY_NAMES.map((name) => calendar.holiday(name, year)))
        .filter((holiday) => holiday !== null && holiday.to >= ref)
        .sort((a, b) => (a!.to < b!.to ? -1 : 1))[0];
      return next ? { from: next.festival, to: next.festival } : null;
    },
  };
}

/** 雨水 and 大雪 are also plain words: a term counts with 节气 or 前 behind it or a year before it. */
function readSolarTerm(s: Scanner, year: number | null): Point | null {
  const start = s.pos;
  for (let term = 0; term < SOLAR_TERMS.length; term++) {
    const word = SOLAR_TERMS[term]!;
    if (s.peek() !== word.charCodeAt(0) || !s.eat(word)) continue;
    const marked =
      s.eat('节气') || s.eat('时节') || s.eat('当天') || year !== null || s.pos - start === s.length;
    if (
      marked ||
      (s.oneOf('前') && word !== '雨水' && word !== '大雪' && word !== '小雪' && word !== '小满')
    ) {
      return festivalPoint(word, year, (y) => solarTermDay(y, term), undefined);
    }
    break;
  }
  s.pos = start;
  return null;
}

function festivalPoint(
  name: string,
  year: number | null,
  day: DayOfYear,
  holiday: string | undefined,
): Point {
  return {
    grain: 'day',
    year,
    month: null,
    day: null,
    note: name,
    ...(holiday === undefined ? {} : { festival: holiday }),
    at: (y) => {
      const found = day(y);
      return found === null ? null : { from: found, to: found };
    },
  };
}
