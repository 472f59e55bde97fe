import { z } from 'zod';
import type { Database } from './database.ts';

const LAST = 'lastImport';
const Imported = z.object({
  entries: z.array(z.object({ taskId: z.string(), changeIds: z.array(z.string()) })),
  updated: z.number(),
  added: z.number(),
});
const LastImport = Imported.extend({ fileName: z.string() });

/** What an import wrote: the entries to undo it by, and how many tasks it updated and added. */
export type Imported = z.infer<typeof Imported>;

/** The last import that was not undone. */
export type LastImport = z.infer<typeof LastImport>;

/** Keeps the last import, so that it can be undone as one even after the page was closed. */
export async function rememberImport(db: Database, imported: LastImport): Promise<void> {
  await db.settings.put({ name: LAST, value: imported });
}

/** The last import; null where there is none or it was undone. */
export async function lastImport(db: Database): Promise<LastImport | null> {
  return LastImport.safeParse((await db.settings.get(LAST))?.value).data ?? null;
}

/** Lets go of an import that was undone; another one made since stays. */
export async function forgetImport(db: Database, imported: Imported): Promise<void> {
  const last = await lastImport(db);
  if (last?.entries[0]?.changeIds[0] === imported.entries[0]?.changeIds[0]) await db.settings.delete(LAST);
}
