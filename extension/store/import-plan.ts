import { compareRow, type FieldDifference, isAnotherMatter } from '../../core/exchange/compare-row.ts';
import type { ImportContext, ImportFile, SheetTask } from '../../core/exchange/import-ledger.ts';
import { taskOfRow } from '../../core/exchange/import-new-task.ts';
import { importReason } from '../../core/exchange/import-row.ts';
import { likeliestTask, rowSourceKey } from '../../core/exchange/match-row.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import type { Result } from '../../core/model/failure.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { lastReport } from '../../core/reporting/last-report.ts';
import type { Database } from './database.ts';
import { exportedTasks } from './exports.ts';
import { breathe, type LongWork } from './long-work.ts';
import { rowFields, type TaskRow } from './task-row.ts';

/** A row with a task of the register: by its hidden id, or by a guess that a person has to confirm. */
export type MatchedRow = {
  kind: 'matched';
  by: 'id' | 'guess';
  row: SheetTask;
  taskId: string;
  fields: TaskFields;
  /** The task's entries as compared; entries beyond these mean that the comparison is out of date. */
  record: TaskRecord;
  differences: FieldDifference[];
  /** Why the row needs a look before it is accepted. */
  doubt: string | null;
};

/** A row without one: a new task if the person says so. */
export type NewRow = { kind: 'new'; row: SheetTask; task: Result<TaskFields> };

export type PlannedRow = MatchedRow | NewRow;

/** What an import would do, before anything is written. */
export type ImportPlan = {
  fileName: string;
  rows: PlannedRow[];
  /** Tasks that were exported into this file and have no row any more: only listed. */
  missing: { id: string; title: string }[];
  warnings: string[];
};

const SLICE = 250;

/** Reads every row, finds its task and compares. Throws an AbortError where `work.signal` is aborted. */
export async function planImport(
  db: Database,
  file: ImportFile,
  context: ImportContext,
  work: LongWork,
): Promise<ImportPlan> {
  const reason = importReason(file.name);
  const rows: PlannedRow[] = [];
  const seen = new Set<string>();
  const exportIds = new Set<string>();
  for (let start = 0; start < file.count; start += SLICE) {
    await breathe(work, start / file.count);
    const slice = Array.from({ length: Math.min(SLICE, file.count - start) }, (_, i) => file.row(start + i));
    const found = await tasksOf(db, slice);
    for (const row of slice) {
      if (row.exported?.exportId) exportIds.add(row.exported.exportId);
      const matched = match(row, found, seen);
      if (!matched) {
        rows.push({ kind: 'new', row, task: taskOfRow(row, reason, context) });
        continue;
      }
      const differences = compareRow(row, matched.fields, context, lastReport(matched.record.changes));
      rows.push({ kind: 'matched', row, ...matched, differences });
    }
  }
  await breathe(work, 1);
  const missing = await missingTasks(db, exportIds, seen);
  return { fileName: file.name, rows, missing, warnings: file.warnings };
}

type Found = { byId: Map<string, TaskRow>; bySource: Map<string, TaskRow[]> };

/** The register's tasks that a slice of rows may be about. */
async function tasksOf(db: Database, rows: readonly SheetTask[]): Promise<Found> {
  const ids = [...new Set(rows.flatMap(({ id }) => (id === '' ? [] : [id])))];
  const known = (await db.tasks.bulkGet(ids)).filter((row) => row !== undefined);
  const byId = new Map(known.filter(isListed).map((row) => [row.id, row]));
  const keys = new Set(rows.filter(({ id }) => !byId.has(id)).map(rowSourceKey));
  keys.delete('');
  const candidates = await db.tasks
    .where('sourceKey')
    .anyOf([...keys])
    .toArray();
  const bySource = new Map<string, TaskRow[]>();
  for (const task of candidates.filter(isListed))
    bySource.set(task.sourceKey, [...(bySource.get(task.sourceKey) ?? []), task]);
  return { byId, bySource };
}

const isListed = ({ status }: TaskRow) => status !== 'withdrawn' && status !== 'damaged';

type Match = Pick<MatchedRow, 'by' | 'taskId' | 'fields' | 'record' | 'doubt'>;

function match(row: SheetTask, found: Found, seen: Set<string>): Match | null {
  const exact = found.byId.get(row.id);
  const fields = exact && rowFields(exact);
  if (exact && fields) {
    const doubt = seen.has(exact.id)
      ? '与表中前面一行是同一事项，请核对后只接受一行。'
      : isAnotherMatter(row, fields)
        ? `此行文字与台账中的事项“${short(fields.title)}”不一致，可能是排序或粘贴时错了行，请核对。`
        : null;
    seen.add(exact.id);
    return { by: 'id', taskId: exact.id, fields, record: exact.record, doubt };
  }
  const candidates = (found.bySource.get(rowSourceKey(row)) ?? []).flatMap((task) => {
    const known = rowFields(task);
    return known ? [{ task, fields: known }] : [];
  });
  const likely = likeliestTask(row, candidates);
  if (!likely) return null;
  const { task } = likely;
  const doubt = seen.has(task.id)
    ? '与表中前面一行推定为同一事项，请核对后只接受一行。'
    : `按文号和文字推定为台账中的“${short(likely.fields.title)}”，请核对。`;
  seen.add(task.id);
  return { by: 'guess', taskId: task.id, fields: likely.fields, record: task.record, doubt };
}

async function missingTasks(
  db: Database,
  exportIds: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): Promise<ImportPlan['missing']> {
  const ids = [...(await exportedTasks(db, exportIds))].filter((id) => !seen.has(id));
  const rows = await db.tasks.bulkGet(ids);
  return rows.flatMap((row) =>
    row && isListed(row) ? [{ id: row.id, title: rowFields(row)?.title ?? '' }] : [],
  );
}

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
