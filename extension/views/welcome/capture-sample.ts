import type { Capture } from '../../page/capture.ts';
import { readStructure } from '../../page/snapshot.ts';
import { saveSample } from '../../store/samples.ts';
import { draftOfCapture } from '../draft/draft-of-capture.ts';
import type { Office } from '../shared/office.tsx';

/** In no window and no tab: the sample stands in this page itself. */
const NOWHERE = -1;

/** Reads the sample as the capture script reads a page, and stores it with its draft. Returns the capture's id. */
export async function captureSample(page: HTMLElement, office: Office): Promise<string> {
  const { root, omitted } = readStructure(page, Number.POSITIVE_INFINITY);
  const title = '示例：收文处理单';
  const snapshot = {
    ...{ url: location.href, title, name: '', charset: document.characterSet },
    ...{ contentType: document.contentType, root, selection: null, omitted: [...omitted] },
  };
  const capture: Capture = {
    id: office.platform.newId(),
    ...{ windowId: NOWHERE, tabId: NOWHERE, takenAt: office.platform.now().toISOString() },
    ...{ url: location.href, title, unread: [], selectionOnly: false },
    frames: [{ frameId: 0, ancestors: [], snapshot }],
  };
  await saveSample(office.db, capture, await draftOfCapture(capture, office));
  return capture.id;
}
