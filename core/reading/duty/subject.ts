import { lastIn } from '../signs.ts';
import { answerable } from './answerable.ts';
import { bodyLengthAt } from './bodies.ts';
import { officeLengthAt, officeWordAt, type PredicateKind, predicateAt } from './predicates.ts';
import type { UnitIndex } from './unit-index.ts';
import { splitUnits, type UnitList } from './unit-list.ts';
import { endsLikeListedUnit, endsLikeUnit } from './unit-names.ts';

/** The units a clause is about, and the predicate that follows them. */
export type Subject = UnitList & { start: number; end: number; predicate: PredicateKind | 'any' };

/** A list of subjects is never longer than this; beyond it the words are something else. */
const REACH = 160;

/** Words that could be predicates but turned out to be inside a name; after so many it is no name. */
const PATIENCE = 6;

/** Signs and particles that no unit's name holds outside brackets. */
const STOP = '，。；：！？的了“”《》是把被\n—…';

/**
 * The units at the head of the clause that begins at `from`, where they are its subject: a list of names straight
 * before a predicate (各县区政府要…；国家卫生健康委于…；县政府督查室将…). Null where the clause begins otherwise.
 */
export function subjectAt(
  text: string,
  from: number,
  to: number,
  gap: Uint8Array | null,
  index: UnitIndex | null,
): Subject | null {
  const start =
    from +
    (/^(?:由|请|并请|并由|再由|务请|希望|望|要求|责成|责令|要|请求|拟请|商请|建议|督促)/.exec(
      text.slice(from, from + 2),
    )?.[0].length ?? 0);
  if (ASIDE.test(text.slice(start, start + 3))) return null;
  const known = index ? index.longestAt(text, start) : start;
  const limit = Math.min(to, start + REACH);
  let depth = 0;
  let misses = 0;
  for (let at = Math.max(start, known); at < limit && misses < PATIENCE; at++) {
    const c = text.charAt(at);
    if (c === '（' || c === '〔') depth++;
    else if (c === '）' || c === '〕') depth--;
    if (depth > 0 || c === '）' || c === '〕') continue;
    if (c === '：') return beforeColon(text, start, at, gap, index);
    const people = c === '的' ? PEOPLE.exec(text.slice(at, at + 16))?.[0].length : undefined;
    if (people) {
      at += people - 1;
      continue;
    }
    const passive = c === '被' ? EXAMINED.exec(text.slice(at, at + 7))?.[0].length : undefined;
    if (passive) {
      at += passive - 1;
      continue;
    }
    const quoted = c === '“' ? QUOTED.exec(text.slice(at, at + LONGEST_QUOTE))?.[0].length : undefined;
    if (quoted) {
      at += quoted - 1;
      continue;
    }
    if (STOP.includes(c)) return null;
    const word = officeWordAt(text, at);
    const predicate = word?.kind ? { kind: word.kind, length: word.length } : endOfKnown(c, at, start, known);
    if (!predicate && word) at += word.length - 1;
    if (!predicate || at <= start) continue;
    const body = predicate.kind === 'duty' ? 0 : bodyLengthAt(text, at);
    if (body > 0 && at + body < limit && (predicateAt(text, at + body) || goesOnListing(text, at + body))) {
      at += body - 1;
      continue;
    }
    if (at < start + 2) continue;
    const list =
      unitsBefore(text, start, at, gap, index, PLACES.test(text.slice(at, at + 2))) ??
      reporters(text, start, at, gap, index) ??
      answerable(text, start, at);
    if (!list && predicate.kind === 'duty' && MODAL.test(text.charAt(at))) return null;
    if (!list) {
      misses++;
      at += Math.max(0, predicate.length - 1);
      continue;
    }
    if (predicate.kind !== 'duty' && opensWithVerb(text, start, at)) return null;
    const office = officeLengthAt(text, at);
    if (office > 0 && at + office < limit) {
      const next = predicateAt(text, at + office);
      if (next && unitsBefore(text, start, at + office, gap, index)) {
        at += office - 1;
        continue;
      }
      // 县政府督查室 赵某: a name that stands by itself.
      if (goesOnListing(text, at + office) || (!next && gap?.[at + office] === 1)) {
        at += office - 1;
        continue;
      }
    }
    return { ...list, start, end: at, predicate: predicate.kind };
  }
  return null;
}

