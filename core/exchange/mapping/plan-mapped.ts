import { BLANK_TASK } from '../../intake/blank-task.ts';
import { checkFields } from '../../model/check-fields.ts';
import { changedFields } from '../../model/history.ts';
import { isOver } from '../../model/status.ts';
import type { TaskFields } from '../../model/task.ts';
import { fieldOf, type MappedField, type MappedValue, statusOfWord } from './mapped-field.ts';
import type { MappedRow } from './read-mapped.ts';

/** What an import by mapping would do. */
export type MappedPlan = {
  added: { rowNumber: number; fields: TaskFields }[];
  changed: { rowNumber: number; id: string; title: string; patch: Partial<TaskFields> }[];
  same: number;
  /** Chinese sentences, by row. */
  problems: string[];
};

/** How a row finds its task: by our id where it has one, else by title and document number together. */
export type FindTask = (
  id: string,
  title: string,
  documentNumber: string,
) => { id: string; fields: TaskFields } | null;

/**
 * Compares rows with the register. New rows become tasks; of tasks already there only what the table has a column for changes, and never
 * their status or day of completion: those are steps of a task's life, which a table cannot take.
 */
export function planMapped(rows: readonly MappedRow[], find: FindTask): MappedPlan {
  const plan: MappedPlan = { added: [], changed: [], same: 0, problems: [] };
  for (const { rowNumber, values, problems } of rows) {
    for (const problem of problems) plan.problems.push(`第${rowNumber}行：${problem}，没有读入这一格。`);
    const title = String(values.title ?? '').trim();
    if (title === '') {
      plan.problems.push(`第${rowNumber}行：没有写事项，没有导入。`);
      continue;
    }
    const own = find(String(values.id ?? ''), title, String(values.documentNumber ?? ''));
    if (own) takeChanges(plan, rowNumber, own, values);
    else takeNew(plan, rowNumber, values);
  }
  return plan;
}

type Values = Partial<Record<MappedField, MappedValue>>;

function takeChanges(
  plan: MappedPlan,
  rowNumber: number,
  { id, fields }: { id: string; fields: TaskFields },
  values: Values,
): void {
  const next = withValues(fields, values, (name, value) => !sameValue(fieldOf(name).get(fields, id), value));
  const differing = changedFields(fields, next);
  if (values.status && statusOfWord(String(values.status)) !== fields.status)
    plan.problems.push(`第${rowNumber}行：“${fields.title}”的状态与台账不同，请在台账中按流程办理。`);
  if (differing.length === 0) plan.same++;
  else {
    const patch = Object.fromEntries(differing.map(({ field }) => [field, next[field]]));
    plan.changed.push({ rowNumber, id, title: fields.title, patch: patch as Partial<TaskFields> });
  }
}

function takeNew(plan: MappedPlan, rowNumber: number, values: Values): void {
  const source = {
    kind: 'other',
    documentNumber: null,
    title: null,
    issuer: null,
    date: null,
    provenance: null,
  };
  const blank: TaskFields = { ...BLANK_TASK, source: source as TaskFields['source'] };
  const status = (values.status && statusOfWord(String(values.status))) || 'registered';
  const finishedOn = isOver(status) && values.finishedOn ? String(values.finishedOn) : null;
  const fields = {
    ...withValues(blank, values, (_, value) => value !== null && value !== ''),
    status,
    finishedOn,
  };
  const checked = checkFields(fields);
  if (checked.ok) plan.added.push({ rowNumber, fields: checked.value });
  else plan.problems.push(`第${rowNumber}行：${checked.failure.message}`);
}

function withValues(
  fields: TaskFields,
  values: Values,
  takes: (name: MappedField, value: MappedValue) => boolean,
): TaskFields {
  let next = fields;
  for (const [name, value] of Object.entries(values) as [MappedField, MappedValue][]) {
    const { set } = fieldOf(name);
    if (set && takes(name, value)) next = { ...next, ...set(value, next) };
  }
  return next;
}

const sameValue = (own: MappedValue, value: MappedValue): boolean =>
  own === value || String(own ?? '').trim() === String(value ?? '').trim();
