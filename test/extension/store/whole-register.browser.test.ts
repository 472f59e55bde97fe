import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodOf } from '../../../core/bulletin/period.ts';
import { missingFields } from '../../../core/coverage/required.ts';
import { foldTask, isWithdrawn } from '../../../core/model/fold.ts';
import { finishedLate } from '../../../core/model/lateness.ts';
import { SourceKind } from '../../../core/model/source.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { lastRecheck } from '../../../core/recheck/recheck-entry.ts';
import { riskFactors, riskScore } from '../../../core/recheck/risk.ts';
import { monthLine } from '../../../core/reporting/month-sheet.ts';
import { bulletinFigures } from '../../../extension/store/bulletin.ts';
import { dueCounts } from '../../../extension/store/counts/due-counts.ts';
import { bucketFigures, taskFigures } from '../../../extension/store/counts/figures.ts';
import { kindCoverage } from '../../../extension/store/counts/kind-coverage.ts';
import { unitMonths } from '../../../extension/store/counts/unit-months.ts';
import { Database } from '../../../extension/store/database.ts';
import { allMonthLines } from '../../../extension/store/dispatch.ts';
import { AT_ONCE } from '../../../extension/store/long-work.ts';
import { publicTasks } from '../../../extension/store/public-tasks.ts';
import { recheckCandidates, recordRecheck } from '../../../extension/store/rechecking.ts';
import { takeStep } from '../../../extension/store/steps.ts';
import { addProgress, editTask, registerTasks, undo } from '../../../extension/store/tasks.ts';
import { tidyTexts } from '../../../extension/store/texts/texts.ts';
import { emptyDatabase, taskDue, writer } from './samples.ts';

// What the pages over a whole register count from indexes and briefs is what going through every task one by one comes to.

const DAY = fc.constantFrom('2026-09-30', '2026-10-15', '2026-11-05', '2026-11-20', '2026-12-31');
const UNIT = fc.constantFrom('市水务局', '市教育局');
const FIELDS = fc.record({
  lead: fc.uniqueArray(UNIT, { minLength: 1, maxLength: 2 }),
  due: fc.option(DAY),
  finishedOn: DAY,
  kind: fc.constantFrom(...SourceKind.options),
  status: fc.constantFrom('registered', 'inProgress', 'finished', 'closed', 'proposed', 'suspended'),
  secrecy: fc.constantFrom('open', 'internal', 'secret'),
  publicConcern: fc.boolean(),
  monthly: fc.boolean(),
});
const OP = fc.record({
  what: fc.constantFrom(
    'register',
    'register',
    'edit',
    'progress',
    'strike',
    'restart',
    'recheck',
    'undo',
    'tidy',
  ),
  at: fc.nat(),
  window: fc.boolean(),
  fields: FIELDS,
});

function fieldsOf({
  lead,
  due,
  finishedOn,
  kind,
  status,
  secrecy,
  publicConcern,
  monthly,
}: {
  [K in 'lead' | 'due' | 'finishedOn' | 'kind' | 'status' | 'secrecy' | 'publicConcern' | 'monthly']: never;
}): TaskFields {
  const over = status === 'finished' || status === 'closed';
  const base = taskDue(due, { lead, status, secrecy, publicConcern, finishedOn: over ? finishedOn : null });
  const cadence = monthly
    ? { every: { unit: 'month' as const, interval: 1, day: 10 }, text: '每月10日前' }
    : null;
  return { ...base, cadence, source: { ...base.source, kind } };
}

/** Every task that counts, folded from its entries. */
async function allOf(db: Database) {
  return (await db.tasks.toArray())
    .filter(({ record }) => !isWithdrawn(record.changes))
    .map(({ id, record }) => ({ id, record, fields: foldTask(record.changes)! }));
}

const ON = '2026-11-23';

/** The official buckets of registered tasks on that day, counted one bucket after the other. */
function buckets(tasks: readonly { fields: TaskFields }[]) {
  const all = tasks.map(({ fields }) => fields);
  const over = all.filter(({ status }) => status === 'finished' || status === 'closed');
  const running = all.filter((fields) => !over.includes(fields) && fields.status !== 'suspended');
  return {
    onTime: over.filter((fields) => !finishedLate(fields)).length,
    late: over.filter(finishedLate).length,
    notDue: running.filter(({ limit }) => limit.due !== null && limit.due >= ON).length,
    overdue: running.filter(({ limit }) => limit.due !== null && limit.due < ON).length,
    undated: running.filter(({ limit }) => limit.due === null).length,
    stopped: all.filter(({ status }) => status === 'suspended').length,
  };
}

const sorted = (ids: readonly string[]) => [...ids].sort();

