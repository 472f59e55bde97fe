import type { UnreadReason } from '../page/capture.ts';

// The browser tells why a script could not be put into a frame by an English sentence only. Chromium 102–156, Firefox 153.
const REASONS: [RegExp, UnreadReason][] = [
  [/showing error page/i, 'error-page'],
  [
    /chrome:\/\/|edge:\/\/|extensions? gallery|webstore|chrome-extension:|view-source:|devtools:|blocked by|policy/i,
    'restricted',
  ],
  [/cannot access contents|must request permission|cannot be scripted|missing host permission/i, 'no-access'],
  [
    /no frame with id|no tab with id|frame with id .* (was removed|is not ready)|tab was closed|removed|no document|invalid (tab|frame) id/i,
    'navigated',
  ],
];

/**
 * What an error of chrome.scripting.executeScript says about the frame at `url`; null for one this program does not know,
 * which is a mistake of ours. Access can be granted to web sites only: what else refuses it is closed to extensions.
 */
export function frameFailure(message: string, url: string): UnreadReason | null {
  const reason = REASONS.find(([pattern]) => pattern.test(message))?.[1] ?? null;
  if (reason !== 'no-access') return reason;
  if (url.startsWith('file:')) return 'file-access';
  return /^(https?|about|data|blob):/.test(url) && url !== 'about:blank' ? reason : 'restricted';
}
