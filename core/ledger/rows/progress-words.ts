import { type Day, daysBetween, makeDay } from '../../calendar/day.ts';

const DONE =
  /^(?:该项(?:工作|任务)?|此项(?:工作|任务)?|目前|现|本项(?:工作|任务)?|任务|工作|整改|项目)?[，,：:]?(?:已|已经|均已|全部|已全部|已按[时期]|已如期|已于[^，。；]{1,12})(?:完成|办结|办毕|销号|整改完成|整改到位|完工|竣工|落实到位)(?!\d|[一二三四五六七八九十百%％]|了?(?:部分|大部|初步|前期|阶段|基础|招标|立项|可研|方案|初稿|征求|设计|选址|起草|摸底|调研|\d))/;

/**
 * True where a progress text says, at its beginning or as a whole, that the matter is done (已完成。已于6月20日办结。),
 * and not that a part of it is (已完成招标, 已完成60%).
 */
export function saysFinished(text: string): boolean {
  if (
    text.length < 2 ||
    (text.indexOf('完') < 0 &&
      text.indexOf('办') < 0 &&
      text.indexOf('销') < 0 &&
      text.indexOf('到位') < 0 &&
      text.indexOf('竣') < 0)
  )
    return false;
  if (/^(?:完成|办结|已办结|完结|销号)[。！!]?$/.test(text)) return true;
  const match = DONE.exec(text.length > 40 ? text.slice(0, 40) : text);
  if (!match) return false;
  const rest = text.slice(match[0].length);
  // 已完成。 ends the matter; 已完成XX工作，正在… does not.
  return (
    /^(?:整改|任务|工作|目标|验收|年度任务|全年任务)?(?:任务|目标|工作)?(?:$|[。，,；;！!（(])/.test(rest) &&
    !/正在|下一步|尚未|还需|剩余/.test(rest.slice(0, 120))
  );
}

const PUT_RIGHT =
  /^(?:均|都|全部)?已(?:经|全部)?(?:整[改治]|治理|修缮|安装|清[理除运零退]|拆除|取缔|更换|修复|维修|恢复|补[充齐正]|移除|处[理置]|解决|化解|落实|拨付|支付|兑[付现]|赔付|退还|追回|收回|印发|出台|发布|公布|举办|召开|[办答回]复|销毁|归档)(?:到位|完毕|完成|结束)?[。！!]?$|^(?:调解|化解|协调)成功[。！!]?$/;

/** True where the whole cell says in a word that what was wrong is put right, what was asked for done (已整改。已清理完毕。). */
export function saysPutRight(text: string): boolean {
  return text.length <= 12 && PUT_RIGHT.test(text);
}

/**
 * The latest day a progress text names that is not after `asOf`: 2026年3月5日, 2026-03-05, 2026.3.5 or 3月5日. A day without a
 * year that lies more than half a year ahead is last year's (12月20日 in January); a nearer one is a plan. Null where there is none.
 */
export function lastDayIn(text: string, asOf: Day): Day | null {
  let latest: Day | null = null;
  DAY.lastIndex = 0;
  for (let match = DAY.exec(text); match !== null; match = DAY.exec(text)) {
    const found = dayOfMatch(match, asOf);
    if (found !== null && found <= asOf && (latest === null || found > latest)) latest = found;
  }
  return latest;
}

const DAY = /(?:(20\d\d)\s?[年.\-/]\s?)?(\d{1,2})\s?[月.\-/]\s?(\d{1,2})(\s?[日号])?/g;

const HALF_A_YEAR = 183;

/** A day of the month alone needs its 日 (3.5 may be a number). */
function dayOfMatch([, year, month, day, end]: RegExpExecArray, asOf: Day): Day | null {
  if (!year && !end) return null;
  const asYear = +asOf.slice(0, 4);
  const found = makeDay(year ? +year : asYear, +month!, +day!);
  if (year || found === null || daysBetween(asOf, found) <= HALF_A_YEAR) return found;
  return makeDay(asYear - 1, +month!, +day!);
}
