import type { Activity } from '../../core/activities/activity.ts';
import { checkActivity } from '../../core/activities/check-activity.ts';
import { BLANK_TASK } from '../../core/intake/blank-task.ts';
import { newRecord, type Writing } from '../../core/model/append.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import { allOrNothing } from './write-entries.ts';
import { writeRecords, writeTables } from './write-records.ts';

/** The inspections, latest first. */
export const listActivities = (db: Database): Promise<Activity[]> =>
  db.activities.orderBy('from').reverse().toArray();

/** Keeps an inspection as written, stamped with who wrote it. */
export function saveActivity(db: Database, activity: Activity, writing: Writing): Promise<Result<Activity>> {
  return attempt(async () => {
    const checked = checkActivity({ ...activity, by: writing.by, at: writing.now });
    if (!checked.ok) return checked;
    await db.activities.put(checked.value);
    return checked;
  });
}

/** Takes an inspection away; what it gives back can be saved again. Tasks that follow up its findings stay. */
export function removeActivity(db: Database, id: string): Promise<Result<Activity>> {
  return attempt(async () => {
    const activity = await db.activities.get(id);
    if (!activity) return fail('activity-missing', '找不到这次督查活动，可能已在另一个窗口删除。');
    await db.activities.delete(id);
    return ok(activity);
  });
}

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
    const activity = await db.activities.get(activityId);
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
    await db.activities.put({ ...activity, findings });
    return ok(record.id);
  });
}
