import { addDays, type Day, makeDay, weekday } from '../../calendar/day.ts';
import { lunarDay, lunarNewYearsEve } from '../../calendar/lunar.ts';
import { SOLAR_TERMS, solarTermDay } from '../../calendar/solar-term.ts';
import { HOLIDAY_NAMES } from '../../calendar/statutory.ts';
import { isDigit, isNumeral, type Scanner } from '../scanner.ts';
import { WordTable } from '../word-table.ts';
import { makePoint, type Point, type PointContext } from './point.ts';

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
  ['国家安全教育日', solar(4, 15)],
  ['世界读书日', solar(4, 23)],
  ['世界环境日', solar(6, 5)],
  ['国际禁毒日', solar(6, 26)],
  ['抗战胜利纪念日', solar(9, 3)],
  ['烈士纪念日', solar(9, 30)],
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

type Named = { day: DayOfYear; holiday: string | undefined };
const NAMED = new WordTable<Named>(
  FESTIVALS.flatMap(([names, day, holiday]) =>
    names.split(' ').map((word): [string, Named] => [word, { day, holiday }]),
  ),
);
const NUMBERED = new WordTable(
  NUMERIC.map(([name, month, day, holiday]): [string, Named] => [name, { day: solar(month, day), holiday }]),
);
const TERMS = new WordTable(SOLAR_TERMS.map((name, i): [string, number] => [name, i]));

/** Every character readFestival can begin with. */
export const FESTIVAL_STARTS = `${NAMED.starts}${NUMBERED.starts}${TERMS.starts}节"`;

/** Reads 春节, 国庆节, “五一”, 除夕. `year` is the year written before it, `after` the left end of a range. */
export function readFestival(
  s: Scanner,
  context: PointContext,
  year: number | null,
  after: Point | null = null,
): Point | null {
  const start = s.pos;
  const quoted = s.eat('"');
  const named = NAMED.eat(s);
  if (named && !s.oneOf(NOT_BEHIND) && (!quoted || s.eat('"'))) {
    return festivalPoint(named.word, year, named.value);
  }
  s.pos = start;
  return (
    readNumeric(s, year, after?.festival !== undefined) ??
    readSolarTerm(s, year) ??
    (year === null ? readNextHoliday(s, context) : null)
  );
}

function readNumeric(s: Scanner, year: number | null, paired: boolean): Point | null {
  const start = s.pos;
  const quoted = s.eat('"');
  const before = s.peek(-1);
  const numbered = NUMBERED.eat(s);
  const longer = isNumeral(s.peek()) || s.oneOf('个年月日号届');
  if (numbered && !longer && !isNumeral(before) && !isDigit(before) && before !== 0x7b2c) {
    const { word } = numbered;
    const closed = quoted && s.eat('"');
    const marked = closed || paired || year !== null || MARKS.some((mark) => s.is(mark));
    if (marked || (word === '五一' && !s.oneOf('路村'))) {
      if (!s.eat('节') && closed) NAMED.eat(s);
      return festivalPoint(word, year, numbered.value);
    }
  }
  s.pos = start;
  return null;
}

const MARKS = ['前', '节', '之前', '以前', '假期', '期间', '黄金周', '长假'];

/** 节前, 节后 without a name: the next statutory holiday that is not over on the reference day. */
function readNextHoliday(s: Scanner, { ref, refYear, refMonth }: PointContext): Point | null {
  if (!s.is('节前') && !s.is('节后')) return null;
  if (s.peek(-1) !== 0 && !s.oneOf(',。;、:于在(', -1)) return null;
  s.pos++;
  const point = makePoint('day', refYear, refMonth, null, (_y, _m, calendar) => {
    const [next] = [refYear, refYear + 1]
      .flatMap((year) => HOLIDAY_NAMES.map((name) => calendar.holiday(name, year)))
      .filter((holiday) => holiday !== null && holiday.to >= ref)
      .sort((a, b) => (a!.to < b!.to ? -1 : 1));
    return next ?? null;
  });
  point.relative = '节（最近的法定节假日）';
  point.festival = '节';
  return point;
}

/** 雨水 and 大雪 are also plain words: a term counts with 节气 or 前 behind it or a year before it. */
function readSolarTerm(s: Scanner, year: number | null): Point | null {
  const start = s.pos;
  const term = TERMS.eat(s);
  if (term) {
    const { word, value } = term;
    const marked =
      s.eatAny(['节气', '时节', '当天', '节']) !== null ||
      year !== null ||
      (start === 0 && s.pos === s.length);
    if (marked || (s.oneOf('前') && !PLAIN_WORDS.includes(word)))
      return festivalPoint(word, year, { day: (y) => solarTermDay(y, value), holiday: undefined });
  }
  s.pos = start;
  return null;
}

/** Terms that are also plain words for weather. */
const PLAIN_WORDS = ['雨水', '大雪', '小雪', '小满'];

function festivalPoint(name: string, year: number | null, { day, holiday }: Named): Point {
  const point = makePoint('day', year, null, null, (y) => {
    const found = day(y);
    return found === null ? null : { from: found, to: found };
  });
  point.note = name;
  point.festival = holiday;
  return point;
}
