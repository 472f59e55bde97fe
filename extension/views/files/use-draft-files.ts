import { useCallback, useState } from 'react';
import type { DraftFile } from '../../../core/intake/draft.ts';
import { ok, type Result } from '../../../core/model/failure.ts';
import { inChinese } from '../../i18n/language.ts';
import { attempt } from '../../store/attempt.ts';
import { addCaptureFiles, dropCaptureFiles } from '../../store/captures.ts';
import { fileRef, newFile } from '../../store/files.ts';
import type { DraftWork } from '../draft/use-draft.ts';
import type { PanelPlatform } from '../platform.ts';
import { clock } from '../shared/format.ts';
import { useOffice } from '../shared/office.tsx';

/** What can be done with the files of a draft. */
export type DraftFiles = {
  files: DraftFile[];
  /** Takes a picture of the captured page as evidence; null where there is no page to take one of. */
  takePicture: (() => void) | null;
  add: (files: readonly File[]) => void;
  remove: (file: DraftFile) => void;
  failure: string | null;
};

/** The files that go with a draft's tasks: the paper itself, pictures of the page, what the clerk adds. */
export function useDraftFiles(work: DraftWork | null, platform: PanelPlatform | null): DraftFiles {
  const { db, platform: own } = useOffice();
  const [failure, setFailure] = useState<string | null>(null);
  const captureId = work?.id ?? '';
  const change = work?.change;
  const put = useCallback(
    async (
      purpose: DraftFile['purpose'],
      made: () => Promise<Result<{ name: string; type: string; bytes: Blob }>>,
    ) => {
      const result = await attempt(async () => {
        const given = await made();
        if (!given.ok) return given;
        const row = await newFile(given.value, { id: own.newId(), at: own.now().toISOString() });
        if (!row.ok) return row;
        await addCaptureFiles(db, captureId, [row.value]);
        change?.((draft) => ({
          ...draft,
          files: [...(draft.files ?? []), { file: fileRef(row.value), purpose }],
        }));
        return row;
      });
      setFailure(result.ok ? null : result.failure.message);
    },
    [db, own, captureId, change],
  );
  const tabId = work?.capture.tabId ?? -1;
  const takePicture = async () => {
    const name = inChinese(`页面截图 ${clock(own.now().toISOString()).replace(/[:：]/g, '.')}.png`);
    await put('evidence', async () => {
      const picture = await platform!.pictureOfTab(tabId);
      return picture.ok ? ok({ name, type: 'image/png', bytes: picture.value }) : picture;
    });
  };
  return {
    files: work?.draft.files ?? [],
    takePicture: platform && tabId >= 0 ? () => void takePicture() : null,
    add: async (files) => {
      for (const file of files)
        await put('attachment', async () => ok({ name: file.name, type: file.type, bytes: file }));
    },
    remove: ({ file }) => {
      change?.((draft) => ({ ...draft, files: draft.files?.filter((one) => one.file.id !== file.id) ?? [] }));
      const isCaptured = work?.capture.files?.some(({ id }) => id === file.id);
      if (!isCaptured) void dropCaptureFiles(db, captureId, [file.id]);
    },
    failure,
  };
}
