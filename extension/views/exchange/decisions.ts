import type { FieldDifference } from '../../../core/exchange/compare-row.ts';
import type { ComparedField } from '../../../core/exchange/compared-fields.ts';
import { checkAccepted } from '../../../core/exchange/import-row.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { movesAway } from '../../../core/postponement/postponement.ts';
import type { ImportPlan, MatchedRow, PlannedRow } from '../../store/import-plan.ts';
import type { AcceptedRow } from '../../store/import-tasks.ts';

/** What the person decided so far. Rows by their place in the plan. */
export type Decisions = {
  /** Ticked fields of matched rows. */
  fields: ReadonlyMap<number, ReadonlySet<ComparedField>>;
  /** Rows to be registered as new tasks. */
  added: ReadonlySet<number>;
  /** Days of completion put in here, where a row says 已办结 without its day. */
  finishDays: ReadonlyMap<number, string>;
  /** Rows whose 已办结 is recognised at once; of others it is 申请办结 and waits for review. */
  recognised: ReadonlySet<number>;
};

/** What is ticked at first: changes of a sure row that lose nothing. Conflicts, guesses, doubts and emptied cells wait for a person; an emptied finish day goes with its status. */
export function firstDecisions(plan: ImportPlan): Decisions {
  const fields = new Map<number, ReadonlySet<ComparedField>>();
  plan.rows.forEach((row, i) => {
    if (row.kind !== 'matched' || row.by === 'guess' || row.doubt !== null) return;
    const withStatus = row.differences.some(({ field }) => field === 'status');
    const safe = row.differences.filter(
      ({ field, change, since }) =>
        since === 'unchanged' &&
        !isPostponed(change, row.fields) &&
        (change.kind === 'progress' ||
          change.kind === 'moved' ||
          (change.kind === 'edited' && (!change.cleared || (field === 'finishedOn' && withStatus)))),
    );
    if (safe.length > 0) fields.set(i, new Set(safe.map(({ field }) => field)));
  });
  return { fields, added: new Set(), finishDays: new Map(), recognised: new Set() };
}

/** True where a row moves a limit further away: that is 延期, which a person decides. */
export const isPostponed = (change: FieldDifference['change'], { limit }: TaskFields): boolean =>
  change.kind === 'edited' && change.fields.limit !== undefined && movesAway(limit, change.fields.limit);

/** True where a row says that its matter is done. */
export const claimsDone = (row: PlannedRow): boolean =>
  row.kind === 'matched' &&
  row.differences.some(({ change }) => change.kind === 'moved' && change.step === 'submit');

/** Fields of a row that can be accepted at all. */
export const acceptable = (row: MatchedRow): ComparedField[] =>
  row.differences.filter(({ change }) => change.kind !== 'unreadable').map(({ field }) => field);

/** A row's differences, with the day of completion the person put in. */
function differencesOf(row: MatchedRow, finishDay: string | undefined): FieldDifference[] {
  if (finishDay === undefined) return row.differences;
  const change = { kind: 'edited' as const, fields: { finishedOn: finishDay }, cleared: false };
  return [
    ...row.differences.filter(({ field }) => field !== 'finishedOn'),
    { field: 'finishedOn', before: '', after: finishDay, change, since: 'unchanged' },
  ];
}

/** What a row would write, or why it can't yet be imported; null where nothing of it is ticked. */
export type Outcome = { accepted: AcceptedRow } | { problem: string; needsFinishDay: boolean } | null;

type Ticks = {
  ticked: ReadonlySet<ComparedField> | undefined;
  added: boolean;
  day: string | undefined;
  recognise: boolean;
};

// A click changes one row of ten thousand: the others' outcomes are not worked out again.
const known = new WeakMap<PlannedRow, { ticks: Ticks; outcome: Outcome }>();

