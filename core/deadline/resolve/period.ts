import { addDays, type Day, weekday } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { type Amount, addAmounts } from '../forms/amount.ts';
import type { PeriodMention } from '../mention.ts';
import {
  makeResolved,
  type Resolved,
  type Resolving,
  spoken,
  spokenRange,
  spokenShort,
} from './resolution.ts';

const COUNTED = '开始的当日不计入，自下一日起算（民法典第二百零一条）';
const MONTHS = '到期月的对应日为最后一日，没有对应日的为月末（民法典第二百零二条）';

/** The last day of a counted period; `since` is the day it counts from where that is a date of the text. */
export function resolvePeriod(mention: PeriodMention, since: Day | null, r: Resolving): Resolved {
  if (mention.relation === 'ahead') return since === null ? ahead(mention) : aheadOf(mention, since, r);
  const start = since ?? r.ref;
  const direction = mention.relation === 'ago' ? -1 : 1;
  const counted = addAmounts(start, mention.amounts, direction, r.calendar);
  const steps: string[] = [];
  const anchor = mention.anchor;
  const named = anchor !== null && anchor.known === undefined && since === null;
  if (named) steps.push(`起算日为“${anchor.text}”，文中没有日期，暂按${spoken(start)}推算`);
  else steps.push(`自${spoken(start)}起算`);
  const { amounts } = mention;
  const { calendar } = r;
  steps.push(...countingSteps(amounts, start, counted.day, direction, calendar));
  if (counted.provisional) steps.push('其间有放假安排尚未公布的年份，按法定节假日推定');
  const rolled = mention.relation === 'within' ? roll(counted.day, mention.amounts, steps, r) : counted.day;
  const resolved = makeResolved('date', null, rolled, since === null ? ['anchor'] : [], steps);
  resolved.provisional = counted.provisional || named;
  if (named) resolved.anchor = anchor.text;
  return resolved;
}

/** Counted back from a day that is known. */
function aheadOf({ amounts, since: written }: PeriodMention, since: Day, r: Resolving): Resolved {
  const { day, provisional } = addAmounts(since, amounts, -1, r.calendar);
  const steps = [`自${spoken(since)}往前推${spokenAmounts(amounts)}，截止日为${spoken(day)}`];
  const resolved = makeResolved('date', null, day, written?.to.year === null ? ['year'] : [], steps);
  resolved.provisional = provisional;
  return resolved;
}

function ahead(mention: PeriodMention): Resolved {
  const event = mention.anchor?.text || '某一事项';
  const resolved = makeResolved(
    'date',
    null,
    null,
    ['anchor'],
    [`从“${event}”之日往前推${spokenAmounts(mention.amounts)}；该日期文中没有写明，确定后才能推算`],
  );
  resolved.provisional = true;
  resolved.anchor = event;
  return resolved;
}

function countingSteps(
  amounts: readonly Amount[],
  start: Day,
  end: Day,
  direction: number,
  calendar: WorkCalendar,
): string[] {
  const words = spokenAmounts(amounts);
  if (direction < 0) return [`往前推${words}为${spoken(end)}`];
  const steps = [COUNTED];
  const units = new Set(amounts.map((a) => a.unit));
  if (units.has('workday')) {
    const skipped = calendar.skipped(addDays(start, 1), end);
    const passed = skipped
      .slice(0, 8)
      .map((run) => spokenRange(run.from, run.to) + (run.name ? `${run.name}放假` : '周末'));
    if (passed.length > 0) steps.push(`跳过${passed.join('、')}${skipped.length > 8 ? '等' : ''}`);
    const worked = weekendsWorked(start, end, calendar);
    if (worked.length > 0) steps.push(`${worked.join('、')}调休上班，计入`);
    steps.push(`第${words}为${spoken(end)}`);
  } else {
    if (units.has('month') || units.has('year')) steps.push(MONTHS);
    steps.push(`满${words}为${spoken(end)}`);
  }
  return steps;
}

/** Weekend days that are worked, up to a few, for the explanation. */
function weekendsWorked(start: Day, end: Day, calendar: WorkCalendar): string[] {
  const found: string[] = [];
  for (
    let day = addDays(start, 1), i = 0;
    day <= end && i < 120 && found.length < 6;
    day = addDays(day, 1), i++
  ) {
    if (weekday(day) > 5 && calendar.isWorkday(day)) found.push(spokenShort(day));
  }
  return found;
}

/** 民法典 第二百零三条: where the office rolls, to the next working day; otherwise only said. */
function roll(due: Day, amounts: readonly Amount[], steps: string[], r: Resolving): Day {
  if (amounts.some((a) => a.unit === 'workday') || r.calendar.isWorkday(due)) return due;
  const next = r.calendar.addWorkdays(due, 1).day;
  steps.push(
    r.settings.rollPeriods
      ? `最后一日${spoken(due)}休息，顺延至${spoken(next)}（民法典第二百零三条）`
      : `最后一日${spoken(due)}休息，未顺延；依民法典第二百零三条可顺延至${spoken(next)}`,
  );
  return r.settings.rollPeriods ? next : due;
}

const UNIT_WORDS: Record<Amount['unit'], string> = {
  hour: '小时',
  day: '日',
  workday: '个工作日',
  month: '个月',
  year: '年',
};

const spokenAmounts = (amounts: readonly Amount[]) =>
  amounts.map((a) => `${a.count}${UNIT_WORDS[a.unit]}`).join('');
