import { takenTasks } from '../../core/coverage/source-record.ts';
import type { Draft } from '../../core/intake/draft.ts';
import { seenAgainNote } from '../../core/intake/seen-again.ts';
import { chosenTasks, repeatedTasks } from '../../core/intake/task-of-draft.ts';
import { append, type NewEntry, newRecord, type Writing } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { checkFields } from '../../core/model/check-fields.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { attempt } from './attempt.ts';
import { restoreDraft } from './captures.ts';
import type { Database } from './database.ts';
import { holder, holdFiles } from './files.ts';
import { newPart } from './parts.ts';
import { noteSource, releaseClauses } from './sources.ts';
import { writeRecords, writeTables } from './write-records.ts';

/** What registering a draft did: the new tasks' ids in order, and those it was noted on because they are the same matter. */
export type Registered = { ids: string[]; noted: string[] };

/**
 * Registers the chosen tasks of a capture's draft, all or none, each with the draft's files; what is registered already gets a
 * note of this source and the files instead. What was chosen to be a part is held to the rules of {@link newPart}. A capture already registered elsewhere is refused, so that two windows cannot
 * register it twice.
 */
export function registerDraft(
  db: Database,
  captureId: string,
  draft: Draft,
  writing: Writing,
): Promise<Result<Registered>> {
  return attempt(async () => {
    const attached: NewEntry[] = (draft.files ?? []).map((file) => ({ kind: 'attached', ...file }));
    const tables = [...writeTables(db), db.drafts, db.files, db.sources];
    return db.transaction('rw', tables, async (): Promise<Result<Registered>> => {
      if ((await db.drafts.get(captureId))?.state === 'done')
        return fail('already-registered', '这份草稿已在另一个窗口立项，没有重复登记。请到台账中查看。');
      const fresh = await newRecords(db, draft, attached, writing);
      if (!fresh.ok) return fresh;
      const records = fresh.value;
      const known = await notedOn(db, draft, attached, writing);
      if (!known.ok) return known;
      const all = [...records, ...known.value.map(({ record }) => record)];
      const ids = records.map(({ id }) => id);
      const noted = known.value.map(({ record, changeIds }) => ({ taskId: record.id, changeIds }));
      await db.drafts.update(captureId, { state: 'done', registered: ids, noted });
      await writeRecords(db, all);
      await noteSource(db, captureId, writing.now, draft, takenTasks(draft, ids));
      const files = (draft.files ?? []).map(({ file }) => file.id);
      if (files.length > 0)
        await holdFiles(
          db,
          files,
          all.map(({ id }) => holder('task', id)),
        );
      return ok({ ids, noted: noted.map(({ taskId }) => taskId) });
    });
  });
}

/** The records of the chosen tasks that are new, with the draft's files. */
async function newRecords(
  db: Database,
  draft: Draft,
  attached: readonly NewEntry[],
  writing: Writing,
): Promise<Result<TaskRecord[]>> {
  const records: TaskRecord[] = [];
  for (const { fields, reason } of chosenTasks(draft)) {
    const record =
      fields.parent === null ? newTask(fields, writing) : await newPart(db, { fields, reason }, writing);
    if (!record.ok) return record;
    records.push(attached.reduce((so, entry) => append(so, entry, writing), record.value));
  }
  return ok(records);
}

function newTask(fields: TaskFields, writing: Writing): Result<TaskRecord> {
  const checked = checkFields(fields);
  return checked.ok ? ok(newRecord({ kind: 'registered', fields: checked.value }, writing)) : checked;
}

/** The records of tasks that are registered already, with a note of where they were met again and the draft's new files. */
async function notedOn(
  db: Database,
  draft: Draft,
  attached: readonly NewEntry[],
  writing: Writing,
): Promise<Result<{ record: TaskRecord; changeIds: string[] }[]>> {
  const found = new Map<string, { record: TaskRecord; changeIds: string[] }>();
  for (const { taskId, fields } of repeatedTasks(draft)) {
    const before = found.get(taskId);
    const record = before?.record ?? (await db.tasks.get(taskId))?.record;
    if (!record) return fail('task-missing', '认作同一件的事项已不在台账中，请重新选择后再立项。');
    const has = new Set(record.changes.map((c) => (c.kind === 'attached' ? c.file.sha256 : '')));
    const files = attached.filter((entry) => entry.kind === 'attached' && !has.has(entry.file.sha256));
    const entries: NewEntry[] = [{ kind: 'note', text: seenAgainNote(fields) }, ...files];
    const next = entries.reduce((so, entry) => append(so, entry, writing), record);
    const added = next.changes.slice(-entries.length).map(({ id }) => id);
    found.set(taskId, { record: next, changeIds: [...(before?.changeIds ?? []), ...added] });
  }
  return ok([...found.values()]);
}

/**
 * Takes back all that {@link registerDraft} did for a capture, all or none, and makes its draft workable again. The
 * entries stay, undone.
 */
export function withdrawDraft(
  db: Database,
  captureId: string,
  writing: Writing,
): Promise<Result<TaskRecord[]>> {
  return attempt(() =>
    db.transaction(
      'rw',
      [...writeTables(db), db.drafts, db.sources],
      async (): Promise<Result<TaskRecord[]>> => {
        const row = await db.drafts.get(captureId);
        await restoreDraft(db, captureId);
        await releaseClauses(db, captureId);
        const undone: TaskRecord[] = [];
        const takeBack = async (taskId: string, pick: (record: TaskRecord) => string[]) => {
          const record = (await db.tasks.get(taskId))?.record;
          if (!record) return;
          const undo = (so: TaskRecord, changeId: string) =>
            append(so, { kind: 'undone', changeId }, writing);
          undone.push(pick(record).reduce(undo, record));
        };
        for (const id of row?.registered ?? [])
          await takeBack(id, ({ changes }) =>
            changes
              .filter((c) => c.kind === 'registered')
              .slice(0, 1)
              .map((c) => c.id),
          );
        for (const { taskId, changeIds } of row?.noted ?? []) await takeBack(taskId, () => changeIds);
        await writeRecords(db, undone);
        return ok(undone);
      },
    ),
  );
}
