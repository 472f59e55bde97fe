import type { Deadline } from '../../deadline/deadline.ts';
import { predicateAt } from '../duty/predicates.ts';
import { lastIn } from '../signs.ts';
import { restOfYear } from './rest-of-year.ts';
import { wordedLimits } from './worded-limits.ts';

/**
 * The time limits among the times written in a task's words. The engine reads every time there is; here the words
 * around it decide: how long a policy runs, how fast a counter serves, what a subsidy is paid for, which year a plan
 * is named after are no limits of a task. Words such as 限期 and 定期报告 are added from
 * the `task`'s own range; `paper` is the day the paper was dated, for 剩下的半年时间里. Beside a dated limit, what is
 * merely to go on (持续推进) is left out.
 */
export function limitsOf(
  text: string,
  found: readonly Deadline[],
  task: { start: number; end: number } | null = null,
  paper: string | null = null,
): Deadline[] {
  const kept = found.filter((limit) => isTaskLimit(text, limit) && !spellsOut(text, limit, found));
  if (task)
    kept.push(...wordedLimits(text, task.start, task.end, found), ...restOfYear(text, task, kept, paper));
  const dated = kept.some((limit) => limit.kind !== 'open');
  return (dated ? kept.filter((limit) => limit.kind !== 'open' || limit.urgent) : kept).sort(
    (a, b) => a.start - b.start,
  );
}

/** 每季度末（6月、9月和12月底）: the bracket spells the rhythm out and sets no day of its own. */
function spellsOut(text: string, limit: Deadline, found: readonly Deadline[]): boolean {
  const open = lastIn(text, '（', Math.max(0, limit.start - 40), limit.start);
  if (open < 0 || text.slice(open, limit.start).includes('）')) return false;
  return found.some((other) => other.kind === 'recurring' && other.end === open);
}

/** True for a limit of a task, false for another time. Offsets of `limit` are into `text`. */
export function isTaskLimit(text: string, limit: Deadline): boolean {
  const before = text.slice(Math.max(0, limit.start - 16), limit.start);
  const after = text.slice(limit.end, limit.end + 18);
  const words = text.slice(limit.start, limit.end);
  if (limit.kind === 'open') return isOpenLimit(words, after);
  if (
    isQuoted(text, limit.start) ||
    (NOT_BEFORE.test(before) && !fillsBracket(text, limit)) ||
    NOT_AFTER.test(after) ||
    PROLONGED.test(text.slice(Math.max(0, limit.start - 44), limit.start) + words.slice(0, 3)) ||
    (after.startsWith('发布') && limit.kind !== 'recurring' && !/[前内底]$/.test(words)) ||
    OTHER_YEAR.test(words)
  )
    return false;
  if (limit.kind === 'recurring') return !NOT_CYCLE.test(after) && !OF_ITS_NOUN.test(after);
  if (BARE_DAY.test(words) || OTHER_YEAR.test(words)) return false;
  if (/[年月]$/.test(words) && OF_A_NOUN.test(text.slice(limit.end, limit.end + 48))) return false;
  if (BARE_PERIOD.test(words))
    return (
      (headsClause(before) && (BY.test(before + words) || governsClause(text, limit.end))) ||
      isStage(before, words, after)
    );
  if (SPAN.test(words)) return isOwnSpan(words, before, after);
  return true;
}

/** 4月10日至15日 in a report of 4月18日: days gone by when the paper was dated, unless it says by when (前、底、内). */
export const isPast = (limit: Deadline, paper: string): boolean =>
  (limit.kind === 'date' || limit.kind === 'range') &&
  limit.due !== null &&
  limit.due < paper &&
  /[日号午晚时]$/.test(limit.text);

/** The bare name of a year before the paper's tells what was done in it. */
export const isYearPast = (limit: Deadline, paper: string): boolean =>
  limit.due !== null && limit.due < paper && /^20\d\d年度?$/.test(limit.text);

