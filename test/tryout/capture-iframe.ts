import { cleanUrl } from '../../core/reading/input/clean-url.ts';
import type { Capture } from '../../extension/page/capture.ts';
import { unpackReport } from '../../extension/page/frame-report.ts';
import { HIDDEN } from '../../extension/page/pack-report.ts';
import { assemble } from '../../extension/worker/assemble.ts';
import type { Frame } from '../../extension/worker/frames.ts';
import type { FrameReading } from '../../extension/worker/read-frame.ts';

type Realm = Window & { eval(code: string): Promise<string> };

/**
 * Captures the sample page in an iframe with the extension's own capture script, as built. In the extension the browser
 * injects it; here the samples are of the same site, so the page can do it itself.
 */
export async function captureIframe(top: Window, moment: { now: string; id: string }): Promise<Capture> {
  const script = await (await fetch('/capture.js')).text();
  const frames: Frame[] = [];
  const readings = new Map<number, FrameReading>();
  const visit = async (realm: Realm, parentFrameId: number): Promise<void> => {
    const frameId = frames.length;
    frames.push({ frameId, parentFrameId, url: realm.location.href });
    const report = await realm.eval(script);
    readings.set(
      frameId,
      report === HIDDEN ? { is: 'hidden' } : { is: 'read', report: unpackReport(report) },
    );
    for (let i = 0; i < realm.frames.length; i++) await visit(realm.frames[i] as Realm, frameId);
  };
  await visit(top as Realm, -1);
  return {
    id: moment.id,
    windowId: TRYOUT_WINDOW,
    tabId: 0,
    takenAt: moment.now,
    url: cleanUrl(top.location.href),
    title: top.document.title,
    ...assemble(frames, readings),
    selectionOnly: false,
  };
}

/** The try-out has no browser windows to tell apart; it is always the same one. */
export const TRYOUT_WINDOW = 1;
