import type { Deadline } from '../deadline/deadline.ts';

/**
 * Tells a task's limit from the other times in its words. The engine reads every time that is written; here the
 * words around it decide: how long a policy runs, how fast a counter serves, what a subsidy is paid for, when a
 * paper was signed or takes effect are no limits of a task.
 */
export function isTaskLimit(text: string, limit: Deadline): boolean {
  const before = text.slice(Math.max(0, limit.start - 16), limit.start);
  const after = text.slice(limit.end, limit.end + 18);
  if (NOT_BEFORE.test(before) || NOT_AFTER.test(after)) return false;
  if (limit.kind === 'recurring') return isReportingCycle(limit, before, after);
  if (limit.kind === 'open') return true;
  if (PERIOD.test(limit.text)) return isOwnPeriod(before, after);
  return true;
}

const NOT_BEFORE =
  /(?:有效期(?:至|为|到|限|自)?|公示(?:时间|期|期限)?：?[^，。]{0,4}|发布(?:时间|日期)：?|印发(?:时间|日期)?：?|成文日期：?|生成日期：?|更新时间：?|截止(?:到)?(?:目前|去年)|自|上一|上个|下一|时间节点为|同期|近|过去|施行至|用于|时段为|学年|不超过|最长|最高|不少于|至少|缴费|补贴|补助|奖励|连续|累计|满|超过|每家企业|原)$/;
const NOT_AFTER =
  /^(?:起?(?:施行|实施|生效|执行|停止执行|废止)|[（(]?(?:以下|含|不含)|以上|以来|期间|度?(?:计划|规划|政府工作|工作报告|工作要点|预算|决算|报告|目标|任务|考核|工作总结|奖励|补助|最高|累计)|的(?:[^，。；]{0,6})?(?:企业|项目|人员|产品|政策|目标任务|工作|数据|情况)|奖励|补助|补贴|滚动)/;
const PERIOD =
  /^(?:在|于)?[一二两三四五六七八九十半\d０-９—\-~至到个]+(?:个)?(?:工作日|小时|天|日|周|月|年)(?:以|之)?内/;

/** A span counted from nothing named (在两年之内、5个工作日内): a limit only where the work itself is to be done in it. */
function isOwnPeriod(before: string, after: string): boolean {
  if (/(?:压缩|缩短|控制|压减|减少|提速|限|时间)(?:至|到|为|在)?$/.test(before)) return false;
  return !/^(?:对|给予|享受|免|不再|不得|办结|予以|可|的)/.test(after);
}

/** 每月、定期 set a rhythm for a task where they lead its verb; before 的 or a noun they describe something else. */
function isReportingCycle(limit: Deadline, before: string, after: string): boolean {
  if (/^的|^(?:奖励|补助|补贴|不超过|最高|形象|计划|平均|收入|召开例会制度)/.test(after)) return false;
  if (/(?:企业|人|户|家|个|项目|单位|条)$/.test(before) && /^(?:奖励|补助|最高|不超过)/.test(after))
    return false;
  if (limit.every === null || /定期/.test(limit.text))
    return (
      /(?:情况|进展|要|应|应当|须|[部委局厅办])$/.test(before) || /^(?:向|将|报|汇报|通报|调度)/.test(after)
    );
  return true;
}

/** Drops what adds nothing beside a dated limit: 持续推进 in the same words is kept only where no day is written. */
export function limitsOf(text: string, limits: readonly Deadline[]): Deadline[] {
  const kept = limits.filter((limit) => isTaskLimit(text, limit));
  return kept.some((limit) => limit.kind !== 'open')
    ? kept.filter((limit) => limit.kind !== 'open' || limit.urgent)
    : kept;
}
