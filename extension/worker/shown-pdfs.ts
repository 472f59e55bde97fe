import { fromBase64 } from '../../core/exchange/base64.ts';
import { cleanUrl } from '../../core/reading/input/clean-url.ts';
import type { Capture, CapturedFile, UnreadFrame } from '../page/capture.ts';
import { type OwnBytes, readOwnBytes } from '../page/own-bytes.ts';
import type { FileRow } from '../store/file-row.ts';
import { fileRef, newFile } from '../store/files.ts';

/** Bytes of a PDF taken out of a tab at most: the browser carries 64 MB between its parts, and Base64 adds a third. */
const LARGEST_PDF = 40 * 1024 * 1024;
/** How long a PDF may take to come, in milliseconds. */
const TIMEOUT = 20_000;

/**
 * The capture with the PDFs that the page shows as files, where they can be had; one that cannot stays among the unread frames. The
 * browser's viewer has no text for a script, but the page it stands in may ask for its own address.
 */
export async function withShownPdfs(
  capture: Capture,
  newId: () => string,
): Promise<{ capture: Capture; files: FileRow[] }> {
  if (capture.selectionOnly || !capture.unread.some(({ reason }) => reason === 'pdf-viewer'))
    return { capture, files: [] };
  const frames = (await chrome.webNavigation.getAllFrames({ tabId: capture.tabId })) ?? [];
  const rows: FileRow[] = [];
  const captured: CapturedFile[] = [];
  const unread: UnreadFrame[] = [];
  for (const one of capture.unread) {
    const frame = one.reason === 'pdf-viewer' && frames.find(({ url }) => cleanUrl(url) === one.url);
    const row = frame ? await readPdf(capture, frame.frameId, newId) : null;
    if (!row) unread.push(one);
    else {
      rows.push(row);
      captured.push({ ...fileRef(row), url: one.url });
    }
  }
  return { capture: { ...capture, unread, files: [...(capture.files ?? []), ...captured] }, files: rows };
}

async function readPdf(
  { tabId, title, takenAt }: Capture,
  frameId: number,
  newId: () => string,
): Promise<FileRow | null> {
  const asked = chrome.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId] },
      func: readOwnBytes,
      args: [LARGEST_PDF],
    })
    .then(([result]) => (result?.result as OwnBytes | undefined) ?? null)
    // It went away or closed itself to scripts meanwhile: then it is simply not read.
    .catch(() => null);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), TIMEOUT));
  const read = await Promise.race([asked, late]);
  if (read?.is !== 'read') return null;
  const bytes = fromBase64(read.address.slice(read.address.indexOf(',') + 1));
  if (!bytes) return null;
  const name = read.name || title || '文件';
  const type = 'application/pdf';
  const row = await newFile(
    {
      name: /\.pdf$/i.test(name) ? name : `${name}.pdf`,
      type,
      bytes: new Blob([new Uint8Array(bytes)], { type }),
    },
    { id: newId(), at: takenAt },
  );
  return row.ok ? row.value : null;
}
