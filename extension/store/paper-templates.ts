import { ok, type Result } from '../../core/model/failure.ts';
import type { PaperKind } from '../../core/papers/kind.ts';
import { checkTemplate } from '../../core/papers/make-paper.ts';
import { PAPER_TYPE } from '../../core/papers/template/fill.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import { fileBytes, fileRef, newFile } from './files.ts';
import { getSetting, setSetting } from './settings.ts';

/** The office's own template for a kind; null where it has none. Fails where its file is not on this computer. */
export async function templateOf(db: Database, kind: PaperKind): Promise<Result<Uint8Array | null>> {
  const file = (await getSetting(db, 'paperTemplates'))[kind];
  return file ? fileBytes(db, file.id) : ok(null);
}

/**
 * Keeps a file as the template of a kind, in place of the one before. It is filled with a sample first: a file that cannot serve
 * is refused with a sentence that names what is wrong, and the old one stays.
 */
export async function keepTemplate(
  db: Database,
  kind: PaperKind,
  { name, bytes }: { name: string; bytes: Uint8Array },
  { id, at }: { id: string; at: string },
): Promise<Result<null>> {
  const checked = await checkTemplate(bytes);
  if (!checked.ok) return checked;
  const file = await newFile(
    { name, type: PAPER_TYPE, bytes: new Blob([new Uint8Array(bytes)], { type: PAPER_TYPE }) },
    { id, at },
  );
  if (!file.ok) return file;
  return attempt(() =>
    db.transaction('rw', db.files, db.settings, async () => {
      const templates = await getSetting(db, 'paperTemplates');
      const old = templates[kind];
      await db.files.put(file.value);
      if (old) await db.files.delete(old.id);
      await setSetting(db, 'paperTemplates', { ...templates, [kind]: fileRef(file.value) });
      return ok(null);
    }),
  );
}

/** Takes the office's template of a kind away: the program's own is used again. */
export function restoreTemplate(db: Database, kind: PaperKind): Promise<Result<null>> {
  return attempt(() =>
    db.transaction('rw', db.files, db.settings, async () => {
      const { [kind]: old, ...rest } = await getSetting(db, 'paperTemplates');
      if (old) await db.files.delete(old.id);
      await setSetting(db, 'paperTemplates', rest);
      return ok(null);
    }),
  );
}