const goesOnListing = (text: string, at: number) => '、和及与'.includes(text.charAt(at));

/** 县“扫黄打非”办公室: a campaign's name within a unit's. */
const QUOTED = /^“[^”，。：；\n]{2,12}”(?=[\u4e00-\u9fa5])/;
const LONGEST_QUOTE = 16;

/** A name of the directory ends here and no list goes on: whatever follows is its predicate. */
const endOfKnown = (c: string, at: number, start: number, known: number) =>
  at === known && known > start && !'、和及与'.includes(c) ? { kind: 'verb' as const, length: 0 } : null;

/** 各乡镇人民政府：为做好……: a salutation, on one line with the words that follow it. */
const PURPOSE = /^(?:为|根据|按|经|依据|自|从|现)/;

/** 市发展改革委：负责…… a unit, a colon, and what it is to do. */
function beforeColon(
  text: string,
  start: number,
  colon: number,
  gap: Uint8Array | null,
  index: UnitIndex | null,
): Subject | null {
  const told = predicateAt(text, colon + 1) && !PURPOSE.test(text.slice(colon + 1, colon + 3));
  const list = told ? unitsBefore(text, start, colon, gap, index) : null;
  return list && { ...list, start, end: colon + 1, predicate: 'duty' };
}

/** 考核医院改善…, 移送有关机关依法…: a verb and its object. With 要 or 应 after it, 承办单位 is a subject. */
function opensWithVerb(text: string, start: number, end: number): boolean {
  for (const at of [start, start + 2]) {
    if (at >= end) break;
    const word = predicateAt(text, at);
    if (word?.kind === 'verb' && word.length >= 2 && officeLengthAt(text, at) === 0) return true;
  }
  return false;
}

/** 与市规划局协调, 代县政府起草: a unit that is worked with, or for, is no subject. */
const ASIDE = /^(?:与(?!会)|跟|向(?!阳)|代[省市县区]政)/;
/** After these the words before were the subject, whatever they are. */
const MODAL = /[要应须将需]/;
/** Before these a place name alone is its government: 城关镇要……. */
const PLACES = /^(?:[要应须]|负责|牵头|配合|参与|协助|做好|抓好)/;
/** 各被审计单位: the passive is part of the name. */
const EXAMINED = /^被[\u4e00-\u9fa5]{2,3}(?:单位|企业|部门|地区|乡镇)/;
/** 各责任单位的主要负责同志亲自……: the people of a unit stand for it. */
const PEOPLE =
  /^的(?:(?:党政)?(?:主要|分管|有关|相关)*(?:负责同志|负责人|领导同志|领导|领导班子))(?=[要应须需也均])/;

/** 各地工作进展情况要定期报告, 各单位主要负责同志要…: the units whose work or people they are have the duty. */
function reporters(
  text: string,
  start: number,
  end: number,
  gap: Uint8Array | null,
  index: UnitIndex | null,
): UnitList | null {
  const tail =
    /(?:的)?(?:(?:各项)?(?:工作|任务|目标)?(?:进展|落实|完成|推进|实施|执行|贯彻|开展|整改)+(?:工作)?情况|(?:党政)?(?:主要|分管|有关|相关)*(?:负责同志|负责人|领导同志|领导干部|领导|领导班子|班子成员)|(?:全体|领导)?班子成员|全体(?:干部职工|干部|人员))$/.exec(
      text.slice(start, end),
    );
  return tail ? unitsBefore(text, start, start + tail.index, gap, index) : null;
}

