import type { UserManifest } from 'wxt';
import packageJson from '../package.json' with { type: 'json' };

/** What the program may do, and why it needs it. Nothing else is asked for (test/rules/manifest.test.ts). */
const PERMISSIONS = [
  'activeTab', // read the page in front of the clerk, only after she acts on it
  'scripting', // put the capture script into that page
  'webNavigation', // the real addresses of a page's frames, so that one that could not be read is named
  'contextMenus', // 立项 on a selected passage
  'sidePanel', // the draft beside the page
  'storage', // state between two lives of the worker
  'alarms', // look every quarter of an hour at what is late or due
  'notifications', // one digest on working days
  'unlimitedStorage', // the register is not evicted when the disk runs low
];

/** Asked for one origin at a time, when the clerk presses 授权 for a frame of another site. */
const OPTIONAL_HOSTS = ['http://*/*', 'https://*/*', 'file:///*'];

/** Pages of the program talk to nobody: no connections, no frames, no forms sent. */
const CONTENT_SECURITY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // Fluent UI writes its style sheets at run time
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

// Fixes the extension's id: IndexedDB belongs to the id, and an id taken from the folder would change with it.
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAjIXQ9myWAs6Ko98Jmh4CXzBtw9QLl9GbNm7Nz5rjM6pCJUMEAbFzlO+Ymg5CDGLV7d5qMlrlBBJx7wi5hIogWCY3z/8OsVqXYLibALPDhLH9pRcHosVqqboywwLnS6XP4z2CvYD3wfMHyELNDp8fRAPCMMITQaywF3n+LTEi2DIPuVc1XOlvfkrjC8z4f0rzLEp04pSWXAOs6AAKKxk8Mw11b+uB/KVc8NqDNA2tFZ9aC0VlYtUPOSsGsRmIFJHer21p0q1R6r3E4htqNT+50aSP5ME7jHAaPhymFDSkPno2jdZPvgbvR4g+VJB9txpQ2nRFdlIbUejF/jcfjy4kUwIDAQAB';

/** Fixes the extension's id in Firefox, as the key does in Chrome. */
export const FIREFOX_ID = 'ducha@ducha';

/** Browsers there is a build for: Chrome with all of its kin, and Firefox. */
export type BrowserName = 'chrome' | 'firefox';

/**
 * In what the manifests differ. Firefox has a sidebar in place of the side panel (from the same page) and knows the extension by a
 * name; it takes no policy schema. How the running program differs: worker/browser-kind.ts.
 */
const OWN: Record<BrowserName, UserManifest> = {
  chrome: {
    key: PUBLIC_KEY,
    minimum_chrome_version: '102',
    permissions: PERMISSIONS,
    storage: { managed_schema: 'managed-schema.json' },
  },
  firefox: {
    permissions: PERMISSIONS.filter((name) => name !== 'sidePanel'),
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: '128.0', // optional_host_permissions
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

/** The manifest's part that does not follow from the entry points; `development` lets the bundler's server in. */
export const manifest = (mode: string, browser: BrowserName = 'chrome'): UserManifest => ({
  name: '督查',
  short_name: '督查',
  description: '督查台账：从办公系统页面立项，登记、预警、导出。数据只存在本机，不联网。',
  version: packageJson.version,
  optional_host_permissions: OPTIONAL_HOSTS,
  action: { default_title: '督查：读取本页，起草立项（Alt+Shift+D）' },
  commands: {
    capture: { suggested_key: { default: 'Alt+Shift+D' }, description: '读取本页，起草立项' },
    register: { suggested_key: { default: 'Alt+Shift+T' }, description: '打开督查台账' },
  },
  ...OWN[browser],
  ...(mode === 'development' ? {} : { content_security_policy: { extension_pages: CONTENT_SECURITY } }),
});
