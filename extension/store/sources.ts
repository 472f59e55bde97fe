import { type SourceRecord, sourceRecord } from '../../core/coverage/source-record.ts';
import type { Draft } from '../../core/intake/draft.ts';
import { newRecord, type Writing } from '../../core/model/append.ts';
import { checkFields } from '../../core/model/check-fields.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import type { Database } from './database.ts';
import { allOrNothing } from './write-entries.ts';
import { writeRecords, writeTables } from './write-records.ts';

/**
 * Keeps what a captured document says, for the coverage; `taken` gives the tasks its draft's tasks became, by their keys. What was waived
 * stays waived. A page that names no document is not kept: it is no source that could be left out.
 */
export async function noteSource(
  db: Database,
  id: string,
  at: string,
  draft: Draft,
  taken: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const record = sourceRecord(id, at, draft, taken);
  if (record.key === '') return;
  await db.transaction('rw', db.sources, async () => {
    const known = new Map((await db.sources.get(id))?.clauses.map((clause) => [clause.key, clause]));
    const clauses = record.clauses.map((clause) => ({
      ...clause,
      taskId: clause.taskId ?? known.get(clause.key)?.taskId ?? null,
      waived: known.get(clause.key)?.waived ?? '',
    }));
    await db.sources.put({ ...record, clauses });
  });
}

/** Forgets the tasks of a document whose registration was taken back. */
export async function releaseClauses(db: Database, id: string): Promise<void> {
  const source = await db.sources.get(id);
  if (!source) return;
  await db.sources.put({ ...source, clauses: source.clauses.map((one) => ({ ...one, taskId: null })) });
}

/** The captured documents, newest first. */
export const listSources = (db: Database): Promise<SourceRecord[]> =>
  db.sources.orderBy('at').reverse().toArray();

/** Registers a clause that had been left out. Returns the task's id. */
export function takeUpClause(
  db: Database,
  sourceId: string,
  key: string,
  writing: Writing,
): Promise<Result<string>> {
  return allOrNothing(db, [...writeTables(db), db.sources], async () => {
    const source = await db.sources.get(sourceId);
    const clause = source?.clauses.find((one) => one.key === key);
    if (!source || !clause) return fail('clause-missing', '找不到这一条，可能已被移走。请刷新后再试。');
    if (clause.taskId !== null) return fail('clause-taken', '这一条已在另一个窗口立项，没有重复登记。');
    const fields = checkFields(clause.fields);
    if (!fields.ok) return fields;
    const record = newRecord({ kind: 'registered', fields: fields.value }, writing);
    await writeRecords(db, [record]);
    const clauses = source.clauses.map((one) => (one.key === key ? { ...one, taskId: record.id } : one));
    await db.sources.put({ ...source, clauses });
    return ok(record.id);
  });
}

/** Notes why a clause needs no task; '' takes the note away again. */
export async function waiveClause(
  db: Database,
  sourceId: string,
  key: string,
  reason: string,
): Promise<void> {
  await db.transaction('rw', db.sources, async () => {
    const source = await db.sources.get(sourceId);
    if (!source) return;
    const clauses = source.clauses.map((one) => (one.key === key ? { ...one, waived: reason.trim() } : one));
    await db.sources.put({ ...source, clauses });
  });
}
