import { bodyLengthAt } from './bodies.ts';
import { officeLengthAt, officeWordAt } from './predicates.ts';
import { type Subject, unitsBefore } from './subject.ts';
import type { UnitIndex } from './unit-index.ts';
import { endsLikeUnit } from './unit-names.ts';

/** 请, 责成, 由: the words after them name who is to act, whatever verb follows. */
const OPENING = /^(?:务?请|责成|责令|(?:并|再)?由(?![于此来衷]))/;
/** How the name of one who is asked begins: 各, 你局, the level or the place it belongs to. */
const NAMED =
  /^(?:各|有关|相关|你|贵|上述|以上|牵头|责任|承办|主办|协办|[省市县区州乡镇]|全[省市县区]|国[务家]|(?![^，]{0,4}[全我季年月])[\u4e00-\u9fa5]{2,4}[省市县区州镇乡])/;
/** After a unit's name these tell of its people, of its make-up, or that the name goes on. */
const NOT_AFTER =
  /^(?:[、和及与（的等是内外里之或为有中]|主任|副|书记|生产总值|分(?![局公司行])|署|[局厅处科部院县市区镇乡]长|同志|负责人|主要|分管|领导|组成|担任|兼|任|一[级把]|所属|下属|范围|系统|[^，。]{0,6}[局长任记]：)/;
/** 督察组通报我市部分……: words of doing within what looks like a name. */
function holdsPredicate(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; ) {
    const word = officeWordAt(text, at);
    const office = Math.max(officeLengthAt(text, at), bodyLengthAt(text, at));
    if (word?.kind && (office === 0 || at + office > end)) return true;
    at += Math.max(office, word?.length ?? 1);
  }
  return false;
}

/** Longer than this no one is asked. */
const REACH = 40;

/**
 * Who is to act though no known verb follows: 请有关单位克服困难, 由县水务集团倒排工期; null where no unit is named.
 * Without 请 or 由 before it (县水务集团倒排工期) the predicate is `any`: only a time limit beside it makes that a task.
 */
export function requestedAt(
  text: string,
  from: number,
  to: number,
  gap: Uint8Array | null,
  index: UnitIndex | null,
): Subject | null {
  const asking = OPENING.exec(text.slice(from, from + 5))?.[0].length ?? 0;
  const start = from + asking;
  if (!NAMED.test(text.slice(start, start + 6))) return null;
  for (
    let end = start + 2;
    end < to - 1 && end < start + REACH && !'，。；：“”！\n'.includes(text.charAt(end));
    end++
  ) {
    if (!endsLikeUnit(text, start, end) || NOT_AFTER.test(text.slice(end, end + 10))) continue;
    if (endsLikeUnit(text, start, end + 1) || endsLikeUnit(text, start, end + 2)) continue;
    const units = unitsBefore(text, start, end, gap, index);
    if (units && asking === 0 && holdsPredicate(text, start, end)) return null;
    if (units) return { ...units, start, end, predicate: asking > 0 ? 'verb' : 'any' };
  }
  return null;
}
