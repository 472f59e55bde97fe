import { browserKind } from './browser-kind.ts';

/** What the toolbar button shows of a tab's capture, where the panel is closed; with `none` the number of due tasks shows. */
export type BadgeState = 'reading' | 'unread' | 'none';

const RED = '#b10e1c';

const BADGE: Record<BadgeState, { text: string | null; color: string }> = {
  reading: { text: '读', color: '#0f6cbd' },
  unread: { text: '!', color: RED },
  none: { text: null, color: RED },
};

/** Sets the badge of one tab; a tab that is gone needs none. */
export async function setBadge(tabId: number, state: BadgeState): Promise<void> {
  const { text, color } = BADGE[state];
  try {
    await chrome.action.setBadgeBackgroundColor({ tabId, color });
    await chrome.action.setBadgeText({ tabId, ...(text === null ? browserKind.noBadgeText : { text }) });
  } catch (error) {
    if (!/no tab with id|invalid tab id/i.test(String(error))) throw error;
  }
}

/** Shows on the toolbar button how many tasks are late or due today; 0 shows nothing. */
export async function setDueBadge(count: number): Promise<void> {
  await chrome.action.setBadgeBackgroundColor({ color: RED });
  await chrome.action.setBadgeText({ text: count === 0 ? '' : count > 999 ? '999+' : String(count) });
}
