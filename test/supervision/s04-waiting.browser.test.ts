import { afterEach, beforeEach, expect, test } from 'vitest';
import { standardCalendar } from '../../core/calendar/standard-calendar.ts';
import type { ChaseInput } from '../../core/chasing/chase-entry.ts';
import { DEFAULT_LADDER } from '../../core/chasing/ladder.ts';
import { readLimit } from '../../core/deadline/read-limit.ts';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskFields } from '../../core/model/task.ts';
import type { RecheckInput } from '../../core/recheck/recheck-entry.ts';
import {
  chaseFilter,
  chaseRows,
  chaseTasks,
  recordChaseAnswer,
  undoChasing,
} from '../../extension/store/chasing.ts';
import { RUNNING } from '../../extension/store/counts/due-counts.ts';
import { countMarked } from '../../extension/store/counts/marked.ts';
import type { Mark } from '../../extension/store/counts/marks.ts';
import type { Database } from '../../extension/store/database.ts';
import { allMonthLines, monthLines, type SheetCursor } from '../../extension/store/dispatch.ts';
import { allTasks } from '../../extension/store/list.ts';
import { recordDecision, recordRequest } from '../../extension/store/postponement.ts';
import { drawsMade, makeDraw, recheckCandidates, recordRecheck } from '../../extension/store/rechecking.ts';
import { askUnit, recordReply, recordReport } from '../../extension/store/reporting.ts';
import { setSetting } from '../../extension/store/settings.ts';
import { editTask, registerTasks } from '../../extension/store/tasks.ts';
import { emptyDatabase, got, task, taskDue, writer } from './store-samples.ts';

let db: Database;
let n = 0;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const TODAY = '2026-11-23';
const calendar = standardCalendar();
const work = { signal: new AbortController().signal, onProgress: () => {} };
const writing = (now = '2026-11-23T09:00:00.000Z') => writer(`张${++n}`, now);
const registered = async (fields: TaskFields, now?: string) =>
  got(await registerTasks(db, [fields], writing(now)))[0]!;
const fieldsOf = async (id: string) => foldTask((await db.tasks.get(id))!.record.changes)!;

/** What the mark counts, and what its list shows: always the same. */
const marked = async (mark: Mark): Promise<number> => {
  const filter = { unit: null, cooperating: false, statuses: RUNNING, dueFrom: null, dueTo: null, text: '' };
  const listed = (await allTasks(db, { ...filter, mark })).length;
  expect(await countMarked(db, mark)).toBe(listed);
  return listed;
};

test('S4: a request is listed until it is decided; the office’s rule decides whether it counts as late', async () => {
  const id = await registered(taskDue('2026-11-02'));
  const ask = { on: TODAY, until: '2026-12-31', reason: '汛期', unit: '市水务局' };
  got(await recordRequest(db, id, ask, writing()));
  expect(await marked({ is: 'extension' })).toBe(1);
  expect((await fieldsOf(id)).limit.due).toBe('2026-11-02');
  await setSetting(db, 'postponement', { lateCounts: false });
  const decide = { on: TODAY, granted: true, until: '2026-12-15', reason: '', decidedBy: '王主任' };
  got(await recordDecision(db, id, decide, writing()));
  expect(await marked({ is: 'extension' })).toBe(0);
  const { limit } = await fieldsOf(id);
  expect([limit.due, limit.missed]).toEqual(['2026-12-15', undefined]);
  expect((await db.tasks.get(id))?.dueKey).toBe('2026-12-15');
  expect(await recordDecision(db, id, decide, writing())).toMatchObject({
    failure: { code: 'decide-nothing' },
  });
});

test('S4: a limit that units work by moves away by a decision, or by a correction with its reason', async () => {
  const id = await registered(taskDue('2026-12-31', { status: 'assigned' }));
  const moved = (due: string) => ({ limit: { ...taskDue(due).limit, setByHand: true } });
  expect(await editTask(db, id, moved('2027-03-31'), '', writing())).toMatchObject({
    failure: { code: 'limit-later' },
  });
  got(await editTask(db, id, moved('2026-12-15'), '', writing()));
  got(await editTask(db, id, moved('2027-03-31'), '原来读错了年份', writing()));
  expect((await fieldsOf(id)).limit.due).toBe('2027-03-31');
});

test('S8: a report owed is listed from the day after it was due until it comes', async () => {
  const { readings } = readLimit('每月5日前', { ref: '2026-09-10' });
  const id = await registered(
    task({ limit: { ...taskDue(null).limit, text: '每月5日前', readings } }),
    '2026-10-10T09:00:00.000Z',
  );
  expect(await marked({ is: 'reportLate', before: '2026-11-05' })).toBe(0);
  expect(await marked({ is: 'reportLate', before: '2026-11-06' })).toBe(1);
  const report = { on: '2026-11-07', dueOn: null, unit: '', progress: '开工', problem: '', nextStep: '' };
  got(await recordReport(db, id, { ...report, percent: 20 }, writing()));
  expect(await marked({ is: 'reportLate', before: '2026-12-05' })).toBe(0);
  expect(await marked({ is: 'reportLate', before: '2026-12-06' })).toBe(1);
  expect(await marked({ is: 'scheduled' })).toBe(1);
});

