import type { StepInput } from '../lifecycle/guards.ts';
import { stepEntry } from '../lifecycle/take-step.ts';
import { append, type NewEntry, type Writing } from '../model/append.ts';
import type { Change, TaskRecord } from '../model/change.ts';
import { checkFields } from '../model/check-fields.ts';
import type { Step } from '../model/entries/moved.ts';
import { ok, type Result } from '../model/failure.ts';
import { applied, foldTask } from '../model/fold.ts';
import type { TaskFields } from '../model/task.ts';
import type { FieldDifference } from './compare-row.ts';
import type { ComparedField } from './compared-fields.ts';
import type { FieldChange } from './sheet-fields.ts';

/** Why an import changed a field, as the history shows it. */
export const importReason = (fileName: string): string => `从“${fileName}”导入`;

/**
 * What a person accepts of a row's differences. `recognise`: the unit's 已办结 is taken for 办结 at once; otherwise it is
 * 申请办结 and waits for review.
 */
export type Acceptance = { fields: ReadonlySet<ComparedField>; recognise: boolean };

/** The entries that accepted differences make: progress, then the step of the task's life, everything else as one edit. */
export function entriesOf(
  differences: readonly FieldDifference[],
  { fields: accepted, recognise }: Acceptance,
  reason: string,
): NewEntry[] {
  const entries: NewEntry[] = [];
  const steps: NewEntry[] = [];
  const fields: Partial<TaskFields> = {};
  const { moves, finishedOn } = movesOf(differences, { fields: accepted, recognise }, reason);
  for (const { step, input, to } of moves)
    steps.push({ kind: 'moved', step, to, ...input, number: '', units: [] });
  for (const { field, change } of differences) {
    if (!accepted.has(field)) continue;
    if (change.kind === 'progress') entries.push(reportOf(change));
    if (change.kind === 'edited' && !(field === 'finishedOn' && finishedOn))
      Object.assign(fields, change.fields);
  }
  if (fields.lead) fields.leadReason = reason;
  entries.push(...steps);
  if (Object.keys(fields).length > 0) entries.push({ kind: 'edited', fields, reason });
  return entries;
}

/** A report as the unit's ledger makes it; bare progress where it says nothing else. */
function reportOf(change: FieldChange & { kind: 'progress' }): NewEntry {
  const { text, on, unit, problem, nextStep, percent } = change;
  if (problem === '' && nextStep === '' && percent === null) return { kind: 'progress', text, on };
  return { kind: 'reported', on, dueOn: null, unit, progress: text, problem, nextStep, percent };
}

type Move = { step: Step; to: (FieldChange & { kind: 'moved' })['to']; input: StepInput };

/** The steps accepted, and whether they take the sheet's day of completion with them. */
function movesOf(
  differences: readonly FieldDifference[],
  { fields, recognise }: Acceptance,
  reason: string,
): { moves: Move[]; finishedOn: boolean } {
  const of = (field: ComparedField) =>
    fields.has(field) ? differences.find((one) => one.field === field)?.change : undefined;
  const moved = of('status');
  if (moved?.kind !== 'moved') return { moves: [], finishedOn: false };
  const day = of('finishedOn');
  const finishedOn = (day?.kind === 'edited' && day.fields.finishedOn) || null;
  const input = { on: moved.on, reason, finishedOn };
  if (moved.step === 'accept') return { moves: [{ step: 'accept', to: moved.to, input }], finishedOn: true };
  if (moved.step !== 'submit')
    return {
      moves: [{ step: moved.step, to: moved.to, input: { ...input, finishedOn: null } }],
      finishedOn: false,
    };
  const submit: Move = { step: 'submit', to: 'inReview', input };
  const accept: Move = { step: 'accept', to: 'finished', input };
  return { moves: recognise ? [submit, accept] : [submit], finishedOn: true };
}

/** The fields after the accepted differences, or why they can't be saved (办结 without its day). */
export function checkAccepted(
  fields: TaskFields,
  differences: readonly FieldDifference[],
  acceptance: Acceptance,
): Result<TaskFields> {
  let next = fields;
  for (const { step, input } of movesOf(differences, acceptance, '导入').moves) {
    const entry = stepEntry(next, [], step, input);
    if (!entry.ok) return entry;
    next = applied(next, { ...entry.value, id: '', at: '', by: { name: '', unit: '' } } as Change);
  }
  for (const entry of entriesOf(differences, acceptance, '导入'))
    if (entry.kind === 'edited') next = { ...next, ...entry.fields };
  return next === fields ? ok(fields) : checkFields(next);
}

/** A record with the entries of an import, checked; and the ids of those entries, to undo them by. */
export function withEntries(
  record: TaskRecord,
  entries: readonly NewEntry[],
  writing: Writing,
): Result<{ record: TaskRecord; added: string[] }> {
  const before = foldTask(record.changes);
  let next = record;
  let fields = before;
  const added: string[] = [];
  for (const entry of entries) {
    next = append(next, entry, writing);
    const last = next.changes.at(-1)!;
    added.push(last.id);
    fields = fields && applied(fields, last);
  }
  if (fields) {
    const checked = checkFields(fields);
    if (!checked.ok) return checked;
  }
  return ok({ record: next, added });
}
