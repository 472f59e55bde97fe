/** What the benches of whole-register pages do inside a page of the extension, over its real database. */
import './without-eval.ts';

import { bulletinText } from '../../../core/bulletin/bulletin-text.ts';
import { periodOf } from '../../../core/bulletin/period.ts';
import { ranking } from '../../../core/bulletin/ranking.ts';
import { ASSESSMENT_RULES } from '../../../core/bulletin/rules.ts';
import { addMonths } from '../../../core/calendar/day.ts';
import { bulletinFigures } from '../../../extension/store/bulletin.ts';
import { sumOf, taskFigures } from '../../../extension/store/counts/figures.ts';
import { kindCoverage } from '../../../extension/store/counts/kind-coverage.ts';
import { Database } from '../../../extension/store/database.ts';
import { allMonthLines, monthLines } from '../../../extension/store/dispatch.ts';
import { AT_ONCE } from '../../../extension/store/long-work.ts';
import { publicTasks } from '../../../extension/store/public-tasks.ts';
import { recheckCandidates } from '../../../extension/store/rechecking.ts';

export { seed } from './lab.ts';

const TODAY = '2026-11-23';

/** How long something over the register takes, in milliseconds, and how many tasks came of it. */
type Taken = { time: number; counted: number };

async function over(work: (db: Database) => Promise<number>): Promise<Taken> {
  const db = new Database('ducha');
  await db.open();
  const start = performance.now();
  const counted = await work(db);
  const time = performance.now() - start;
  db.close();
  return { time, counted };
}

/** From the choice of a period to the bulletin's text. */
export const bulletin = (kind: 'month' | 'year'): Promise<Taken> =>
  over(async (db) => {
    const figures = await bulletinFigures(db, periodOf(kind, TODAY), TODAY, AT_ONCE);
    bulletinText(figures, ranking(figures, ASSESSMENT_RULES), ASSESSMENT_RULES);
    return figures.all.buckets.total;
  });

/** 覆盖: the kinds of matter with what is missing. */
export const coverage = (): Promise<Taken> =>
  over(async (db) => {
    const kinds = Object.values(await kindCoverage(db, AT_ONCE));
    return kinds.reduce((sum, { total }) => sum + total, 0);
  });

/** 统计: what the tallies do not hold. */
export const charts = (): Promise<Taken> =>
  over(async (db) => {
    const { byKind } = await taskFigures(db, TODAY, AT_ONCE);
    return [...byKind.values()].reduce((sum, counts) => sum + sumOf(counts), 0);
  });

/** 公开: the tasks that may be chosen. */
export const openness = (): Promise<Taken> => over(async (db) => (await publicTasks(db, AT_ONCE)).length);

/** 回头看: what was closed within so many months, by risk. */
export const recheck = (months: number): Promise<Taken> =>
  over(async (db) => {
    const period = { from: addMonths(TODAY, -months), to: TODAY, unit: null };
    return (await recheckCandidates(db, period, AT_ONCE)).ids.length;
  });

/** 调度: the first hundred lines of a month, of all tasks or of those that lack something. */
export const dispatch = (onlyGaps: boolean): Promise<Taken> =>
  over(async (db) => {
    const choice = { month: '2026-11', unit: null, withFinished: true, onlyGaps };
    return (await monthLines(db, choice, { after: null, limit: 100 })).lines.length;
  });

/** 调度: every line of a month, as it is exported. */
export const wholeMonth = (): Promise<Taken> =>
  over(async (db) => {
    const choice = { month: '2026-11', unit: null, withFinished: true, onlyGaps: false };
    return (await allMonthLines(db, choice, AT_ONCE)).length;
  });