const NOT_BEFORE =
  /(?:有效期(?:至|为|到|限|自)?|(?:延长|延续|延期|顺延|放宽|保留|暂定)(?:执行|实施|使用)?(?:至|到)|决定(?:于|从|自)?|公示(?:时间|期|期限)?：?[^，。]{0,4}|(?:发布|印发|成文|生成|更新|发表|登记|公布|成立|通过|交办|下达|签发|收文|来文|制表|填报|填表|报告)(?:时间|日期|于)：?|截止(?:到)?(?:目前|去年)|数据时间节点为|施行至|执行至|学年|缴费|补贴|补助|奖励|连续|累计|已满|超过|不超过|不少于|最长|至少|至今|同比|基期|以|较|比|历时|工期|为期|期限为|保质期|任期|刑期|合同期|[^工]期为|根据|依据|按照|贯彻|贯彻落实|学习|（)$/;
const NOT_AFTER =
  /^(?:日?起?(?:施行|实施|生效|停止执行|废止|执行)|止?有效|(?:以上|以来|期间)|(?:及|或)以上|度?(?:计划投资|考核结果|预算|决算|奖励|补助|补贴|累计)|(?:第)?[一二三四五六七八九十\d]+次(?:常务|全体)?会议|(?:研究|审议|讨论)?通过|(?:时)?(?:仍|还|尚)未|学期|学年|印发的|召开的|出台的|制定的|公布的|批准的|投产的|成立的|及以前|前后|的(?:企业|项目|人员|产品|政策|数据|基础|车辆|设备|水平|比例|标准))/;
/** 上一年度, 下一年度, 本年度: a year told from another, which names the stuff of the work. */
const OTHER_YEAR = /^(?:上|下|前|后|次|本|当|该|同)一?(?:个)?(?:年度|学年|财年|年同期|年)$/;
const BARE_DAY = /^[0-9０-９一二三四五六七八九十]+[日号]$/;
const BARE_PERIOD =
  /^(?:(?:19|20)\d\d年度?|(?:(?:19|20)\d\d年)?(?:\d{1,2}月份?|第?[一二三四]季度|[上下]半年)|今年|去年|明年|本月|本季度|“?十[一二三四五六]五”?(?:时期|期间))$/;
const SPAN =
  /[一二两三四五六七八九十半\d０-９]+(?:个)?(?:工作日|小时|天|日|周|月|年)(?:（[^）]{1,12}）)?(?:以|之)?内$/;
const NOT_CYCLE =
  /^(?:奖励|补助|补贴|资助|不超过|最高|不少于(?![\d一两二三四]{1,3}(?:次|轮|场|批))|平均|收入|新增|增长|安排|给予|对每|总额|发放|领取|享受|\d[\d.]*(?:万|亿)?(?:元|吨|名|人))/;
/** 每季度的形象进度: before 的 a rhythm describes its noun. */
const OF_ITS_NOUN = /^的/;

/** 拨付资金（6月底前），选派干部（2月至10月）。: a bracket of nothing else, saying by when or standing at a heading's end. */
function fillsBracket(text: string, { start, end }: { start: number; end: number }): boolean {
  if (text.charAt(start - 1) !== '（') return false;
  if (/(?:阶段|期间|时段)$/.test(text.slice(start - 3, start - 1))) return true;
  if (text.charAt(end) !== '）') return false;
  if (/[前底末内]$/.test(text.slice(start, end))) return true;
  const heading = HEADING.exec(text.slice(Math.max(0, start - 30), start - 1));
  return heading !== null && '。：\n'.includes(text.charAt(end + 1));
}

/** The words of a numbered heading that name a step of the work. */
const HEADING = /(?:^|[\n）、.])(?!.*(?:计划|规划|方案|办法|意见|报告|[要应《]))[\u4e00-\u9fa5]{2,16}$/;

/** 延续实施补贴政策至2025年底: how long a policy is to hold. */
const PROLONGED = /(?:延续|延长|继续)(?:实施|执行)[^，。；]{0,30}(?:至|到)[^，。；]{0,3}$/;

/** 计划2026年开工建设的项目。 a time within what describes a noun at the clause's end. */
const OF_A_NOUN =
  /^[^，。；、\n]{0,24}的(?:项目|工程|企业|单位|人员|学校|事项|问题|任务|资金|车辆|设备|房屋|地块|用地)(?:（[^）]*）)?[，。；、\n]/;

/** “年底交账”: words in quotation marks are a saying, not a limit. */
function isQuoted(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 40; i--) {
    const c = text.charAt(i);
    if (c === '“') return true;
    if ('”。\n'.includes(c)) return false;
  }
  return false;
}

