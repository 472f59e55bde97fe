import { captureAndStore, capturedTab } from './capture.ts';
import { failInterrupted } from './capture-status.ts';
import { createMenus, type MenuId } from './menus.ts';
import { Message } from './messages.ts';
import { openPanel, openRegister, openToday, openWelcome } from './panel.ts';
import { listenForReminders, remind } from './reminders.ts';
import type { MenuSelection } from './selected-passage.ts';
import { sessionBegan } from './session.ts';

/**
 * Every listener of the worker. Called once, at the top of the worker's script: an event that wakes the worker is lost where its
 * listener is not there yet. `born`: when this life of the worker began, in epoch milliseconds.
 */
export function listen(born: number): void {
  void sessionBegan();
  const done = failInterrupted(born);

  /** In a user's gesture: the panel first, for it opens only there; then the capture. */
  const act = async (tab: chrome.tabs.Tab | undefined, selection?: MenuSelection) => {
    const target = capturedTab(tab);
    if (!target) return;
    const opened = openPanel(target.windowId);
    await done;
    await Promise.all([opened, captureAndStore(target, selection)]);
  };

  chrome.runtime.onInstalled.addListener(createMenus);
  chrome.runtime.onInstalled.addListener(({ reason }) => (reason === 'install' ? openWelcome() : undefined));
  listenForReminders(openToday);
  chrome.action.onClicked.addListener((tab) => act(tab));
  chrome.commands.onCommand.addListener((command, tab) =>
    command === 'register' ? openRegister() : command === 'capture' ? act(tab) : undefined,
  );
  chrome.contextMenus.onClicked.addListener((info, tab) => {
    const chosen = info.menuItemId as MenuId;
    if (chosen === 'register') return openRegister();
    if (chosen === 'page') return act(tab);
    return act(tab, { frameId: info.frameId ?? 0, text: info.selectionText ?? '' });
  });
  chrome.runtime.onMessage.addListener((message: unknown, sender) => {
    const asked = Message.safeParse(message);
    if (!asked.success || sender.id !== chrome.runtime.id) return;
    if (asked.data.type === 'due-changed') {
      remind(new Date());
      return;
    }
    chrome.tabs.get(asked.data.tabId).then(async (tab) => {
      const target = capturedTab(tab);
      if (target) await captureAndStore(target);
    });
  });
}
