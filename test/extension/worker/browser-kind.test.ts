import { afterEach, expect, test, vi } from 'vitest';
import { browserKind } from '../../../extension/worker/browser-kind.ts';

afterEach(() => vi.unstubAllGlobals());
const open = async () => {};

test('Chrome has a side panel and buttons on notifications', () => {
  vi.stubGlobal('chrome', { runtime: {}, sidePanel: { open } });
  expect(browserKind.panel).toBe('sidePanel');
  expect(browserKind.notificationButtons).toBe(true);
  expect(browserKind.noBadgeText).toEqual({});
});

test('before Chrome 116 a window stands in for the panel', () => {
  vi.stubGlobal('chrome', { runtime: {}, sidePanel: {} });
  expect(browserKind.panel).toBe('window');
});

test('Firefox has a sidebar, no buttons, and wants an empty badge said', () => {
  vi.stubGlobal('chrome', { runtime: { getBrowserInfo: open }, sidebarAction: { open } });
  expect(browserKind.panel).toBe('sidebar');
  expect(browserKind.notificationButtons).toBe(false);
  expect(browserKind.noBadgeText).toEqual({ text: null });
});