/** 城关镇, 云岭市; not 全市, 我县, 该镇, which name no unit. */
const endsLikePlace = (text: string, start: number, end: number) =>
  end - start >= 3 &&
  '镇乡县区市旗村'.includes(text.charAt(end - 1)) &&
  !'全我该本'.includes(text.charAt(start)) &&
  endsLikeListedUnit(text, start, end);

/** 市、镇（街道）、村（社区）要……: bare levels of government in a list. */
const LEVEL = '省市县区乡镇村';

/** 县气象、水利、自然资源部门: the last word stands for all of them. */
const SHARED = /部门$/;

/** Names at the head of text[start, end) if all of it is a list of units, else null. */
export function unitsBefore(
  text: string,
  start: number,
  end: number,
  gap: Uint8Array | null,
  index: UnitIndex | null,
  places = false,
): UnitList | null {
  const bare = text.slice(start, end).replace(/等(?:[^、，]{0,14}(?:部门|单位|地区|机构|企业|方面))?$/, '');
  const etc = bare.length < end - start;
  const core = start + bare.length;
  if (core - start < 2) return null;
  const lastName = lastIn(text, '、', start, core) + 1;
  const ends =
    endsLikeUnit(text, start, core) ||
    (lastName > start && endsLikeUnit(text, lastName, core)) ||
    (places && endsLikePlace(text, Math.max(start, lastName), core));
  if (!index?.knows(bare) && !etc && !ends) return null;
  const list = splitUnits(text, start, end, gap, index);
  if (list.names.length === 0) return null;
  const shared = SHARED.test(text.slice(core - 2, core));
  for (const name of list.names) {
    const length = name.end - name.start;
    if (length > 40 || (length < 2 && !(places && LEVEL.includes(text.charAt(name.start))))) return null;
    if (length < 2) continue;
    if (index?.knows(text.slice(name.start, name.end))) continue;
    if (endsLikeListedUnit(text, name.start, name.end) && !holdsVerb(text, name)) continue;
    if (!((list.etc || shared) && length <= 14 && list.names.length > 1)) return null;
    if (shared && holdsVerb(text, name)) return null;
  }
  return { names: list.names, etc: list.etc || etc };
}

/** 统筹办 and 推进办 open with a verb and are names all the same. */
const holdsVerb = (text: string, name: { start: number; end: number }) =>
  HOLDS_VERB.test(text.slice(name.start, name.end)) &&
  officeLengthAt(text, name.start) !== name.end - name.start;

/** A name that opens with one of these is a verb and its object: 加强机构, 支持企业, 推动…部门. */
const HOLDS_VERB =
  /^(?:书面|告知|函告|通知(?!书)|提醒|帮助|动员|倒逼)|关于|印发|号|：|—|请|.由(?!贸)|\d[年月日]|班子成员$|[^重主必纪]要(?![素点求员道塞])|以及其|及时|认真|按照|根据|通过|进一步|切实|报告|情况|问题|意见|.向[省市县区国党上同]|^(?:每|第|是|原则|逐|报(?!社)|送|呈|交(?![通警管])|有(?!关)|用于|满足|规定|衡量|吸收|规范|相关的|加强|聚焦|紧盯|瞄准|强化|推动|推进|支持|鼓励|引导|完善|健全|优化|提升|提高|开展|加快|深化|落实|做好|抓好|确保|实现|形成|构建|打造|培育|发挥|统筹|充分|进一步|积极|切实|认真|严格|要|对(?![外口台])|在|将(?!乐)|以|从(?![化江])|向(?!阳)|为|把|与|按|根据|结合|围绕|通过|依托|依法|建立|成立|组建|设立|制定|探索|创新|坚持|促进|保障|协调|督促|指导|组织|配合|会同|适时|定期|不断|持续|全面|深入|大力|着力|扩大|拓展|引进|承担|参与|涉及|包括|经(?![信济开贸发])|由|请|因|凡|若|如(?![皋东])|未|已|其中|同意|听取|研究|审议|关于|该(?![局委办市县区])|本(?![级市县区地局])|这|那|一个|一批|三是|二是|一是|全力|及时|主动|重点)/;
