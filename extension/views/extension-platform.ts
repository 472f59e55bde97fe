import { grantSites } from '../worker/grant.ts';
import { captureAgain } from '../worker/messages.ts';
import { pagePlatform } from './page-platform.ts';
import type { PanelPlatform } from './platform.ts';

const REGISTER = 'register.html';

/** The platform of the extension's own pages. */
export const extensionPlatform: PanelPlatform = {
  ...pagePlatform,
  openUrl: (url) => void chrome.tabs.create({ url }),
  openRegister: (taskId) => void showRegister(taskId),
  // A window beside the page stands in for the panel in older browsers; it says whose captures it shows.
  windowId: async () => {
    const named = new URLSearchParams(location.search).get('window');
    return named === null
      ? ((await chrome.windows.getCurrent()).id ?? chrome.windows.WINDOW_ID_NONE)
      : Number(named);
  },
  grantAndReadAgain: async (urls, tabId) => {
    const granted = await grantSites(urls);
    if (granted) await captureAgain(tabId);
    return granted;
  },
};

/** Shows the register's tab where it is open, else opens one. */
async function showRegister(taskId?: string): Promise<void> {
  const base = chrome.runtime.getURL(REGISTER);
  const url = taskId ? `${base}#task=${taskId}` : base;
  const [open] = await chrome.tabs.query({ url: `${base}*` });
  if (open?.id === undefined) {
    await chrome.tabs.create({ url });
    return;
  }
  await chrome.tabs.update(open.id, taskId ? { active: true, url } : { active: true });
  await chrome.windows.update(open.windowId, { focused: true });
}
