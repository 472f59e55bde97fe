import { bodyLengthAt } from './bodies.ts';
import { officeLengthAt, officeWordAt } from './predicates.ts';
import { type Subject, unitsBefore } from './subject.ts';
import type { UnitIndex } from './unit-index.ts';
import { endsLikeUnit } from './unit-names.ts';

/** 请, 责成, 由: the words after them name who is to act, whatever verb follows. */
const OPENING = /^(?:务?请|责成|责令|(?:并|再)?由(?![于此来衷]))/;
/** How the name of one who is asked begins: 各, 你局, the level or the place it belongs to. */
const NAMED =
  /^(?:各|有关|相关|你|贵|上述|以上|牵头|责任|承办|主办|协办|[省市县区州乡镇]|全[省市县区]|国[务家]|(?![^，]{0,3}[全我季年月])[\u4e00-\u9fa5]{2,4}[省市县区州镇乡]|[\u4e00-\u9fa5、]{2,12}部门)/;
/** After a unit's name these tell of its people, of its make-up, or that the name goes on. */
const NOT_AFTER =
  /^(?:[、和及与（的等是内外里之或为有中]|(?:人民)?政府|党[委组]|办(?:公|事)|管委会|委员会|主任|副|书记|生产总值|分(?![局公司行])|署|[局厅处科部院县市区镇乡]长|同志|负责人|主要|分管|领导|组成|担任|兼|任|一[级把]|所属|下属|范围|系统|[^，。]{0,6}[局长任记]：)/;
/** Words of what happened, in no unit's name. */
const TOLD = /^(?:发生|出现|存在|造成|导致|收到|反映|在建|累计)/;

/** 督察组通报我市部分……: words of doing within what looks like a name. */
function holdsPredicate(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; ) {
    const word = officeWordAt(text, at);
    const office = Math.max(officeLengthAt(text, at), bodyLengthAt(text, at));
    if (TOLD.test(text.slice(at, at + 2))) return true;
    if (word?.kind && (office === 0 || at + office > end)) return true;
    at += Math.max(office, word?.length ?? 1);
  }
  return false;
}

/** 县公安局水上派出所: a branch's own name after that of its unit. */
const BRANCH = /^[\u4e00-\u9fa5]{1,8}?(?:派出所|支队|大队|中队|分局|分公司|中心|服务站|管理所)/;
/** The end of a branch's name where one follows the unit's name that ends at `end`, else `end`. */
function pastBranch(text: string, end: number, to: number): number {
  const branch = BRANCH.exec(text.slice(end, Math.min(to, end + 12)))?.[0].length ?? 0;
  return branch > 0 && !holdsPredicate(text, end - 1, end + branch) ? end + branch : end;
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
  if (!NAMED.test(text.slice(start, start + 14))) return null;
  for (
    let end = start + 2;
    end < to - 1 && end < start + REACH && !'，。；：“”！\n'.includes(text.charAt(end));
    end++
  ) {
    // 县市场监管局: a level by itself names no unit, but in 各县市.
    if (/[^各]县市$|[^各]市县$/.test(text.slice(end - 3, end))) continue;
    if (!endsLikeUnit(text, start, end) || NOT_AFTER.test(text.slice(end, end + 10))) continue;
    if (endsLikeUnit(text, start, end + 1) || endsLikeUnit(text, start, end + 2)) continue;
    // 县政府督查室 赵某: its own office goes on, and a name set apart stands by itself.
    if (officeLengthAt(text, end) > 0 || (asking === 0 && gap?.[end] === 1)) continue;
    if (!unitsBefore(text, start, end, gap, index)) continue;
    if (asking === 0 && holdsPredicate(text, start, end)) return null;
    const past = pastBranch(text, end, to);
    const units = unitsBefore(text, start, past, gap, index);
    if (units) return { ...units, start, end: past, predicate: asking > 0 ? 'verb' : 'any' };
  }
  return null;
}
