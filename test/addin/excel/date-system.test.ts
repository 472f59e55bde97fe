import { expect, test } from 'vitest';
import { countsFrom1904 } from '../../../addin/excel/date-system.ts';

test.each([
  [45_292, '2024/1/1', false],
  [45_292, '2024年1月1日', false],
  [45_292, '2028-01-02', true],
  [43_830, '2024-01-01', true],
  [45_292, '1月1日', null],
  [45_292, '########', null],
])('serial %i shown as %s', (serial, shown, from1904) => {
  expect(countsFrom1904(serial, shown)).toBe(from1904);
});
