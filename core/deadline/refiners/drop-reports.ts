import type { Day } from '../../calendar/day.ts';
import type { CalendarMention } from '../mention.ts';
import type { Scanner } from '../scanner.ts';
import type { Refiner } from './refiner.ts';

/** How much of the sentence behind a date tells a report from a task. */
const REACH = 30;

/** Something done and counted. */
const DONE = /^[^。;]*?(?:已|累计|共[建完上排收发有计]|同比|仍有|尚有|仍未|尚未|环比)/;
/** Something asked for. */
const ASKED = /^[^。;]*?(?:要|须|应|必须|确保|务必|力争|请|不得|逾期)/;

/**
 * 截至11月20日，已完成80%; 1—10月，全县完成投资12亿元: a report of what is done, not a limit. 截至 before a coming day, or with
 * 前 behind the date, or with words that ask for something, stays a limit, as does 报名截至12月10日.
 */
export const dropReports: Refiner = (mentions, s, ref) =>
  mentions.filter((mention) => {
    if (mention.kind !== 'calendar') return true;
    if (isDone(mention, s) || isDescription(mention, s, ref)) return false;
    if (mention.edge) return true;
    const upTo = startsWithUpTo(mention, s);
    if (!upTo && !(mention.from?.month === 1 && s.is(',', mention.end))) return true;
    const behind = s.slice(mention.end, mention.end + REACH);
    if (ASKED.test(behind)) return true;
    if (upTo && DONE.test(behind)) return false;
    return !(isPast(mention, ref) && /^,?[^\s,。;、:)]/.test(behind));
  });

/** 已于10月20日完成, 10月底前已全部完成. */
function isDone({ start, end }: CalendarMention, s: Scanner): boolean {
  const before = ['已于', '已在', '已经于', '已经在'].some((word) => s.isBefore(word, start));
  return before || ['已', '均已', '都已', '就已'].some((word) => s.is(word, end));
}

/** 2000年底前建成的小区: a year gone by that tells which ones are meant. */
function isDescription({ to, edge, end }: CalendarMention, s: Scanner, ref: Day): boolean {
  if (edge?.kind !== 'before' || to.year === null || to.year >= +ref.slice(0, 4)) return false;
  if (edge.inclusive === undefined && s.is('的', end)) return true;
  return ['建成', '建造', '建设', '出生', '成立', '投用', '毕业', '参加'].some((word) => s.is(word, end));
}

/** 截至 or 截止 at the beginning of a clause; behind other words (报名截至) it ends what they name. */
function startsWithUpTo(mention: CalendarMention, s: Scanner): boolean {
  let at = mention.start;
  for (const word of ['到', '于', '至']) if (s.isBefore(word, at) && !s.isBefore('截至', at)) at--;
  if (!s.isBefore('截至', at) && !s.isBefore('截止', at)) return false;
  at -= 2;
  return at === 0 || s.lineBreakAt(at) || s.oneOf(',。;:、()"', at - 1 - s.pos) || s.isBefore('其中', at);
}

/** The date is over on the reference day, if it is of its year where none is written. */
function isPast({ to }: CalendarMention, ref: Day): boolean {
  const year = to.year ?? +ref.slice(0, 4);
  const month = to.month ?? (to.grain === 'year' ? 12 : 0);
  if (month === 0) return false;
  const end = `${year}-${String(month).padStart(2, '0')}-${String(to.day ?? 31).padStart(2, '0')}`;
  return end <= ref;
}
