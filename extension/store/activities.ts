import { Activity } from '../../core/activities/activity.ts';
import { checkActivity } from '../../core/activities/check-activity.ts';
import { BLANK_TASK } from '../../core/intake/blank-task.ts';
import { newRecord, type Writing } from '../../core/model/append.ts';
import { Actor } from '../../core/model/change.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { isRemoved } from '../../core/model/kept.ts';
import type { Database } from './database.ts';
import { type Kept, type KeptKind, keep, keepWithin, keptOf, takeAway } from './kept.ts';
import { allOrNothing } from './write-entries.ts';
import { writeRecords, writeTables } from './write-records.ts';

export const ACTIVITIES: KeptKind<Activity> = {
  schema: Activity,
  table: (db) => db.activities,
  indexed: ({ from }) => ({ from }),
  said: ({ at, by }) => ({
    at: String(at ?? ''),
    by: Actor.safeParse(by).data ?? { name: '', unit: '' },
  }),
};

/** The inspections, latest first. */
export const listActivities = async (db: Database): Promise<Kept<Activity>[]> =>
  keptOf(ACTIVITIES, await db.activities.orderBy('from').reverse().toArray());

/** The inspections that are about a task, or whose finding it follows up; latest first. An office has some hundred of them at most. */
export const activitiesAbout = async (db: Database, taskId: string): Promise<Kept<Activity>[]> =>
  (await listActivities(db)).filter(
    ({ value: { taskIds, findings } }) =>
      taskIds.includes(taskId) || findings.some((finding) => finding.taskId === taskId),
  );

/** Keeps an inspection as written. */
export async function saveActivity(
  db: Database,
  activity: Activity,
  writing: Writing,
): Promise<Result<Activity>> {
  const checked = checkActivity(activity);
  if (!checked.ok) return checked;
  const kept = await keep(db, ACTIVITIES, [checked.value], writing);
  return kept.ok ? checked : kept;
}

/** Takes an inspection away; what it gives back can be saved again. Tasks that follow up its findings stay. */
export const removeActivity = (db: Database, id: string, writing: Writing): Promise<Result<Activity>> =>
  takeAway(db, ACTIVITIES, id, '找不到这次督查活动，可能已在另一个窗口删除。', writing);

/**
 * Registers the task that follows up a finding: led by the unit it was found at, with the inspection as its source. Returns its id;
 * a finding that has one already is refused.
 */
export function followUp(
  db: Database,
  activityId: string,
  findingId: string,
  writing: Writing,
): Promise<Result<string>> {
  return allOrNothing(db, [...writeTables(db), db.activities], async () => {
    const [kept] = keptOf(ACTIVITIES, [await db.activities.get(activityId)]);
    const activity = kept && !isRemoved(kept.record) ? kept.value : null;
    const finding = activity?.findings.find(({ id }) => id === findingId);
    if (!activity || !finding) return fail('finding-missing', '找不到这条问题，可能已被删除。请刷新后再试。');
    if (finding.taskId !== null) return fail('finding-taken', '这条问题已经立项，没有重复登记。');
    const said = (value: string) => ({
      ...{ value, span: null, quote: value, certainty: 'certain' as const, reason: '督查活动' },
    });
    const record = newRecord(
      {
        kind: 'registered',
        fields: {
          ...BLANK_TASK,
          title: `整改督查发现的问题：${finding.text}`,
          lead: finding.unit === '' ? [] : [finding.unit],
          leadCertainty: finding.unit === '' ? 'unknown' : 'certain',
          leadReason: finding.unit === '' ? '' : '督查发现问题的单位',
          source: {
            ...{ kind: 'other', documentNumber: null, issuer: null, provenance: null },
            title: said(activity.title),
            date: said(activity.to),
          },
        },
      },
      writing,
    );
    await writeRecords(db, [record]);
    const findings = activity.findings.map((one) =>
      one.id === findingId ? { ...one, taskId: record.id } : one,
    );
    await keepWithin(db, ACTIVITIES, [{ ...activity, findings }], writing);
    return ok(record.id);
  });
}
