/** What the toolbar button shows of a tab's capture, where the panel is closed. */
export type BadgeState = 'reading' | 'unread' | 'none';

const BADGE: Record<BadgeState, { text: string; color: string }> = {
  reading: { text: '读', color: '#0f6cbd' },
  unread: { text: '!', color: '#b10e1c' },
  none: { text: '', color: '#0f6cbd' },
};

/** Sets the badge of one tab; a tab that is gone needs none. */
export async function setBadge(tabId: number, state: BadgeState): Promise<void> {
  const { text, color } = BADGE[state];
  try {
    await chrome.action.setBadgeBackgroundColor({ tabId, color });
    await chrome.action.setBadgeText({ tabId, text });
  } catch (error) {
    if (!/no tab with id/i.test(String(error))) throw error;
  }
}
