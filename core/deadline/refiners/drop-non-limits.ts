import { type Day, makeDay } from '../../calendar/day.ts';
import type { Mention } from '../mention.ts';
import { PARAGRAPH, type Scanner } from '../scanner.ts';
import type { Refiner } from './refiner.ts';

/** Words around a time that make it something else than a limit; `before` and `after` touch it. */
type Exception = {
  why: string;
  kinds: Mention['kind'][];
  before?: RegExp;
  after?: RegExp;
  only?: (mention: Mention, ref: Day) => boolean;
};

const BEFORE = 12;
const AFTER = 8;

const EXCEPTIONS: readonly Exception[] = [
  {
    why: '施行日期',
    kinds: ['calendar', 'period'],
    after: /^(?:起)?(?:正式)?(?:施行|生效|试行|废止|停止执行|失效|起实施|起执行)/,
  },
  {
    why: '施行日期',
    kinds: ['calendar'],
    after: /^(?:正式)?(?:实施|执行)/,
    only: (m) => m.kind === 'calendar' && m.edge?.kind === 'from',
  },
  {
    why: '有效期、任期',
    kinds: ['calendar', 'period'],
    before:
      /(?:有效期限?|有效时间|使用期限?|保质期|质保期|任期|聘期|合同期限?|租期|试用期|执行期限?)(?:[至为到是:]|自|从|截止到?)*$/,
    only: (m) => m.kind !== 'period' || m.relation !== 'ahead',
  },
  { why: '统计口径', kinds: ['calendar'], before: /口径[为是:]*$/ },
  { why: '起始', kinds: ['calendar'], before: /自$/, after: /^[^,。;]{1,6}以来/ },
  { why: '遇休息日', kinds: ['calendar'], before: /遇$/ },
  { why: '公示期', kinds: ['calendar', 'period'], before: /公示(?:时间|期限?)?(?:[为是:]|自|从)*$/ },
  {
    why: '印发日期',
    kinds: ['calendar'],
    before: /(?:发布|生成|成文|印发|公开|更新|发文|收文|签发|填报|制表)(?:时间|日期):?$/,
  },
  {
    why: '印发日期',
    kinds: ['calendar'],
    after: /^(?:印发|颁布|公布|发布|修订|修正|通过|制定)(?!前)/,
    only: (m, ref) => isPastDay(m, ref),
  },
  {
    why: '压缩后的办理时限',
    kinds: ['period'],
    before: /(?:压缩|压减|缩短|缩减|减少|精简|提速)(?:至|到|为|成|在)?$/,
  },
  {
    why: '身份条件',
    kinds: ['period'],
    before: /(?:毕业|离校|退役|失业|近|最近|过去|连续|累计|前)(?:后|前)?$/,
    only: (m) => m.kind === 'period' && m.relation === 'within' && !/[前]$/.test(m.anchor?.text ?? ''),
  },
  {
    // 成立3年内的企业: which ones, not when.
    why: '身份条件',
    kinds: ['period'],
    after: /^的/,
    only: (m) => m.kind === 'period' && m.relation === 'within' && m.amounts[0]?.unit === 'year',
  },
  {
    why: '数量',
    kinds: ['recurring'],
    after: /^(?:投入|新增|增长|递增|递减|增加|补贴|补助|奖励|给予|资助|人均|平均)/,
  },
  { why: '标准', kinds: ['recurring'], before: /(?:每人|人均|户均|每户|每吨|每亩|元\/)$/ },
];

const byKind = (kind: Mention['kind']) => EXCEPTIONS.filter((e) => e.kinds.includes(kind));
const OF_KIND: Record<Mention['kind'], Exception[]> = {
  calendar: byKind('calendar'),
  period: byKind('period'),
  recurring: byKind('recurring'),
  open: [],
  event: [],
};

/** Last characters of the words before, and first ones of the words behind: a cheap look before the real one. */
const LAST_BEFORE = codesOf('遇期限间自从至到为是:缩减短简速少成在校役业后前近去续计人均户吨亩/');
const FIRST_BEHIND = codesOf('的投起正施生试废停失实执印颁公发修通制新增递补奖给资人平');

function codesOf(chars: string): Set<number> {
  return new Set([...chars].map((c) => c.charCodeAt(0)));
}

const mayBeExcepted = (mention: Mention, s: Scanner) =>
  LAST_BEFORE.has(s.codes[mention.start - 1] ?? 0) || FIRST_BEHIND.has(s.codes[mention.end] ?? 0);

function isPastDay(mention: Mention, ref: Day): boolean {
  if (mention.kind !== 'calendar' || mention.edge) return false;
  const { grain, year, month, day } = mention.to;
  if (year === null) return false;
  if (grain !== 'day') return year < +ref.slice(0, 4);
  return (makeDay(year, month ?? 12, day ?? 1) ?? ref) <= ref;
}

/** Leaves out times that are no limits: dates of effect, validity, publication, signing, what a service has sped up to. */
export const dropNonLimits: Refiner = (mentions, s, ref) =>
  mentions.filter((mention) => {
    if (isDefinition(mention, s)) return false;
    const exceptions = OF_KIND[mention.kind];
    if (exceptions.length === 0) return true;
    if (!mayBeExcepted(mention, s)) return !isSigned(mention, s);
    const before = s.slice(mention.start - BEFORE, mention.start);
    const after = s.slice(mention.end, mention.end + AFTER);
    const excepted = exceptions.some(
      (e) =>
        (e.before === undefined || e.before.test(before)) &&
        (e.after === undefined || e.after.test(after)) &&
        (e.only === undefined || e.only(mention, ref)),
    );
    return !excepted && !isSigned(mention, s);
  });

/** How far back in its sentence 是指 makes a definition of a length. */
const DEFINITION = 40;

/** 急办件是指1日内办结的事项: a length that says what a word means. */
function isDefinition(mention: Mention, s: Scanner): boolean {
  if (mention.kind !== 'period') return false;
  for (let i = mention.start; i > 1 && mention.start - i < DEFINITION; i--) {
    if (s.isBefore('是指', i) || s.isBefore('系指', i)) return true;
    if (s.isBefore('。', i) || s.codes[i - 1] === PARAGRAPH) return false;
  }
  return false;
}

const ISSUERS = '府办局委厅院部处会室司署组社校队站所关行';

/** A date alone in its line under a unit's name, with nothing but notes behind it: the day of signing. */
function isSigned(mention: Mention, s: Scanner): boolean {
  if (mention.kind !== 'calendar' || mention.from || mention.edge || mention.to.year === null) return false;
  if (mention.to.grain !== 'day' || mention.start === 0 || !s.lineBreakAt(mention.start)) return false;
  let line = mention.start - 1;
  while (line > 0 && s.codes[line] === PARAGRAPH) line--;
  if (!ISSUERS.includes(String.fromCharCode(s.codes[line]!))) return false;
  if (mention.end >= s.length) return true;
  if (!s.lineBreakAt(mention.end)) return false;
  let next = mention.end;
  while (next < s.length && s.codes[next] === PARAGRAPH) next++;
  return (
    next >= s.length ||
    ['附件', '(此件', '(公开', '抄送', '主办', '主送', '印发'].some((word) => s.is(word, next))
  );
}
