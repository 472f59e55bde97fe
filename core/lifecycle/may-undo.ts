import type { Change } from '../model/change.ts';
import { CHANGE_WORD } from '../model/change.ts';
import { STEP_WORD } from '../model/entries/moved.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { applied, inOrder, undoneIds } from '../model/fold.ts';
import { type TaskFields, withAddedFields } from '../model/task.ts';
import { transitionOf } from './transitions.ts';

/**
 * Whether an entry may be undone: not where a later one rests on it (a decision on its request, an answer on its question,
 * a later step of the task's life on an earlier one). The failure names what has to be undone first.
 */
export function mayUndo(changes: readonly Change[], undo: Change): Result<null> {
  const before = groundless(changes);
  const after = groundless([...changes, undo]);
  const first = inOrder(changes).find(({ id }) => after.has(id) && !before.has(id));
  if (!first) return ok(null);
  const word = first.kind === 'moved' ? STEP_WORD[first.step] : CHANGE_WORD[first.kind];
  const brought =
    undo.kind === 'undone' && changes.some(({ id, kind }) => id === undo.changeId && kind === 'undone');
  if (brought) return fail('undo-late', `不能恢复：其后已经“${word}”，请先撤销“${word}”。`);
  return fail('undo-rests', `后面的“${word}”以它为依据，请先撤销“${word}”。`);
}

/** Ids of effective entries that rest on nothing: their step was not possible, or what they answer is not there. */
function groundless(changes: readonly Change[]): Set<string> {
  const ordered = inOrder(changes);
  const undone = undoneIds(ordered);
  const effective = ordered.filter(({ id }) => !undone.has(id));
  const there = new Set(effective.map(({ id }) => id));
  const found = new Set<string>();
  const first = ordered.find((change) => change.kind === 'registered');
  let fields: TaskFields | null = first?.kind === 'registered' ? withAddedFields(first.fields) : null;
  for (const change of effective) {
    const ground = groundOf(change);
    if (ground !== null && !there.has(ground)) found.add(change.id);
    if (!fields) continue;
    if (change.kind === 'moved' && !transitionOf(change.step).from.includes(fields.status))
      found.add(change.id);
    fields = applied(fields, change);
  }
  return found;
}

/** The entry another one rests on; null where it stands by itself. */
function groundOf(change: Change): string | null {
  switch (change.kind) {
    case 'extensionDecided':
    case 'replied':
      return change.askId;
    case 'chaseAnswered':
      return change.chaseId;
    case 'objected':
      return change.conclusionId;
    case 'reviewDecided':
      return change.objectionId;
    default:
      return null;
  }
}
