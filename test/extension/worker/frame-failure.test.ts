import { expect, test } from 'vitest';
import { frameFailure } from '../../../extension/worker/frame-failure.ts';

// The sentences are Chromium's own.
test.each([
  [
    'Cannot access contents of url "http://b.lj/form". Extension manifest must request permission to access this host.',
    'http://b.lj/form',
    'no-access',
  ],
  [
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'about:srcdoc',
    'no-access',
  ],
  [
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'about:blank',
    'restricted',
  ],
  [
    'Cannot access contents of url "file:///D:/a.html". Extension manifest must request permission to access this host.',
    'file:///D:/a.html',
    'file-access',
  ],
  ['Cannot access a chrome:// URL', 'chrome://settings/', 'restricted'],
  ['The extensions gallery cannot be scripted.', 'https://chromewebstore.google.com/', 'restricted'],
  ['This page cannot be scripted due to an ExtensionsSettings policy.', 'http://oa.lj/', 'restricted'],
  ['Frame with ID 12 is showing error page', 'http://oa.lj/refused', 'error-page'],
  ['No frame with id 12 in tab with id 3.', 'http://oa.lj/', 'navigated'],
  ['Frame with ID 12 was removed.', 'http://oa.lj/', 'navigated'],
  ['No tab with id: 3.', 'http://oa.lj/', 'navigated'],
])('%s', (message, url, reason) => {
  expect(frameFailure(message, url)).toBe(reason);
});

test('an error of our own is not taken for one of the page', () => {
  expect(frameFailure('Could not load file: capture.js', 'http://oa.lj/')).toBeNull();
});
