import { openStore } from '../store/guard.ts';
import { getSetting } from '../store/settings.ts';
import { browserKind, sidebar } from './browser-kind.ts';

/** The panel's page; `window` names the browser window whose captures it shows, where it is not itself in it. */
const PANEL = 'sidepanel.html';
const POPUP = { width: 420, height: 900 };

/**
 * Opens the side panel beside the page. To be called first thing in the click's handler: the browser opens it only within the
 * user's gesture. Before Chrome 116 an extension could not open it, so a window beside the page takes its place.
 */
export async function openPanel(windowId: number): Promise<void> {
  if (browserKind.panel === 'sidePanel') return chrome.sidePanel.open({ windowId });
  if (browserKind.panel === 'sidebar') return sidebar()?.open();
  const url = chrome.runtime.getURL(`${PANEL}?window=${windowId}`);
  const [open] = await chrome.tabs.query({ url });
  if (open?.id !== undefined) await chrome.windows.update(open.windowId, { focused: true });
  else await chrome.windows.create({ url, type: 'popup', ...POPUP });
}

/**
 * Opens the register in a tab, at a task where one is given, or shows the tab it is open in. Those who look after the whole begin
 * with 今日, a clerk with 台账.
 */
export async function openRegister(taskId?: string): Promise<void> {
  if (taskId) return openPage('register.html', `#task=${taskId}`);
  await openPage('register.html', (await beginsWithToday()) ? '#view=today' : '');
}

async function beginsWithToday(): Promise<boolean> {
  const store = await openStore();
  if (!store.ok) return false;
  try {
    const { role } = await getSetting(store.value, 'identity');
    return role === '督查员' || role === '分管领导';
  } finally {
    store.value.close();
  }
}

/** Opens the board 今日 of the register. */
export const openToday = (): Promise<void> => openPage('register.html', '#view=today');

/** Opens the settings, at a section where one is given. */
export const openOptions = (section?: string): Promise<void> =>
  openPage('options.html', section ? `#${section}` : '');

/** Opens the page that shows a newcomer around. */
export const openWelcome = (): Promise<void> => openPage('welcome.html', '');

async function openPage(page: string, hash: string): Promise<void> {
  const address = chrome.runtime.getURL(page);
  const url = address + hash;
  const [open] = await chrome.tabs.query({ url: `${address}*` });
  if (open?.id === undefined) {
    await chrome.tabs.create({ url });
    return;
  }
  await chrome.tabs.update(open.id, hash ? { active: true, url } : { active: true });
  await chrome.windows.update(open.windowId, { focused: true });
}
