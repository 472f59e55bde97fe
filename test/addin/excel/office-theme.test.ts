import { expect, test } from 'vitest';
import { excelIsDark } from '../../../addin/excel/office-theme.ts';
import { openSample } from '../../excel-host/sample.ts';

test.each([
  ['彩色', 0xe6e6e6, false],
  ['白色', 0xffffff, false],
  ['深灰色', 0x666666, true],
  ['黑色', 0x262626, true],
])('Excel in its theme %s is dark: %3$s', async (_, colour, dark) => {
  const { host, Office } = await openSample();
  host.bodyColour = colour;
  expect(excelIsDark(Office)).toBe(dark);
});

test('an Excel that does not tell its colours is neither', async () => {
  const { host, Office } = await openSample();
  host.bodyColour = null;
  expect(excelIsDark(Office)).toBeNull();
});
