import { BLANK_TASK } from '../../core/intake/blank-task.ts';
import type { StepInput } from '../../core/lifecycle/guards.ts';
import { stepEntry } from '../../core/lifecycle/take-step.ts';
import type { NewEntry, Writing } from '../../core/model/append.ts';
import { newRecord } from '../../core/model/append.ts';
import type { Step } from '../../core/model/entries/moved.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { foldTask } from '../../core/model/fold.ts';
import type { Batch } from './batch.ts';
import type { Database } from './database.ts';
import { nextNumber } from './paper-numbers.ts';
import { getSetting } from './settings.ts';
import { allOrNothing, type Present, type Written, writeEntries, writeToMany } from './write-entries.ts';
import { writeRecords, writeTables } from './write-records.ts';

/** A step of one task's life. 交办 gets the next number of the office's notices and goes to all units of duty. */
export const takeStep = (
  db: Database,
  id: string,
  step: Step,
  input: StepInput,
  writing: Writing,
  seen?: ReadonlySet<string>,
): Promise<Result<Written>> =>
  writeEntries(
    db,
    id,
    async (task) => {
      const entry = await moved(db, task, step, input);
      return entry.ok ? ok([entry.value]) : entry;
    },
    writing,
    seen,
  );

/**
 * One step of several tasks, all or none: where one of them cannot take it, the failure names that task. 交办 gives tasks that the same
 * units lead one notice together, under one number. Gives the entries written, to undo them by.
 */
export const takeStepOfMany = (
  db: Database,
  ids: readonly string[],
  step: Step,
  input: StepInput,
  writing: Writing,
): Promise<Result<Batch>> =>
  writeToMany(
    db,
    ids,
    async (tasks) => {
      const all: NewEntry[][] = [];
      const numbers = new Map<string, string>();
      for (const task of tasks) {
        const entry = await moved(db, task, step, input, numbers);
        if (!entry.ok) return fail(entry.failure.code, `“${task.fields.title}”：${entry.failure.message}`);
        all.push([entry.value]);
      }
      return ok(all);
    },
    writing,
  ).then((written) =>
    written.ok
      ? ok(written.value.map(({ id, changes }) => ({ taskId: id, changeId: changes.at(-1)!.id })))
      : written,
  );

/** The entry of a step. `numbers`: those given so far in this write, by the units that lead. */
async function moved(
  db: Database,
  { fields, record }: Present,
  step: Step,
  input: StepInput,
  numbers = new Map<string, string>(),
): Promise<Result<NewEntry & { kind: 'moved' }>> {
  const units = step === 'assign' ? [...new Set([...fields.lead, ...fields.cooperate])] : [];
  const entry = stepEntry(fields, record.changes, step, { ...input, units });
  if (!entry.ok || step !== 'assign') return entry;
  const leads = [...fields.lead].sort().join('、');
  const known = numbers.get(leads);
  if (known) return ok({ ...entry.value, number: known });
  const prefix = await getSetting(db, 'noticePrefix');
  const number = await nextNumber(db, 'notice', prefix, +input.on.slice(0, 4));
  numbers.set(leads, number);
  return ok({ ...entry.value, number });
}

/** How a result was shown to the leader, and what came of it. `further`: the new instruction, '' where there is none. */
export type Showing = { to: string; on: string; further: string };

/**
 * Notes that the result was shown. A further instruction becomes a task of its own, a part of this one with the same source and units,
 * registered and ready to be assigned with another notice. Returns its id, null where there is none.
 */
export function showResult(
  db: Database,
  id: string,
  showing: Showing,
  writing: Writing,
): Promise<Result<string | null>> {
  const further = showing.further.trim();
  return allOrNothing(db, writeTables(db), async () => {
    const written = await writeEntries(
      db,
      id,
      () => ok([{ kind: 'shown', to: showing.to.trim(), on: showing.on, further }]),
      writing,
    );
    if (!written.ok) return written;
    return further === '' ? ok(null) : followUp(db, id, showing, writing);
  });
}

async function followUp(
  db: Database,
  id: string,
  { to, on, further }: Showing,
  writing: Writing,
): Promise<Result<string>> {
  const parent = (await db.tasks.get(id))?.record;
  const fields = parent && foldTask(parent.changes);
  if (!fields) return fail('task-missing', '找不到这一事项，可能已被移走。请刷新台账后再试。');
  const record = newRecord(
    {
      kind: 'registered',
      fields: {
        ...BLANK_TASK,
        ...{ title: further.trim(), parent: id, source: fields.source, matter: fields.matter },
        ...{ lead: fields.lead, leadCertainty: 'inferred', leadReason: '沿用上一事项的牵头单位' },
        ...{ cooperate: fields.cooperate, secrecy: fields.secrecy, publicConcern: fields.publicConcern },
        instruction: {
          ...{ kind: 'task', leader: to.trim() || null, text: further.trim(), span: null, writtenDate: on },
          ...{ systemTime: null, imageOnly: false, reason: '呈报结果后的新批示' },
        },
      },
    },
    writing,
  );
  await writeRecords(db, [record]);
  return ok(record.id);
}
