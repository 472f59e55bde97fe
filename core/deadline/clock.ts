import { isDigit, isNumeral, NUMBER_STARTS, type Scanner } from './scanner.ts';

const PARTS = [
  '下班时间',
  '下班',
  '上班',
  '上午',
  '下午',
  '中午',
  '正午',
  '凌晨',
  '早上',
  '早晨',
  '清晨',
  '早间',
  '晚间',
  '晚上',
  '傍晚',
  '深夜',
  '半夜',
  '夜里',
  '夜间',
  '午前',
  '午后',
  '午间',
  '当晚',
  '一早',
  '早',
  '晚',
  '夜',
  '晨',
];

/**
 * Reads a time of the day behind a date: 下班, 上午9点, 17:30, 晚上七点半到八点, 24时. It does not move the day; true where
 * something was read.
 */
export function readClock(s: Scanner): boolean {
  if (!isDigit(s.peek()) && !isNumeral(s.peek()) && !s.oneOf('的上下中正早晚凌清傍深半夜午当T')) return false;
  const start = s.pos;
  s.eat('的');
  if (!readOne(s)) {
    s.pos = start;
    return false;
  }
  const end = s.pos;
  if (!(s.eatAny(['至', '到', '-', '~']) && readOne(s))) s.pos = end;
  s.eat('整');
  return true;
}

/** The characters a limit that is only a time of the day begins with (下午5点前); rarer ones cost more than they find. */
export const CLOCK_STARTS = `上下中早晚午凌${NUMBER_STARTS}`;

function readOne(s: Scanner): boolean {
  const start = s.pos;
  if (s.eat('T') && !isDigit(s.peek())) s.pos--;
  let part = s.eatAny(PARTS);
  if (part && (s.is('下班') || s.is('上班'))) part = s.eatAny(PARTS);
  if (part && part.length === 1 && s.oneOf('稻期熟日市会班饭报于已日点')) {
    s.pos = start;
    part = null;
  }
  const time = readTime(s);
  if (time) s.eatAny(['许', '左右']);
  return part !== null || time;
}

/** 17:30(:00)(时), 9点, 九点半, 9时30分, 7点一刻. */
function readTime(s: Scanner): boolean {
  const start = s.pos;
  const hour = s.number();
  if (hour >= 0 && hour <= 24) {
    if (s.eat(':')) {
      if (s.digits(2, 2) >= 0) {
        if (s.eat(':') && s.digits(2, 2) < 0) s.pos--;
        s.eatAny(['时', '分']);
        return true;
      }
    } else if (s.eatAny(['点钟', '点', '时']) && !s.is('期') && !s.is('间')) {
      if (s.eatAny(['半', '一刻', '三刻', '整'])) return true;
      const mark = s.pos;
      const minute = s.number();
      if (minute >= 0 && minute < 60) s.eat('分');
      else s.pos = mark;
      return true;
    }
  }
  s.pos = start;
  return false;
}
