import { readClock } from '../clock.ts';
import type { Point } from '../points/point.ts';
import { readWeekdayName } from '../points/weekday-name.ts';
import type { Scanner } from '../scanner.ts';

const HOLIDAY_WORDS = ['小长假', '黄金周', '长假', '假期', '假日', '放假'];

/** What stands beside a date without moving it: （星期四）, ，星期一, 假期, 上午9点. */
export function readBeside(s: Scanner, point: Point): void {
  if (point.grain === 'day' && point.bareWeekday === undefined) readWrittenWeekday(s, point);
  if (point.festival !== undefined && s.eatAny(HOLIDAY_WORDS)) {
    const name = point.festival;
    const at = point.at;
    point.grain = 'days';
    point.at = (y, m, calendar) => calendar.holiday(name, y) ?? at(y, m, calendar);
  }
  if (point.grain === 'day') {
    s.eatAny(['当天', '当日']);
    const mark = s.pos;
    const midnight = s.eatAny(['〇时', '0时', '〇点', '0点', '0:00', '00:00']);
    // 10日零时前 leaves the 10th out.
    if (midnight && s.is('前')) point.excluded = true;
    s.pos = mark;
    if (!readClock(s) && s.eat(',') && !readClock(s)) s.pos = mark;
  } else if (point.grain === 'week' || point.vague) {
    const mark = s.pos;
    if (!(s.eat('下班') || s.eat('前下班'))) s.pos = mark;
  }
}

/** （星期四）, ，星期一: the day of the week beside a date, to be checked. */
export function readWrittenWeekday(s: Scanner, point: Point): void {
  if (!s.oneOf('([,周星礼')) return;
  const mark = s.pos;
  const open = s.eat('(') || s.eat('[');
  if (open && s.eatAny(['农历', '阴历'])) {
    while (s.pos - mark < 16 && !s.oneOf('、,)') && s.pos < s.length) s.pos++;
    s.eatAny(['、', ',']);
  } else if (!open) s.eat(',');
  s.eatAny(['本', '这', '下']);
  const day = readWeekdayName(s);
  if (day > 0 && open && s.eatAny([',', '、'])) point.excluded = s.eatAny(['不含', '含']) === '不含';
  if (day > 0 && (!open || s.eat(')') || s.eat(']'))) {
    point.weekday = day;
    return;
  }
  if (open && s.eat(')')) return;
  s.pos = mark;
}
