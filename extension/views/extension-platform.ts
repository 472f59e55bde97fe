import { passagePaths } from '../worker/ask-passage.ts';
import { grantSites } from '../worker/grant.ts';
import { captureAgain, dueChanged } from '../worker/messages.ts';
import { openOptions, openRegister } from '../worker/panel.ts';
import { pickOnPage } from '../worker/pick.ts';
import { watchPolicyRules } from '../worker/policy-rules.ts';
import { bringToFront, revisit } from '../worker/revisit.ts';
import { pictureOfTab } from '../worker/screenshot.ts';
import { sessionBegan } from '../worker/session.ts';
import { pagePlatform } from './page-platform.ts';
import type { PanelPlatform } from './platform.ts';

/** The platform of the extension's own pages. */
export const extensionPlatform: PanelPlatform = {
  ...pagePlatform,
  openUrl: (url) => void chrome.tabs.create({ url }),
  openRegister: (taskId) => void openRegister(taskId),
  openOptions: (section) => void openOptions(section),
  dueChanged: () => void dueChanged(),
  watchPolicyRules,
  pickOnPage,
  // A window beside the page stands in for the panel in older browsers; it says whose captures it shows.
  windowId: async () => {
    const named = new URLSearchParams(location.search).get('window');
    return named === null
      ? ((await chrome.windows.getCurrent()).id ?? chrome.windows.WINDOW_ID_NONE)
      : Number(named);
  },
  sessionBegan,
  pictureOfTab,
  revisit: { askForSite: (url) => grantSites([url]), go: revisit, show: bringToFront, paths: passagePaths },
  grantAndReadAgain: async (urls, tabId) => {
    const granted = await grantSites(urls);
    if (granted) await captureAgain(tabId);
    return granted;
  },
};
