/**
 * In what the browsers differ, in one place. Told by what is there, not by names: a browser that learns a thing is given it.
 * Differences in the manifest are in manifest.ts.
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
    return globalThis.chrome?.notifications?.onButtonClicked !== undefined;
  },
};

type Sidebar = { open(): Promise<void> };

/** Firefox's sidebar; it can be opened only in a user's gesture. */
export const sidebar = (): Sidebar | undefined =>
  (globalThis.chrome as unknown as { sidebarAction?: Sidebar } | undefined)?.sidebarAction;
