import { paperDay } from '../papers/paper-day.ts';
import { type BulletinFigures, closedShare, percentText } from './figures.ts';
import { type Criticised, criticised, praised } from './lists.ts';
import { periodWord } from './period.ts';
import type { Ranked } from './ranking.ts';
import type { AssessmentRules } from './rules.ts';

/** Units named at each end of the ranking, and tasks named of a criticised unit; the annex has all. */
const NAMED = 3;
const TASKS_NAMED = 3;

/** What the bulletin calls its annex (annex.ts). */
export const ANNEX_NAME = '各单位督查事项办理情况表';

/** A bulletin's title and text as drafted from its figures, one line a paragraph; the person corrects it before it is issued. */
export function bulletinText(
  figures: BulletinFigures,
  ranked: readonly Ranked[],
  rules: AssessmentRules,
): { title: string; body: string } {
  const word = periodWord(figures.period);
  const sections: [heading: string, lines: string[]][] = [
    ['总体情况', [overall(figures)]],
    ['各单位办理情况', [standing(ranked, rules)]],
    ['表扬单位', praise(praised(ranked, rules))],
    ['批评单位', criticised(figures, rules).map(criticism)],
    ['有关要求', [DEMANDS]],
  ];
  const written = sections
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([heading, lines], i) => [`${'一二三四五'[i]}、${heading}`, ...lines]);
  return {
    title: `关于${word}督查事项办理情况的通报`,
    body: [`现将${word}督查事项办理情况通报如下：`, ...written].join('\n'),
  };
}

const DEMANDS =
  '各责任单位要对照台账，逐项梳理未办结事项，倒排工期、明确责任，加快办理进度；逾期事项要查明原因，提出整改措施和完成时间，书面报送；持续推进的事项要按期报送进展，确保件件有落实、事事有回音。';

function overall({
  all: { buckets, added, carried, carriedFromBefore },
  reports,
  asOf,
}: BulletinFigures): string {
  const reported =
    reports.due > 0
      ? `本期应报送进展${reports.due}次，迟报${reports.late}次，漏报${reports.missing}次。`
      : '';
  const { total, closed, handling, stopped } = buckets;
  const before = carriedFromBefore.length > 0 ? `（其中以前年度结转${carriedFromBefore.length}项）` : '';
  const done = closed.onTime + closed.late;
  const open = handling.notDue + handling.overdue + handling.undated;
  return `本期纳入督查事项${total}项，其中上期结转${carried.length}项${before}，本期新增${added.length}项。截至${paperDay(asOf)}，已办结${done}项（按时办结${closed.onTime}项，逾期办结${closed.late}项），办结率${percentText(closedShare(buckets))}；办理中${open}项（未到时限${handling.notDue}项，逾期未办结${handling.overdue}项，无明确时限${handling.undated}项）${stopped > 0 ? `；中止或终止${stopped}项` : ''}。${reported}`;
}

function standing(all: readonly Ranked[], { leadWeight, cooperateWeight }: AssessmentRules): string {
  const ranked = all.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) return '本期没有到期事项，各单位暂不排名。';
  const named = (list: readonly Ranked[]) =>
    list.map(({ figures, score }) => `${figures.unit}（${score}分）`).join('、');
  const way = `按牵头事项权重${leadWeight}、配合事项权重${cooperateWeight}计分`;
  if (ranked.length <= NAMED * 2) return `${way}，各单位依次为：${named(ranked)}。`;
  return `${way}，排名靠前的是：${named(ranked.slice(0, NAMED))}；排名靠后的是：${named(ranked.slice(-NAMED))}。各单位情况见附件。`;
}

function praise(units: readonly Ranked[]): string[] {
  if (units.length === 0) return [];
  const names = units.map(({ figures }) => figures.unit).join('、');
  const closed = units.map(
    ({ figures: { unit, lead } }) => `${unit}按时办结牵头事项${lead.buckets.closed.onTime}项`,
  );
  return [`${names}重视督查事项办理，${closed.join('，')}，没有逾期未办结事项，予以通报表扬。`];
}

function criticism({ unit, tasks }: Criticised, i: number): string {
  const named = tasks
    .slice(0, TASKS_NAMED)
    .map(
      ({ title, due, days }) => `“${title.replace(/[。；]$/, '')}”（时限${paperDay(due)}，已逾期${days}天）`,
    );
  const rest = tasks.length > TASKS_NAMED ? '等' : '';
  return `${i + 1}．${unit}：逾期未办结${tasks.length}项，${named.join('、')}${rest}。`;
}
