import type { Mention } from '../mention.ts';
import type { Scanner } from '../scanner.ts';
import type { Refiner } from './refiner.ts';

/** 2026年第12期, 2026年第三批, 2026年3号: a number of that year. */
const NUMBERED = /^(?:第?[\d〇一二三四五六七八九十百]{1,4}(?:号|期|批|次|轮|届|辑|卷)|版)(?!前|之前|以前)/;
/** 2026年重点工作, 2026年政府工作报告, 2026年全县高质量发展考核: what the year's plan or paper is called. */
const NAMED =
  /^(?:全[国省市县区]|[省市县区]|政府|部门|中央)?(?:重点|主要|目标|工作|民生|十件|督查|绩效|高质量发展)?(?:工作|任务|项目|目标|实事|考核|责任)*(?:计划|方案|要点|清单|台账|总结|报告|预算|决算|考核|责任书|责任状|办法|意见|重点工作|重点任务|重点项目|民生实事|一号文件|为基[期年准]|《)/;
/** 行动计划（2025—2027年）: the years of a plan, in brackets behind its name. */
const PLAN_BEFORE = /(?:计划|方案|规划|纲要|意见|措施|办法|工程|行动)\($/;
const STOPS = ',。;:、)"\n';
/** 2026年度完成: the year as a time. Any other word makes 年度 its attribute. */
const DONE_IN_YEAR = /^(?:[内末底前中]|完成|实现|达到|力争|确保|全面|基本|计划)/;

/** A year that names a plan, a paper or a number is no limit: 2026年度工作要点, 2025年第3号. */
export const dropYearNames: Refiner = (mentions, s) => {
  let numberEnd = -1;
  return mentions.filter((mention) => {
    if (mention.start < numberEnd) return false;
    if (isPlanYears(mention, s)) return false;
    if (!isPlainYear(mention)) return true;
    const behind = s.lineBreakAt(mention.end) ? '' : s.slice(mention.end, mention.end + 16);
    const numbered = NUMBERED.exec(behind);
    if (numbered) numberEnd = mention.end + numbered[0].length;
    const compared = s.oneOf('比较', mention.start - 1 - s.pos);
    return !(compared || numbered || NAMED.test(behind) || isAttribute(mention, s, behind));
  });
};

const isPlanYears = (m: Mention, s: Scanner) =>
  m.kind === 'calendar' &&
  m.to.grain === 'year' &&
  s.is(')', m.end) &&
  PLAN_BEFORE.test(s.slice(m.start - 4, m.start));

const isPlainYear = (m: Mention) =>
  m.kind === 'calendar' &&
  !m.from &&
  !m.edge &&
  m.to.grain === 'year' &&
  !m.to.vague &&
  m.to.note === undefined;

function isAttribute(mention: Mention, s: Scanner, behind: string): boolean {
  return (
    s.isBefore('度', mention.end) &&
    behind !== '' &&
    !STOPS.includes(behind.charAt(0)) &&
    !DONE_IN_YEAR.test(behind)
  );
}
