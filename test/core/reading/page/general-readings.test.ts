import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GENERAL_READINGS } from '../../../../core/reading/page/general-readings.ts';
import { readSample } from './sample-page.ts';

test.each(GENERAL_READINGS)('$name is read from its sample without a rule', ({ sample }) => {
  const reading = readSample(sample);
  expect(reading.fields.length + reading.tasks.length + reading.instructions.length, sample).toBeGreaterThan(
    1,
  );
});

test('every sample of a shape that is read is in the list', () => {
  const folder = new URL('../../../fixtures/oa/', import.meta.url).pathname;
  const outer = [
    'frameset/index.html',
    'frameset/list.html',
    'nested/index.html',
    'nested/middle.html',
    'e9/index.html',
    'e9/log.html',
    'seeyon/index.html',
  ];
  const unread = ['no-permission.html', 'loading.html', 'hostile.html'];
  const listed = GENERAL_READINGS.map(({ sample }) => sample);
  const pages = globSync('**/*.html', { cwd: folder }).map((name) => name.replaceAll('\\', '/'));
  expect(pages.filter((name) => ![...outer, ...unread, ...listed].includes(name))).toEqual([]);
});
