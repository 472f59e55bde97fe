/** Firefox alone tells about itself; that it lacks something cannot always be seen (an event may be there that never fires). */
const isFirefox = (): boolean =>
  globalThis.chrome?.runtime !== undefined && 'getBrowserInfo' in chrome.runtime;

/**
 * In what the browsers differ, in one place. Told by what is there where that can be seen. Differences in the manifest are in
 * manifest.ts.
 */
export const browserKind = {
  /** Chrome's panel beside the page, or Firefox's sidebar; without either a window takes its place. */
  get panel(): 'sidePanel' | 'sidebar' | 'window' {
    const panel: { open?: unknown } | undefined = globalThis.chrome?.sidePanel;
    if (panel?.open) return 'sidePanel';
    return sidebar() ? 'sidebar' : 'window';
  },
  /** Firefox refuses a notification that has buttons. */
  get notificationButtons(): boolean {
    return !isFirefox();
  },
  /** What gives a tab the button's own number again: Chrome wants the text left out, Firefox wants it empty. */
  get noBadgeText(): { text?: string } {
    return isFirefox() ? { text: null as unknown as string } : {};
  },
};

type Sidebar = { open(): Promise<void> };

/** Firefox's sidebar; it can be opened only in a user's gesture. */
export const sidebar = (): Sidebar | undefined =>
  (globalThis.chrome as unknown as { sidebarAction?: Sidebar } | undefined)?.sidebarAction;
