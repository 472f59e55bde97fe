import type { Day } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Deadline } from '../../deadline/deadline.ts';
import { findDeadlines } from '../../deadline/find.ts';
import type { UnitDirectory } from '../../model/unit.ts';
import type { SourceDocument } from '../document.ts';
import { indexUnits, type UnitIndex } from '../duty/unit-index.ts';
import { type Flow, layFlow, sourceRange } from '../flow.ts';
import type { DocumentReading, TaskDraft } from '../reading.ts';
import { readSource } from '../source/source-fields.ts';
import { readLimit, readUnits } from './draft-span.ts';
import { isPast, isYearPast, limitsOf } from './limits.ts';
import type { RawTask } from './raw-task.ts';
import { carryRhythm } from './rhythm.ts';
import { spanIndex } from './span-index.ts';
import { planTasks, type TaskPlan } from './task-plan.ts';

export type ReadingContext = {
  /** The day that relative and year-less limits are counted from; without it the document's own date serves. */
  ref?: Day;
  units?: UnitDirectory;
  calendar?: WorkCalendar;
};

/** Any day serves to find limits when none is known: what was inferred from it is taken out again. */
const NO_DAY = '2000-01-01';

/**
 * Reads a running document: where it comes from, and the tasks it lays down, each with the passage it stands in, who
 * leads and takes part, and its time limits. Never throws on any text; linear in its length.
 */
export function readDocument(document: SourceDocument, context: ReadingContext = {}): DocumentReading {
  const flow = layFlow(document);
  const index = context.units ? indexUnits(context.units) : null;
  const source = readSource(flow);
  const ref = context.ref ?? source.date?.value ?? null;
  const baseYear = yearOfPaper(source, ref);
  const sentences = inSentences(flow.text);
  const read = findDeadlines(sentences, {
    ref: ref ?? NO_DAY,
    ...(context.calendar ? { calendar: context.calendar } : {}),
    ...(baseYear ? { baseYear } : {}),
  });
  const limits = carryRhythm(sentences, read)
    .filter((limit) => !(source.date && isPast(limit, source.date.value)) && !(ref && isYearPast(limit, ref)))
    .map((limit) => (ref || isSettled(limit, baseYear !== null) ? limit : withoutDay(limit)));
  const found = spanIndex(limits);
  const plan = planTasks(flow, { gap: flow.gap, index }, found.within);
  const tasks = plan.tasks.map((task) =>
    draft(flow, task, limitsOf(flow.text, found.within(task.start, task.end), task, ref), plan, index),
  );
  return { source, instructions: [], tasks, skipped: [...document.skipped] };
}

/**
 * The year that dates without one belong to: the year a work plan is named after (2024年工作要点), else that of the
 * paper. In the last months of a year 1月底前 means the next one, so the nearest such date decides instead.
 */
function yearOfPaper(
  { title, date }: DocumentReading['source'],
  ref: Day | null,
): { year: number; from: string } | null {
  const named = title && /(20\d\d)年(?:度)?(?!\d)/.exec(title.value.replace(/20\d\d\s*[—–~-]\s*20\d\d/g, ''));
  const year = date && +date.value.slice(0, 4);
  // 2025年度预算执行审计 in a paper of 2026 tells of the past; a page may have been dated later than its paper.
  const looksBack = LOOKS_BACK.test(title?.value ?? '');
  const dated = date?.certainty === 'certain' ? year : looksBack && ref ? +ref.slice(0, 4) : null;
  const gone = named && dated && +named[1]! < dated;
  // 2025年度考核 ordered in December: 1月底前 is the next one.
  if (named && ref && +named[1]! === +ref.slice(0, 4) && +ref.slice(5, 7) > LAST_MONTH_OF_ITS_YEAR)
    return null;
  if (named && !gone && (!year || Math.abs(+named[1]! - year) <= 1))
    return { year: +named[1]!, from: '标题' };
  return year && date && +date.value.slice(5, 7) <= LAST_MONTH_OF_ITS_YEAR
    ? { year, from: '成文日期' }
    : null;
}

/** A title that names the year it looks back on. */
const LOOKS_BACK = /审计|决算|预算执行|考核结果|评估结果|总结|回头看/;

/** From the month after this one on, dates without a year belong to the nearest one. */
const LAST_MONTH_OF_ITS_YEAR = 10;

/** True for a limit whose day rests on nothing but what is written, or on the year of the paper. */
const isSettled = (limit: Deadline, yearKnown: boolean) =>
  limit.kind !== 'recurring' && limit.inferred.every((part) => part === 'year' && yearKnown);

/** Dates never run on from one paragraph or cell to the next, nor from a number mark (1.2024年): each ends in a full stop. */
const inSentences = (text: string) =>
  text.replaceAll('\n', '。').replace(/(^|[。；：）])(\d{1,2})\.(?=20\d\d年|\d{1,2}月)/g, '$1$2。');

/** A limit whose year or anchor no date backs: what was written stays, the computed day goes. */
function withoutDay(limit: Deadline): Deadline {
  return {
    ...limit,
    from: null,
    due: null,
    steps: [...limit.steps, '文件日期未知，年份不能确定，请补充基准日期'],
  };
}

function draft(
  flow: Flow,
  task: RawTask,
  limits: Deadline[],
  plan: TaskPlan,
  index: UnitIndex | null,
): TaskDraft {
  const range = sourceRange(flow, task.start, task.end);
  const implied = plan.impliedAt(task.start);
  return {
    text: flow.source.slice(range.start, range.end),
    ...range,
    lead: readUnits(flow, task.lead, index),
    cooperate: readUnits(flow, task.cooperate, index),
    deadlines: limits.map((limit) => readLimit(flow, limit)),
    certainty: { lead: task.certainty },
    reason: task.reason,
    ...(task.etc ? { etc: true } : {}),
    ...(implied.length > 0 ? { implied: readUnits(flow, implied, index) } : {}),
  };
}
