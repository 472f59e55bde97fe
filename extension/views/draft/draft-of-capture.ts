import type { Draft } from '../../../core/intake/draft.ts';
import { type DraftPage, makeDraft } from '../../../core/intake/make-draft.ts';
import { readPage } from '../../../core/reading/page/read-page.ts';
import { readSelection } from '../../../core/reading/page/read-selection.ts';
import type { FrameSnapshot } from '../../../core/reading/snapshot.ts';
import { localDay } from '../../local-day.ts';
import type { Capture } from '../../page/capture.ts';
import type { Office } from '../shared/office.tsx';

/** Reads a stored capture into a draft. */
export async function draftOfCapture(
  capture: Capture,
  { platform, calendar, units }: Pick<Office, 'platform' | 'calendar' | 'units'>,
): Promise<Draft> {
  const context = { ref: localDay(platform.now()), calendar, ...(units ? { units } : {}) };
  const reading = capture.selectionOnly
    ? readSelection(capture.frames[0]?.snapshot.selection?.text ?? '', context)
    : readPage(
        capture.frames.map(({ snapshot }) => snapshot),
        context,
      );
  return makeDraft(reading, pageOf(capture), { newKey: platform.newId, sha256 });
}

function pageOf(capture: Capture): DraftPage {
  return {
    url: capture.url,
    title: capture.title,
    takenAt: capture.takenAt,
    frames: capture.frames.map(({ ancestors, snapshot }) => ({
      path: ancestors.length === 0 ? [] : [...ancestors, { url: snapshot.url, name: snapshot.name }],
      charset: snapshot.charset,
      ...(capture.selectionOnly ? aroundSelection(snapshot) : { xpath: '', before: '', after: '' }),
    })),
  };
}

const aroundSelection = ({ selection }: FrameSnapshot) => ({
  xpath: selection?.xpath ?? '',
  before: selection?.before ?? '',
  after: selection?.after ?? '',
});

/** SHA-256, hexadecimal. */
async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
