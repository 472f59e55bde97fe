import { expect, test } from 'vitest';
import { sitePatterns } from '../../../extension/worker/grant.ts';

test('each site is asked for once, for all its ports and pages', () => {
  const urls = [
    'http://10.1.2.3:8080/oa/form?id=1',
    'http://10.1.2.3/x',
    'https://DOC.lj.gov.cn/',
    'http://[::1]:80/a',
  ];
  expect(sitePatterns(urls)).toEqual(['http://10.1.2.3/*', 'https://doc.lj.gov.cn/*', 'http://[::1]/*']);
});

test('there is nothing to grant for pages that are no site', () => {
  expect(sitePatterns(['about:blank', 'chrome://settings', ''])).toEqual([]);
});