/** 确保码头9月复工: a month and what is to have come about in it, where the clause says that it must. */
const isStage = (before: string, words: string, after: string) =>
  /月份?$/.test(words) &&
  /(?:确保|力争|争取|力促|务必|实现|保证)[^，。；]*$/.test(before) &&
  /^(?:开工|复工|竣工|完工|投产|投用|投入|建成|通车|通水|封顶|启用|交付|验收|上线|开通)(?!的)/.test(after);

/** 到2027年行政村快递覆盖率达100%: whatever follows is to hold by then. */
const BY = /(?:^|[，。；：！\n（）、])(?:力争|争取|确保|并)?到(?:20\d\d)年$/;

/** A bare year or month tells when only where it opens its clause: 2024年，……；6月完成……, not 2024年工作要点. */
const headsClause = (before: string) =>
  before === '' ||
  /(?:[，。；：！\n（）、]|(?:^|\n)\d{1,3}\.|于|在|到|至|争取|力争|确保|计划|拟|预计|并|前提下)$/.test(
    before,
  );

/** After a bare year its clause goes on with a pause, a verb or a place; a noun makes the year its name. */
function governsClause(text: string, at: number): boolean {
  const after = text.slice(at, at + 24);
  const named =
    /^[^，。；、]{0,12}(?:工作|计划|方案|任务|目标|报告|规划|要点|预算|会议)(?:$|[，。；、的》）])/.test(
      after,
    );
  if (named && !/^(?:完成|实现|开展|实施|启动|建成|开工|出台|制定|印发|发布|公布|建立|推出|在)/.test(after))
    return false;
  return (
    /^(?:$|[，。；）\n]|全[市县区省国]|新增|建成|底|内|力争|基本|[\u4e00-\u9fa5]{2,4}\d)/.test(after) ||
    predicateAt(text, at) !== null
  );
}

/** Events of a service or a case, which come again and again: spans after them are standards, not limits of a task. */
const CASE_EVENT =
  /受理|申请|作出|立案|报案|投诉|举报|接诉|竣工|签订|注册|登记|备案|入院|出院|结案|缴纳|开户|上市|认定|授权/;
/** Words after a span that make it the pace of a service, or how long something holds. */
const SERVICE =
  /^(?:对|给予|享受|免|不再|不得|办结率|可|的|有效|到达|入、|送达率|出院|办结(?!并|后)|审结|响应|到场|答复群众|(?:完成|予以)?(?:审批|审核|审查|受理|办理完毕|核准|登记)|、)/;

/** A span (5个工作日内) is a limit only where the work itself is to be done in it. */
function isOwnSpan(words: string, before: string, after: string): boolean {
  if (SERVICE.test(after) || CASE_EVENT.test(words) || CASE_EVENT.test(before.slice(-8))) return false;
  if (/(?:压缩|缩短|控制|压减|减少|提速|限定|一般|时间|时限|平均)(?:至|到|为|在|于)?$/.test(before))
    return false;
  if (/(?:情况|结果|方案|意见|报告|材料)$/.test(before) && HANDED_IN.test(after)) return true;
  return /[起后]/.test(words) || before === '' || LEADS_SPAN.test(before);
}

/** 排查情况一周内报局办公室: what is to be handed in, and to whom. */
const HANDED_IN = /^(?:书面)?(?:上报|报送|反馈|报|送)(?!名|销|酬|建)/;

/** What stands before a span that work is to be done in: a preposition, a pause, an adverb; after a noun it is a standard. */
const LEADS_SPAN =
  /(?:[，。；：、！\n（“]|在|于|须|应|要|争取|力争|确保|并|最迟|原则上|后|起|之日|务必|请|需)$/;

/** 尽快, 适时 set the pace of the words after them; 持续, 长期 are a limit only where they are all that is said. */
function isOpenLimit(words: string, after: string): boolean {
  if (/^(?:抓紧|近期|常态化|持续|长期|及时)$/.test(words))
    return /^(?:(?:推进|开展|落实|实施)?(?:$|[，。；、）\n|])|坚持|抓)/.test(after);
  if (/^持续(?!推进)/.test(words)) return /^(?:$|[，。；）\n|])/.test(after);
  return true;
}