/** The outcome of a row (by its place in the plan) under the decisions so far. */
export function outcome(row: PlannedRow, index: number, decisions: Decisions): Outcome {
  const ticks: Ticks = {
    ticked: decisions.fields.get(index),
    added: decisions.added.has(index),
    day: decisions.finishDays.get(index),
    recognise: decisions.recognised.has(index),
  };
  const last = known.get(row);
  if (
    last &&
    last.ticks.ticked === ticks.ticked &&
    last.ticks.added === ticks.added &&
    last.ticks.day === ticks.day &&
    last.ticks.recognise === ticks.recognise
  )
    return last.outcome;
  const fresh = outcomeOf(row, ticks);
  known.set(row, { ticks, outcome: fresh });
  return fresh;
}

const NEEDS_DAY: ReadonlySet<string> = new Set(['finish-day-missing', 'step-finishDay']);

function outcomeOf(row: PlannedRow, { ticked, added, day, recognise }: Ticks): Outcome {
  if (row.kind === 'new') {
    if (!added) return null;
    return row.task.ok
      ? { accepted: { newTask: row.task.value } }
      : { problem: row.task.failure.message, needsFinishDay: false };
  }
  if (!ticked || ticked.size === 0) return null;
  const differences = differencesOf(row, day);
  const fields = day === undefined ? ticked : new Set<ComparedField>([...ticked, 'finishedOn']);
  const checked = checkAccepted(row.fields, differences, { fields, recognise });
  if (!checked.ok)
    return {
      problem: checked.failure.message,
      needsFinishDay: NEEDS_DAY.has(checked.failure.code),
    };
  return { accepted: { taskId: row.taskId, record: row.record, differences, fields, recognise } };
}

/** Everything that would be written, and how many ticked rows can't be yet. */
export function allAccepted(
  plan: ImportPlan,
  decisions: Decisions,
): { accepted: AcceptedRow[]; problems: number } {
  const accepted: AcceptedRow[] = [];
  let problems = 0;
  plan.rows.forEach((row, i) => {
    const result = outcome(row, i, decisions);
    if (result && 'accepted' in result) accepted.push(result.accepted);
    else if (result) problems++;
  });
  return { accepted, problems };
}

/** Ticks rows as a whole, or takes their ticks away. */
export function decideRows(
  plan: ImportPlan,
  decisions: Decisions,
  rows: readonly number[],
  accept: boolean,
): Decisions {
  const fields = new Map(decisions.fields);
  const added = new Set(decisions.added);
  for (const i of rows) {
    const row = plan.rows[i];
    if (row?.kind === 'matched') {
      if (accept) fields.set(i, new Set(acceptable(row)));
      else fields.delete(i);
    } else if (row) {
      if (accept && row.task.ok) added.add(i);
      else added.delete(i);
    }
  }
  return { ...decisions, fields, added };
}

/** Ticks one field of a row, or takes its tick away. */
export function decideField(
  decisions: Decisions,
  row: number,
  field: ComparedField,
  accept: boolean,
): Decisions {
  const ticked = new Set(decisions.fields.get(row));
  if (accept) ticked.add(field);
  else ticked.delete(field);
  return { ...decisions, fields: new Map(decisions.fields).set(row, ticked) };
}

/** The lists a plan is shown in: places in the plan. A row can stand in `changed` and in `doubtful`. */
export function listsOf(plan: ImportPlan): {
  changed: number[];
  doubtful: number[];
  added: number[];
  same: number;
} {
  const changed: number[] = [];
  const doubtful: number[] = [];
  const added: number[] = [];
  plan.rows.forEach((row, i) => {
    if (row.kind === 'new') added.push(i);
    else if (row.differences.length > 0) {
      changed.push(i);
      if (needsLook(row)) doubtful.push(i);
    }
  });
  return { changed, doubtful, added, same: plan.rows.length - changed.length - added.length };
}

const needsLook = (row: MatchedRow): boolean =>
  row.doubt !== null ||
  row.differences.some(
    ({ since, change }) =>
      since !== 'unchanged' ||
      change.kind === 'unreadable' ||
      isPostponed(change, row.fields) ||
      (change.kind === 'progress' ? change.note !== '' : change.kind === 'edited' && change.cleared),
  );
