import { z } from 'zod';
import { Draft } from '../../../../core/intake/draft.ts';
import { Capture } from '../../../page/capture.ts';
import { breathe } from '../../long-work.ts';
import { type Section, standing } from '../backup-section.ts';

const DraftRow = z.looseObject({
  id: z.string(),
  windowId: z.number().int(),
  takenAt: z.string(),
  state: z.enum(['fresh', 'edited', 'done', 'dropped']),
  pageTitle: z.string(),
  draft: Draft.nullable(),
  registered: z.array(z.string()),
});
const Unfinished = z.object({ draft: DraftRow, capture: Capture });

/** In no window: a restored draft is offered among the unfinished ones, on whichever computer. */
const NO_WINDOW = -1;

/** Captures nobody has registered or put away yet, with the corrections typed so far. */
export const draftSection: Section<z.infer<typeof Unfinished>> = {
  ...{ name: 'drafts', word: '未完成的草稿', version: 1, onClash: 'keep', schema: Unfinished },
  key: ({ draft }) => draft.id,
  title: ({ draft }) => draft.pageTitle,
  tables: (db) => [db.drafts, db.captures],
  collect: async (db, work) => {
    await breathe(work, 0);
    const rows = await db.drafts.where('state').anyOf('fresh', 'edited').toArray();
    const captures = await db.captures.bulkGet(rows.map(({ id }) => id));
    return rows.flatMap((draft, i) => {
      const capture = captures[i]?.capture;
      return capture ? [{ draft, capture }] : [];
    });
  },
  judge: async (db, rows) => {
    const own = await db.drafts.bulkGet(rows.map(({ draft }) => draft.id));
    return rows.map((row, i) => standing<unknown>(own[i], row, 'keep'));
  },
  put: async (db, rows) => {
    await db.captures.bulkPut(
      rows.map(({ capture }) => ({ id: capture.id, takenAt: capture.takenAt, capture })),
    );
    await db.drafts.bulkPut(
      rows.map(({ draft }) => ({ ...draft, windowId: NO_WINDOW, state: 'edited' as const })),
    );
  },
};
