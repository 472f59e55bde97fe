import type { Day } from '../../core/calendar/day.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import type { NewEntry, Writing } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { conclusionEntry, objectionEntry, reviewEntry } from '../../core/recheck/conclusions.ts';
import { type Draw, drawIds } from '../../core/recheck/draw.ts';
import { type RecheckInput, recheckEntry } from '../../core/recheck/recheck-entry.ts';
import { type RiskFactor, riskFactors, riskScore } from '../../core/recheck/risk.ts';
import { idsToRecheck } from './counts/marked.ts';
import { bears } from './counts/marks.ts';
import type { Database } from './database.ts';
import { isListed } from './housekeeping.ts';
import { breathe, type LongWork } from './long-work.ts';
import { type RowStatus, rowFields, unitKey } from './task-row.ts';
import { allOrNothing, type Written, writeEntries } from './write-entries.ts';

/** A closed task that nobody has looked at again yet. */
export type Candidate = {
  id: string;
  fields: TaskFields;
  record: TaskRecord;
  factors: RiskFactor[];
  score: number;
};

/** The closed tasks of a period: the riskiest first, as far as they are shown, and the ids of all to draw from. */
export type Candidates = { top: Candidate[]; ids: string[] };

const CLOSED: readonly RowStatus[] = ['finished', 'finishedLate', 'closed', 'closedLate'];
const SLICE = 1_000;
/** Candidates kept for the list; a draw is made from all. */
const MOST_SHOWN = 200;

type Range = { from: Day; to: Day; unit: string | null };

/** The tasks completed from one day to another (both included) that were not looked at again since. */
export async function recheckCandidates(db: Database, range: Range, work: LongWork): Promise<Candidates> {
  const listed = await isListed(db, { is: 'recheck' });
  const ids = listed ? await idsByIndex(db, range) : await idsByReading(db, range, work);
  const rows = await db.tasks.bulkGet(ids.slice(0, MOST_SHOWN));
  const top = rows.flatMap((row): Candidate[] => {
    const fields = row && rowFields(row);
    if (!fields) return [];
    const factors = riskFactors(fields, row.record.changes);
    return [{ id: row.id, fields, record: row.record, factors, score: riskScore(factors) }];
  });
  return { top: top.sort(byRisk), ids };
}

const byRisk = (a: { id: string; score: number }, b: { id: string; score: number }) =>
  b.score - a.score || (a.id < b.id ? -1 : 1);

/** Their ids, the riskiest first, from the indexes alone: no task is read for it. */
async function idsByIndex(db: Database, { from, to, unit }: Range): Promise<string[]> {
  const [ids, led] = await Promise.all([idsToRecheck(db, from, to), unit === null ? null : ledBy(db, unit)]);
  return led === null ? ids : ids.filter((id) => led.has(id));
}

/** The closed tasks a unit leads. */
async function ledBy(db: Database, unit: string): Promise<ReadonlySet<string>> {
  const ids = await Promise.all(
    CLOSED.map((status) =>
      db.tasks
        .where('unitKeys')
        .startsWith(unitKey('L', unit, status))
        .primaryKeys(),
    ),
  );
  return new Set(ids.flat());
}

/** The same by reading every task of the time, until all are listed under their marks. */
async function idsByReading(db: Database, { from, to, unit }: Range, work: LongWork): Promise<string[]> {
  const range = () => db.tasks.where('[finishedOn+id]');
  const count = await range().between([from, ''], [to, '\uffff']).count();
  const found: { id: string; score: number }[] = [];
  let after: [string, string] = [from, ''];
  for (let read = 0; ; ) {
    await breathe(work, count === 0 ? 1 : Math.min(1, read / count));
    const rows = await range().between(after, [to, '\uffff'], false, true).limit(SLICE).toArray();
    read += rows.length;
    for (const row of rows) {
      const fields = rowFields(row);
      if (!fields || !bears({ is: 'recheck' }, fields, row.record)) continue;
      if (row.status === 'withdrawn' || (unit !== null && !fields.lead.includes(unit))) continue;
      found.push({ id: row.id, score: riskScore(riskFactors(fields, row.record.changes)) });
    }
    const last = rows.at(-1);
    if (!last || rows.length < SLICE) return found.sort(byRisk).map(({ id }) => id);
    after = [last.finishedOn ?? to, last.id];
  }
}

/** Draws tasks by a seed and keeps the draw. */
export function makeDraw(
  db: Database,
  { ids, count, seed, about }: { ids: readonly string[]; count: number; seed: string; about: string },
  { by, now, newId }: Writing,
): Promise<Result<Draw>> {
  const word = seed.trim();
  return allOrNothing(db, [db.draws], async () => {
    if (word === '') return fail('seed-empty', '请填写随机种子。');
    if (!(count >= 1)) return fail('count-wrong', '请填写抽取几项。');
    if (ids.length === 0) return fail('draw-empty', '这一范围内没有可以抽取的事项。');
    const from = [...ids].sort();
    const picked = drawIds(from, count, word);
    const draw: Draw = { id: newId(), at: now, by, seed: word, about, from, picked };
    await db.draws.put(draw);
    return ok(draw);
  });
}

/** The draws made, the latest first. */
export const drawsMade = (db: Database): Promise<Draw[]> => db.draws.orderBy('at').reverse().toArray();

const one = (entry: Result<NewEntry>): Result<NewEntry[]> => (entry.ok ? ok([entry.value]) : entry);

/** Records what was found on looking again. */
export const recordRecheck = (
  db: Database,
  id: string,
  input: RecheckInput,
  writing: Writing,
): Promise<Result<Written>> =>
  writeEntries(db, id, ({ fields }) => one(recheckEntry(fields, input)), writing);

/** Records a 督查结论. */
export const recordConclusion = (
  db: Database,
  id: string,
  input: Parameters<typeof conclusionEntry>[0],
  writing: Writing,
): Promise<Result<Written>> => writeEntries(db, id, () => one(conclusionEntry(input)), writing);

/** Records a unit's objection to a conclusion. */
export const recordObjection = (
  db: Database,
  id: string,
  input: Parameters<typeof objectionEntry>[1],
  calendar: WorkCalendar,
  writing: Writing,
): Promise<Result<Written>> =>
  writeEntries(db, id, ({ record }) => one(objectionEntry(record.changes, input, calendar)), writing);

/** Records the decision on an objection. */
export const recordReview = (
  db: Database,
  id: string,
  input: Parameters<typeof reviewEntry>[1],
  calendar: WorkCalendar,
  writing: Writing,
): Promise<Result<Written>> =>
  writeEntries(db, id, ({ record }) => one(reviewEntry(record.changes, input, calendar)), writing);
