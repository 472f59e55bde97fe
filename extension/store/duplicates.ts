import type { Draft } from '../../core/intake/draft.ts';
import { saysTheSame, similarity, sourceKeys } from '../../core/intake/duplicates.ts';
import { taskOf } from '../../core/intake/task-of-draft.ts';
import type { TaskFields } from '../../core/model/task.ts';
import type { Database } from './database.ts';
import { rowFields, type TaskRow } from './task-row.ts';

/** A registered task that a new one may repeat: its fields, and when it was registered (ISO instant). */
export type PossibleDuplicate = { id: string; fields: TaskFields; registeredAt: string };

/** Tasks of one document that are compared at most; no paper lays down more. */
const MOST_TASKS = 1_000;
/** Offered of those, the likest first. */
const MOST_OFFERED = 3;

/**
 * Registered tasks of the same document (by number or title, wherever it was captured) that say nearly the same as a new one, the
 * likest first. Only tasks of that document are read, by the index of their sourceKey.
 */
export async function findDuplicates(
  db: Database,
  task: Pick<TaskFields, 'source' | 'title'>,
): Promise<PossibleDuplicate[]> {
  const keys = sourceKeys(task);
  if (keys.length === 0) return [];
  const rows = await db.tasks.where('sourceKey').anyOf(keys).limit(MOST_TASKS).toArray();
  return rows
    .flatMap((row) => asDuplicate(row, task.title))
    .sort((a, b) => similarity(b.fields.title, task.title) - similarity(a.fields.title, task.title))
    .slice(0, MOST_OFFERED);
}

function asDuplicate(row: TaskRow, title: string): PossibleDuplicate[] {
  const fields = rowFields(row);
  if (!fields || !saysTheSame(fields.title, title)) return [];
  const registered = row.record.changes.find((change) => change.kind === 'registered');
  return [{ id: row.id, fields, registeredAt: registered?.at ?? '' }];
}

/**
 * The keys of chosen tasks that may be registered already and of which nobody has decided whether they are. The tasks of a document
 * are read once for all of a draft's: a ledger captured again has hundreds of either.
 */
export async function undecided(db: Database, draft: Draft): Promise<string[]> {
  const titles = new Map<string, Promise<string[]>>();
  const titlesUnder = (keys: string[]) => {
    const known = titles.get(keys.join('\n')) ?? registeredTitles(db, keys);
    titles.set(keys.join('\n'), known);
    return known;
  };
  const found: string[] = [];
  for (const task of draft.tasks) {
    if (!task.selected || task.known) continue;
    const fields = taskOf(draft, task);
    const known = await titlesUnder(sourceKeys(fields));
    if (known.includes(fields.title) || known.some((title) => saysTheSame(title, fields.title)))
      found.push(task.key);
  }
  return found;
}

async function registeredTitles(db: Database, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await db.tasks.where('sourceKey').anyOf(keys).limit(MOST_TASKS).toArray();
  return rows.flatMap((row) => rowFields(row)?.title ?? []);
}
