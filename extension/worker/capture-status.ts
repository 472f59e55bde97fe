/**
 * How the last capture of a browser window stands, for the panel to show. No status: the newest stored capture is all
 * there is to say. Kept in session storage: the worker may end at any time.
 */
export type CaptureStatus = { is: 'reading'; since: number } | { is: 'failed'; message: string };

const keyOf = (windowId: number) => `capture-status:${windowId}`;

const INTERRUPTED = '读取被浏览器中断，没有读完。请再按一次快捷键。';

/** Sets or (null) clears a window's status. */
export async function setCaptureStatus(windowId: number, status: CaptureStatus | null): Promise<void> {
  if (status) await chrome.storage.session.set({ [keyOf(windowId)]: status });
  else await chrome.storage.session.remove(keyOf(windowId));
}

/** Calls `listener` with a window's status now and at every change; returns how to stop. */
export function watchCaptureStatus(
  windowId: number,
  listener: (status: CaptureStatus | null) => void,
): () => void {
  const key = keyOf(windowId);
  let told = false;
  const changed = (changes: Record<string, chrome.storage.StorageChange>) => {
    const change = changes[key];
    if (!change) return;
    told = true;
    listener((change.newValue as CaptureStatus | undefined) ?? null);
  };
  chrome.storage.session.onChanged.addListener(changed);
  chrome.storage.session.get(key).then((stored) => {
    if (!told) listener((stored[key] as CaptureStatus | undefined) ?? null);
  });
  return () => chrome.storage.session.onChanged.removeListener(changed);
}

/** Turns captures that an earlier life of the worker never finished into failures that say so. */
export async function failInterrupted(born: number): Promise<void> {
  const stored = await chrome.storage.session.get(null);
  for (const [key, value] of Object.entries(stored)) {
    const status = value as CaptureStatus;
    if (!key.startsWith('capture-status:') || status.is !== 'reading' || status.since >= born) continue;
    await chrome.storage.session.set({
      [key]: { is: 'failed', message: INTERRUPTED } satisfies CaptureStatus,
    });
  }
}