test('S7, S9, S10, S13, S15: figures over the register are those of every task counted one by one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(OP, { minLength: 4, maxLength: 14 }), async (ops) => {
      const db = await emptyDatabase();
      const other = new Database(db.name);
      await other.open();
      const ids: string[] = [];
      for (const [n, { what, at, window, fields }] of ops.entries()) {
        const store = window ? db : other;
        const writing = writer(`人${n}`, `2026-11-23T09:${String(n).padStart(2, '0')}:00.000Z`);
        const id = ids[at % Math.max(1, ids.length)] ?? '';
        const input = { on: ON, reason: '核查未落实', finishedOn: null };
        if (what === 'register') {
          const made = await registerTasks(store, [fieldsOf(fields as never)], writing);
          if (made.ok) ids.push(...made.value);
        } else if (what === 'tidy') await tidyTexts(store);
        else if (id === '') continue;
        else if (what === 'edit') await editTask(store, id, fieldsOf(fields as never), '', writing);
        else if (what === 'progress')
          await addProgress(store, id, { text: '已完成招标', on: '2026-11-08' }, writing);
        else if (what === 'strike' || what === 'restart') await takeStep(store, id, what, input, writing);
        else if (what === 'recheck')
          await recordRecheck(
            store,
            id,
            { on: '2027-01-05', basis: 'risk', drawId: null, result: 'held', findings: '' },
            writing,
          );
        else await undo(store, id, (await store.tasks.get(id))!.record.changes.at(-1)!.id, writing);
      }
      const all = await allOf(db);
      for (const store of [db, other]) {
        // 公开
        const open = all.filter(({ fields: f }) => f.secrecy === 'open' && f.status !== 'proposed');
        expect(sorted((await publicTasks(store, AT_ONCE)).map(({ id }) => id))).toEqual(
          sorted(open.map(({ id }) => id)),
        );
        // 回头看
        for (const unit of [null, '市水务局']) {
          const range = { from: '2026-10-01', to: '2026-11-30', unit };
          const closed = all.filter(
            ({ fields: f, record }) =>
              (f.status === 'finished' || f.status === 'closed') &&
              f.finishedOn !== null &&
              f.finishedOn >= range.from &&
              f.finishedOn <= range.to &&
              (unit === null || f.lead.includes(unit)) &&
              lastRecheck(record.changes) === null,
          );
          const found = await recheckCandidates(store, range, AT_ONCE);
          expect(sorted(found.ids)).toEqual(sorted(closed.map(({ id }) => id)));
          const scores = closed.map(({ fields: f, record }) => riskScore(riskFactors(f, record.changes)));
          expect(found.top.map(({ score }) => score)).toEqual(scores.sort((a, b) => b - a));
        }
        // 覆盖
        const coverage = await kindCoverage(store, AT_ONCE);
        for (const kind of SourceKind.options) {
          const own = all.filter(({ fields: f }) => f.source.kind === kind);
          expect(coverage[kind].total).toBe(own.length);
          expect(sorted(coverage[kind].lacking)).toEqual(
            sorted(own.filter(({ fields: f }) => missingFields(f).length > 0).map(({ id }) => id)),
          );
        }
        // 统计
        const figures = await taskFigures(store, ON, AT_ONCE);
        const registered = all.filter(({ fields: f }) => f.status !== 'proposed');
        for (const kind of SourceKind.options) {
          const own = registered.filter(({ fields: f }) => f.source.kind === kind);
          expect(figures.byKind.get(kind) ?? null, kind).toEqual(own.length === 0 ? null : buckets(own));
        }
        const { all: counts, byUnit } = await bucketFigures(store, ON);
        expect(counts).toEqual(buckets(registered));
        for (const unit of ['市水务局', '市教育局']) {
          const own = registered.filter(({ fields: f }) => f.lead.includes(unit));
          const known = byUnit.find((one) => one.unit === unit)?.counts;
          expect(known ?? null, unit).toEqual(own.length === 0 ? null : buckets(own));
        }
        // 今日
        const dueIn = (from: string, to: string) =>
          all.filter(({ fields: { status, limit } }) => {
            const running = ['registered', 'inProgress'].includes(status);
            return running && limit.due !== null && limit.due >= from && limit.due <= to;
          }).length;
        expect(await dueCounts(store, '2026-11-18')).toEqual({
          ...{ overdue: dueIn('0000', '2026-11-17'), today: dueIn('2026-11-18', '2026-11-18') },
          ...{ threeDays: dueIn('2026-11-19', '2026-11-21'), sevenDays: dueIn('2026-11-22', '2026-11-25') },
        });
        expect(figures.closed.get('2026-11') ?? 0).toBe(
          registered.filter(({ fields: f }) => f.finishedOn?.startsWith('2026-11')).length,
        );
        // 通报: what was over before November is not counted; the reports owed by the 10th of November.
        const bulletin = await bulletinFigures(store, periodOf('month', ON), '2026-11-30', AT_ONCE);
        const counted = registered.filter(
          ({ fields: f }) => !(f.finishedOn !== null && f.finishedOn < '2026-11-01'),
        );
        expect(bulletin.all.buckets.total).toBe(counted.length);
        expect(bulletin.units.reduce((sum, { lead }) => sum + lead.buckets.total, 0)).toBe(
          counted.reduce((sum, { fields: f }) => sum + f.lead.length, 0),
        );
        // 计划: load
        const months = await unitMonths(store, 2026);
        const due = all.filter(
          ({ fields: f }) =>
            f.limit.due?.startsWith('2026-12') && !['finished', 'closed', 'terminated'].includes(f.status),
        );
        expect(
          months.filter(({ month }) => month === '2026-12').reduce((sum, { count }) => sum + count, 0),
        ).toBe(due.reduce((sum, { fields: f }) => sum + f.lead.length, 0));
        // 调度
        const choice = { month: '2026-11', unit: null, withFinished: true, onlyGaps: true };
        const sheet = all.filter(({ id, fields: f, record }) => {
          const { status, finishedOn } = f;
          if (status === 'proposed' || status === 'suspended' || status === 'terminated') return false;
          if (finishedOn !== null && finishedOn < '2026-11-01') return false;
          return monthLine(id, f, record.changes, '2026-11').gaps.length > 0;
        });
        const lines = await allMonthLines(store, choice, AT_ONCE);
        expect(sorted(lines.map(({ id }) => id))).toEqual(sorted(sheet.map(({ id }) => id)));
      }
      db.close();
      other.close();
    }),
    { numRuns: 25 },
  );
}, 60_000);
