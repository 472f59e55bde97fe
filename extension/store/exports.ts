import { z } from 'zod';
import type { Database } from './database.ts';

/** Exports remembered at most (each unit's ledger is one); of older ones the import can't tell which rows were deleted. */
const KEPT = 300;
const PREFIX = 'export:';
const Exported = z.object({ at: z.string(), taskIds: z.array(z.string()) });

/** Remembers which tasks an export held, so that the import can list the rows deleted in the file. */
export async function rememberExport(
  db: Database,
  exportId: string,
  taskIds: readonly string[],
  at: string,
): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ name: PREFIX + exportId, value: { at, taskIds } });
    const rows = await db.settings.where('name').startsWith(PREFIX).toArray();
    const byAge = rows.sort((a, b) => atOf(b.value).localeCompare(atOf(a.value)));
    await db.settings.bulkDelete(byAge.slice(KEPT).map(({ name }) => name));
  });
}

/** Ids of the tasks these exports held; those not made or no longer remembered here give none. */
export async function exportedTasks(db: Database, exportIds: Iterable<string>): Promise<Set<string>> {
  const rows = await db.settings.bulkGet([...exportIds].map((id) => PREFIX + id));
  return new Set(rows.flatMap((row) => Exported.safeParse(row?.value).data?.taskIds ?? []));
}

const atOf = (value: unknown): string => Exported.safeParse(value).data?.at ?? '';

/** What a backup holds of the exports remembered, and the way back. */
export const ExportRow = Exported.extend({ id: z.string() });
export type ExportRow = z.infer<typeof ExportRow>;

export async function rememberedExports(db: Database): Promise<ExportRow[]> {
  const rows = await db.settings.where('name').startsWith(PREFIX).toArray();
  return rows.flatMap(({ name, value }) => {
    const exported = Exported.safeParse(value).data;
    return exported ? [{ id: name.slice(PREFIX.length), ...exported }] : [];
  });
}

/** Puts exports back. Call inside a transaction that holds `db.settings`. */
export async function restoreExports(db: Database, exports: readonly ExportRow[]): Promise<void> {
  await db.settings.bulkPut(
    exports.map(({ id, at, taskIds }) => ({ name: PREFIX + id, value: { at, taskIds } })),
  );
}
