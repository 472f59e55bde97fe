import { z } from 'zod';
import type { Database } from '../../database.ts';
import type { FileRow } from '../../file-row.ts';
import { breathe, type LongWork } from '../../long-work.ts';
import type { Section } from '../backup-section.ts';
import { base64OfBlob, bytesOfBase64, isBase64 } from '../blob-base64.ts';

const SavedFile = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.number().int().nonnegative(),
  sha256: z.string(),
  at: z.string(),
  heldBy: z.array(z.string()).optional(),
  data: z.string().refine(isBase64),
});
type SavedFile = z.infer<typeof SavedFile>;

/** Attachments, evidence and templates with their bytes as Base64. The same id is the same file; what uses it is joined. */
export const fileSection: Section<SavedFile> = {
  ...{ name: 'files', word: '附件', version: 1, onClash: 'merge', schema: SavedFile },
  key: ({ id }) => id,
  title: ({ name }) => name,
  tables: (db) => [db.files],
  collect: async (db, work) => {
    const saved: SavedFile[] = [];
    for (const { ids } of await fileGroups(db, Number.POSITIVE_INFINITY))
      saved.push(...(await savedFiles(db, ids, work)));
    return saved;
  },
  judge: async (db, rows) => {
    const own = await db.files.bulkGet(rows.map(({ id }) => id));
    return rows.map((row, i) => {
      const holders = own[i]?.heldBy ?? [];
      if (!own[i]) return 'new';
      return row.heldBy?.some((name) => !holders.includes(name)) ? 'changed' : 'same';
    });
  },
  put: async (db, rows) => {
    const own = await db.files.bulkGet(rows.map(({ id }) => id));
    await db.files.bulkPut(rows.map((row, i) => joined(own[i], row)));
  },
};

function joined(own: FileRow | undefined, { data, heldBy, ...row }: SavedFile): FileRow {
  const holders = [...new Set([...(own?.heldBy ?? []), ...(heldBy ?? [])])];
  const bytes = own?.bytes ?? new Blob([bytesOfBase64(data)], { type: row.type });
  return { ...row, bytes, ...(holders.length > 0 ? { heldBy: holders } : {}) };
}

/** How many files the register keeps, and their bytes. */
export async function filesKept(db: Database): Promise<{ count: number; size: number }> {
  let [count, size] = [0, 0];
  await db.files.each((row) => {
    count++;
    size += row.size;
  });
  return { count, size };
}

/** The files in groups of at most so many bytes each; one larger than that is a group of its own. */
export async function fileGroups(db: Database, most: number): Promise<{ ids: string[]; size: number }[]> {
  const groups: { ids: string[]; size: number }[] = [];
  await db.files.orderBy(':id').each(({ id, size }) => {
    const last = groups.at(-1);
    if (!last || last.size + size > most) groups.push({ ids: [id], size });
    else {
      last.ids.push(id);
      last.size += size;
    }
  });
  return groups;
}

/** Some of the files as a backup holds them; read one by one, for each may be megabytes. */
export async function savedFiles(db: Database, ids: readonly string[], work: LongWork): Promise<SavedFile[]> {
  const saved: SavedFile[] = [];
  for (const id of ids) {
    await breathe(work, saved.length / ids.length);
    const row = await db.files.get(id);
    if (!row) continue;
    const { bytes, ...rest } = row;
    saved.push({ ...rest, data: await base64OfBlob(bytes) });
  }
  return saved;
}
