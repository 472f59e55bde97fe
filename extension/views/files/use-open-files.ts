import { useCallback, useState } from 'react';
import { useOffice } from '../shared/office.tsx';
import { captureFiles } from './capture-files.ts';

/** Opening files as a draft: `open` keeps them and tells `onOpened` the capture's id; `failure` says why it could not. */
export function useOpenFiles(windowId: number, onOpened: (captureId: string) => void) {
  const { db, platform } = useOffice();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const open = useCallback(
    async (files: readonly File[]) => {
      setBusy(true);
      setFailure(null);
      const result = await captureFiles(db, platform, windowId, files);
      setBusy(false);
      if (result.ok) onOpened(result.value);
      else setFailure(result.failure.message);
    },
    [db, platform, windowId, onOpened],
  );
  return { open, busy, failure };
}