test('S5: a question is listed until it is answered', async () => {
  const id = await registered(task());
  got(await askUnit(db, id, { on: TODAY, to: '市水务局', text: '为何推迟？', answerBy: null }, writing()));
  expect(await marked({ is: 'question' })).toBe(1);
  const askId = (await db.tasks.get(id))!.record.changes.at(-1)!.id;
  got(await recordReply(db, id, { askId, on: TODAY, unit: '', text: '图纸变更' }, writing()));
  expect(await marked({ is: 'question' })).toBe(0);
});

test('S11: proposals come in pages, one sheet chases several, all or none; an answer ends the waiting; undone it is as before', async () => {
  const ids: string[] = [];
  for (const days of ['01', '02', '03']) ids.push(await registered(taskDue(`2026-11-${days}`)));
  await registered(taskDue('2026-12-31'));
  const rules = { ladder: DEFAULT_LADDER, today: TODAY, calendar };
  const page = (after: Parameters<typeof chaseRows>[3]['after']) =>
    chaseRows(db, chaseFilter('overdue', null, TODAY), rules, { after, limit: 2, onlyProposed: true });
  const first = await page(null);
  const second = await page(first.next);
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids);
  expect(first.rows[0]?.proposal).toMatchObject({ kind: 'propose', step: 'urge' });

  const input: ChaseInput = {
    ...{ step: 'urge' as const, on: TODAY, units: ['市水务局'], answerBy: '2026-11-26' },
    ...{ reason: '逾期', decidedBy: '王主任' },
  };
  const done = await registered(task({ status: 'closed', finishedOn: '2026-11-01' }));
  expect(await chaseTasks(db, [...ids, done], input, null, writing())).toMatchObject({
    failure: { code: 'chase-status' },
  });
  expect(await marked({ is: 'chase', before: '9999-12-31' })).toBe(0);
  const chasing = got(await chaseTasks(db, ids, input, null, writing()));
  expect(await marked({ is: 'chase', before: '2026-11-26' })).toBe(0);
  expect(await marked({ is: 'chase', before: '2026-11-27' })).toBe(3);
  const chaseId = chasing.entries[0]!.changeId;
  const answer = { chaseId, on: TODAY, unit: '市水务局', text: '月底办结' };
  got(await recordChaseAnswer(db, ids[0]!, answer, writing()));
  expect(await marked({ is: 'chase', before: '2026-11-27' })).toBe(2);
  const others = { ...chasing, entries: chasing.entries.slice(1) };
  expect(got(await undoChasing(db, others, writing()))).toBe(2);
  expect(await marked({ is: 'chase', before: '2026-11-27' })).toBe(0);
});

test('S9: candidates are what was closed in the period and not looked at since; a draw is kept', async () => {
  const closed = (finishedOn: string, more: Partial<TaskFields> = {}) =>
    registered(task({ status: 'finished', finishedOn, ...more }));
  const plain = await closed('2026-11-01');
  const public_ = await closed('2026-11-02', { publicConcern: true });
  await closed('2026-06-01');
  await registered(task());
  const look = () => recheckCandidates(db, { from: '2026-10-01', to: TODAY, unit: null }, work);
  const { top, ids } = await look();
  expect(top.map(({ id }) => id)).toEqual([public_, plain]);
  expect(new Set(ids)).toEqual(new Set([plain, public_]));
  const asked = { ids, count: 1, seed: '37', about: '近3个月办结的' };
  const draw = got(await makeDraw(db, asked, writing()));
  expect(await drawsMade(db)).toEqual([draw]);
  const drawId = draw.id;
  const input: RecheckInput = { on: TODAY, basis: 'random', drawId, result: 'held', findings: '' };
  got(await recordRecheck(db, draw.picked[0]!, input, writing()));
  expect((await look()).ids).toHaveLength(1);
  expect(await makeDraw(db, { ...asked, ids: [] }, writing())).toMatchObject({
    failure: { code: 'draw-empty' },
  });
});

test('S8: a month’s sheet in pages: what is at work, then what was still at work in that month', async () => {
  const now = '2026-09-10T09:00:00.000Z';
  const at = await registered(taskDue('2026-12-31'), now);
  const other = await registered(taskDue('2026-11-30', { lead: ['市水务局'] }), now);
  const since = await registered(task({ status: 'finished', finishedOn: '2026-11-10' }), now);
  const within = await registered(task({ status: 'closed', finishedOn: '2026-10-20' }), now);
  await registered(task({ status: 'finished', finishedOn: '2026-09-20' }), now);
  const choice = { month: '2026-10', unit: null, withFinished: true, onlyGaps: false };
  const pages: string[][] = [];
  let after: SheetCursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof monthLines>> = await monthLines(db, choice, { after, limit: 2 });
    pages.push(page.lines.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(pages.flat()).toEqual([other, at, within, since]);
  const all = await allMonthLines(db, { ...choice, unit: '市水务局', withFinished: false }, work);
  expect(all.map(({ id, gaps }) => [id, gaps])).toEqual([[other, ['report']]]);
});
