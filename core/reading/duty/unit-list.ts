import type { UnitIndex } from './unit-index.ts';
import { endsLikeListedUnit } from './unit-names.ts';

/** One name in a list: a range of the flow's text. */
export type NameRange = { start: number; end: number };
/** A list of units as written: the names, and whether it ends in 等 (etc.). */
export type UnitList = { names: NameRange[]; etc: boolean };

const OPEN = '（〔【《“';
const CLOSE = '）〕】》”';
/** 各市、县（市、区）人民政府 is one collective: bare levels of government before one that names the organ. */
const BARE_LEVEL =
  /^(?:各有关|各|地方各)?(?:省级|设区)?(?:省|自治区|直辖市|市|州|盟|县|区|地区|市州|州市|自治州|旗|设区市|地级以上市|省辖市|地级市|乡|镇|街道|市区)(?:（[^）]{0,16}）)?$/;
const LEVEL_WITH_ORGAN =
  /^(?:自治区|直辖市|省|市|州|盟|县|区|旗|县市区|市区|县区|乡|镇|街道|乡镇|计划单列市|新疆生产建设兵团|自治州|园区|功能区)(?:[两三四]?级)?(?:〔[^〕]{0,16}〕|（[^）]{0,16}）)?(?:及|和|以及)?(?:人民)?(?:政府|办事处|党委|管委会|(?!直)[\u4e00-\u9fa5]{0,10}(?:局|委|厅|部门|单位))(?:（[^）]{0,16}）)?$/;

/**
 * Splits text[start, end) into names at 、 and at 和/及/与/暨 between two names, outside brackets. ，and ； must have
 * been dealt with before: they part roles or tiers. `gap` marks places where white space stood, which parts names too.
 */
export function splitUnits(
  text: string,
  start: number,
  end: number,
  gap: Uint8Array | null,
  index: UnitIndex | null,
): UnitList {
  const cuts = cutPoints(text, start, end, gap);
  const names: NameRange[] = [];
  let etc = false;
  let from = start;
  for (const cut of [...cuts, { at: end, length: 0 }]) {
    const piece = trimName(text, from, cut.at);
    from = cut.at + cut.length;
    if (piece.etc) etc = true;
    if (piece.end > piece.start) names.push({ start: piece.start, end: piece.end });
  }
  return {
    names: joinCollectives(
      text,
      names.flatMap((name) => parts(text, name, index)),
    ),
    etc,
  };
}

/** Places of 、 and of line breaks in the list that part names, outside brackets. */
function cutPoints(text: string, start: number, end: number, gap: Uint8Array | null) {
  const cuts: { at: number; length: number }[] = [];
  let depth = 0;
  let last = start;
  for (let i = start; i < end; i++) {
    const c = text.charAt(i);
    if (OPEN.includes(c)) depth++;
    else if (CLOSE.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (c === '、' || c === '，' || c === '；' || c === '/' || c === '\n' || c === ' ') {
      cuts.push({ at: i, length: 1 });
      last = i + 1;
    } else if (gap && gap[i] === 1 && i - last >= 3 && endsLikeListedUnit(text, last, i)) {
      cuts.push({ at: i, length: 0 });
      last = i;
    }
  }
  return cuts;
}

const ETC =
  /等(?:(?:(?![和及与])[\u4e00-\u9fa5]){0,14}(?:部门|单位|地区|机构|企业|方面|单位部门|成员单位|乡镇|街道))?$/;
const ETC_INNER = /等(?:[\u4e00-\u9fa5]{0,14}?(?:部门|单位|地区|机构|企业))?(?=(?:和|及|以及|与)各?)/;

/** Takes away 等, 等有关部门, 以及 … around one piece of the list. */
function trimName(text: string, from: number, to: number): { start: number; end: number; etc: boolean } {
  let start = from;
  let end = to;
  while (
    start < end &&
    '。，；、：和及与并由请按'.includes(text.charAt(start)) &&
    !/^和[\u4e00-\u9fa5]{1,3}(?:县|区|镇|市)/.test(text.slice(start, start + 6))
  )
    start++;
  if (text.startsWith('以及', start)) start += 2;
  while (start < end && '。，；、：'.includes(text.charAt(end - 1))) end--;
  end = withoutNote(text, start, end);
  const tail = ETC.exec(text.slice(start, end));
  if (!tail) return { start, end, etc: false };
  return { start, end: start + tail.index, etc: true };
}

/** 各成员单位（详见附件）, 三个局（以下统称三部门）: the bracket is no part of the name. */
function withoutNote(text: string, start: number, end: number): number {
  if (text.charAt(end - 1) !== '）') return end;
  const open = text.lastIndexOf('（', end - 1);
  return open > start && /^（(?:详见|见附|以下|简称|统称|下同|名单)/.test(text.slice(open, open + 4))
    ? open
    : end;
}

/** 各有关地区和部门 is one: the second noun lives off the first one's words. */
const BARE_NOUN = /^(?:部门|单位|地区|机构|企业|个人|组织)$/;

/** Cuts a piece at 和/及/与/以及/暨 where a name ends before it and one may begin after it. */
function parts(text: string, name: NameRange, index: UnitIndex | null): NameRange[] {
  if (index?.knows(text.slice(name.start, name.end))) return [name];
  const found: NameRange[] = [];
  let from = name.start;
  let depth = 0;
  for (let i = name.start + 2; i < name.end - 1; i++) {
    const c = text.charAt(i);
    if (OPEN.includes(c)) depth++;
    else if (CLOSE.includes(c)) depth--;
    if (depth > 0) continue;
    const length = text.startsWith('以及', i) ? 2 : '和及与暨'.includes(c) ? 1 : 0;
    if (length === 0) continue;
    const before = withoutEtc(text, from, i);
    if (!before || !endsLikeListedUnit(text, i + length, name.end)) continue;
    if (BARE_NOUN.test(text.slice(i + length, name.end))) continue;
    found.push(before);
    from = i + length;
    i = from;
  }
  found.push({ start: from, end: name.end });
  return found;
}

/** The name in [from, to) where one ends there (等有关部门 may follow it), or null. */
function withoutEtc(text: string, from: number, to: number): NameRange | null {
  const inner = ETC_INNER.exec(text.slice(from, to + 2));
  if (inner && inner.index > 1) return { start: from, end: from + inner.index };
  return endsLikeListedUnit(text, from, to) ? { start: from, end: to } : null;
}

function joinCollectives(text: string, names: NameRange[]): NameRange[] {
  const joined: NameRange[] = [];
  for (let i = 0; i < names.length; i++) {
    const first = names[i]!;
    let last = i;
    if (isOpenLevel(text.slice(first.start, first.end)))
      while (
        last + 1 < names.length &&
        BARE_LEVEL.test(text.slice(names[last]!.start, names[last]!.end)) &&
        adjoins(names[last]!, names[last + 1]!)
      )
        last++;
    const closed = last > i && LEVEL_WITH_ORGAN.test(text.slice(names[last]!.start, names[last]!.end));
    joined.push({ start: first.start, end: closed ? names[last]!.end : first.end });
    if (closed) i = last;
  }
  return joined;
}

const adjoins = (a: NameRange, b: NameRange) => b.start - a.end <= 2;

/** 各市 waits for its organ; 立山区 or 广州市 alone is a unit. */
const isOpenLevel = (name: string) => /^(?:各|地方各|[省市县区州乡镇村]$)/.test(name);
