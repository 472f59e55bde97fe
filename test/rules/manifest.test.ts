import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { manifest } from '../../extension/manifest.ts';

const made = manifest('production');

test('the program asks for these permissions and no others', () => {
  expect([...made.permissions!].sort()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'notifications',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
    'webNavigation',
  ]);
  expect(made.host_permissions).toBeUndefined();
  expect(made.optional_host_permissions).toEqual(['http://*/*', 'https://*/*', 'file:///*']);
  expect(made.content_scripts).toBeUndefined();
});

test('pages of the program load only what is packed with them and connect nowhere', () => {
  const policy = (made.content_security_policy as { extension_pages: string }).extension_pages;
  const directives = Object.fromEntries(policy.split('; ').map((directive) => directive.split(/ (.*)/s, 2)));
  expect(directives).toMatchObject({
    'default-src': "'self'",
    'script-src': "'self'",
    'connect-src': "'none'",
    'frame-src': "'none'",
    'form-action': "'none'",
  });
  expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
});

test('the id stays the same wherever the folder lies', () => {
  const digest = createHash('sha256').update(Buffer.from(made.key!, 'base64')).digest('hex').slice(0, 32);
  const id = [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  expect(id).toBe('ddiobodephmgfhapddoeefdjcnoofpeg');
});

test('the toolbar button has no popup, so that a click reaches the worker; both shortcuts are there', () => {
  expect(made.minimum_chrome_version).toBe('102');
  expect(made.action).toEqual({ default_title: expect.stringContaining('Alt+Shift+D') });
  expect(Object.keys(made.commands!)).toEqual(['capture', 'register']);
});

test('the Firefox build asks for no more, has no side panel, and its id is fixed too', () => {
  const firefox = manifest('production', 'firefox');
  expect([...firefox.permissions!, 'sidePanel'].sort()).toEqual([...made.permissions!].sort());
  expect(firefox).not.toHaveProperty('key');
  expect(firefox).not.toHaveProperty('minimum_chrome_version');
  expect(firefox.browser_specific_settings?.gecko).toMatchObject({
    ...{ id: 'ducha@ducha', strict_min_version: '128.0' },
    data_collection_permissions: { required: ['none'] },
  });
  expect(firefox.content_security_policy).toEqual(made.content_security_policy);
});
