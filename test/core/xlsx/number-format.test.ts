import { expect, test } from 'vitest';
import { isBuiltInDateFormat, isDateFormat } from '../../../core/xlsx/number-format.ts';

test.each([
  'yyyy-mm-dd',
  'yyyy"年"m"月"d"日"',
  'm"月"d"日"',
  'm"月"',
  '[$-804]aaaa',
  '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
  'yyyy/m/d h:mm',
  '[$-F800]dddd, mmmm dd, yyyy',
  'd-mmm-yy',
  '[$-411]ge.m.d',
  '[Red]yyyy.m.d',
])('%s shows a day', (code) => expect(isDateFormat(code)).toBe(true));

test.each([
  'General',
  '0.00E+00',
  '#,##0.00',
  '0%',
  '@',
  'h:mm:ss',
  '[h]:mm',
  'mm:ss.0',
  '上午/下午h"时"mm"分"',
  'h:mm AM/PM',
  '"date"0',
  '0"年"',
  '\\d0',
  '_d0_y',
  '¥#,##0;[Red]-¥#,##0',
  '0;yyyy',
])('%s does not', (code) => expect(isDateFormat(code)).toBe(false));

test('built-in formats', () => {
  expect([14, 22, 27, 31, 57].every(isBuiltInDateFormat)).toBe(true);
  expect([0, 1, 9, 18, 21, 32, 45, 49, 55].some(isBuiltInDateFormat)).toBe(false);
});
