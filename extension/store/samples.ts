import { z } from 'zod';
import type { Draft } from '../../core/intake/draft.ts';
import type { Writing } from '../../core/model/append.ts';
import { ok, type Result } from '../../core/model/failure.ts';
import type { Capture } from '../page/capture.ts';
import { keepDraft, saveCapture } from './captures.ts';
import type { Database } from './database.ts';
import { withdrawDraft } from './register-draft.ts';

/** Stands before the title of every sample task, so that no list shows one unmarked. */
const SAMPLE_MARK = '【示例】';

const NAME = 'samples';
const Ids = z.array(z.string());

/** Stores the sample page with its draft, every task of it marked. */
export async function saveSample(db: Database, capture: Capture, draft: Draft): Promise<void> {
  const marked = (title: string) => (title.startsWith(SAMPLE_MARK) ? title : SAMPLE_MARK + title);
  await saveCapture(db, capture);
  await keepDraft(db, capture.id, {
    ...draft,
    tasks: draft.tasks.map((task) => ({
      ...task,
      fields: { ...task.fields, title: marked(task.fields.title) },
    })),
  });
  await db.settings.put({ name: NAME, value: [...(await sampleCaptures(db)), capture.id] });
}

/** The captures that are samples, oldest first. */
export const sampleCaptures = async (db: Database): Promise<string[]> =>
  Ids.safeParse((await db.settings.get(NAME))?.value).data ?? [];

/** How many sample tasks are in the register. */
export async function samplesRegistered(db: Database): Promise<number> {
  const rows = await db.drafts.bulkGet(await sampleCaptures(db));
  return rows.reduce((sum, row) => sum + (row?.state === 'done' ? row.registered.length : 0), 0);
}

/** Takes every sample out of the register and its drafts. The tasks' entries stay in their history, as with every 撤销立项. */
export async function removeSamples(db: Database, writing: Writing): Promise<Result<null>> {
  for (const id of await sampleCaptures(db)) {
    const row = await db.drafts.get(id);
    if (row?.state === 'done') {
      const withdrawn = await withdrawDraft(db, id, writing);
      if (!withdrawn.ok) return withdrawn;
    }
    await db.transaction('rw', db.drafts, db.captures, db.sources, async () => {
      await db.sources.delete(id);
      await db.drafts.delete(id);
      await db.captures.delete(id);
    });
  }
  await db.settings.delete(NAME);
  return ok(null);
}
