import { storageFailure } from '../store/attempt.ts';
import { saveCapture } from '../store/captures.ts';
import { openStore } from '../store/guard.ts';
import { setBadge } from './badge.ts';
import { setCaptureStatus } from './capture-status.ts';
import { type CapturedTab, captureTab } from './capture-tab.ts';
import type { MenuSelection } from './selected-passage.ts';
import { withShownPdfs } from './shown-pdfs.ts';

const unexpected = (error: unknown) =>
  `读取时出错，没有保存任何内容。请刷新页面后再试；仍不行请把页面网址和这句话告诉管理员：${error instanceof Error ? error.message : error}`;

/**
 * Reads a tab and stores what was read; the panel shows it from the store. Every end is visible: a stored capture
 * (which may only say what could not be read) or a status with a sentence.
 */
export async function captureAndStore(tab: CapturedTab, selection?: MenuSelection): Promise<void> {
  // All at once: the clerk waits for the page, not for what is said meanwhile, nor for the store to open.
  const opening = openStore();
  const said = Promise.all([
    setCaptureStatus(tab.windowId, { is: 'reading', since: Date.now() }),
    setBadge(tab.id, 'reading'),
  ]);
  try {
    const moment = { now: new Date().toISOString(), id: crypto.randomUUID() };
    const taken = await captureTab(tab, moment, selection);
    const { capture, files } = await withShownPdfs(taken, () => crypto.randomUUID());
    const store = await opening;
    await said;
    if (!store.ok) return await failed(tab, store.failure.message);
    await saveCapture(store.value, capture, files);
    await setCaptureStatus(tab.windowId, null);
    await setBadge(tab.id, capture.frames.length === 0 && files.length === 0 ? 'unread' : 'none');
  } catch (error) {
    const failure = storageFailure(error);
    await failed(tab, failure?.message ?? unexpected(error));
    if (!failure) throw error;
  } finally {
    const store = await opening;
    if (store.ok) store.value.close();
  }
}

async function failed(tab: CapturedTab, message: string): Promise<void> {
  await setCaptureStatus(tab.windowId, { is: 'failed', message });
  await setBadge(tab.id, 'unread');
}

/** The tab to capture, or null for one that is not there to be read (devtools, a tab being closed). */
export function capturedTab(tab: chrome.tabs.Tab | undefined): CapturedTab | null {
  if (tab?.id === undefined || tab.id < 0) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url ?? '', title: tab.title ?? '' };
}
