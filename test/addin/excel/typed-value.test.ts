import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedValue } from '../../../addin/excel/typed-value.ts';
import type { Cell, Scalar } from '../../excel-host/workbook/sheet.ts';
import { typeInto } from '../../excel-host/workbook/typed.ts';

test.each([
  '2025-6-30',
  '2025年6月30日',
  '6月30日',
  '007',
  '85%',
  '（3）',
  '=A1',
  '+86 755',
  "'引号",
  'TRUE',
  '6.30',
])('%s is written so that it stays a text', (text) => expect(typedValue(text, 'General')).toBe(`'${text}`));

test.each(['10个工作日内', '县水利局', '长期坚持', '无', '按季度推进，2025年6月底前完成'])(
  '%s needs nothing to stay a text',
  (text) => expect(typedValue(text, 'General')).toBe(text),
);

test('in a cell of text format, numbers and blanks are written as they are', () => {
  expect(typedValue('2025-6-30', '@')).toBe('2025-6-30');
  expect(typedValue(45838, 'General')).toBe(45838);
  expect(typedValue(null, 'General')).toBe('');
});

test('whatever the text, the cell holds it afterwards', () => {
  const texts = fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[0-9.\-/年月日%+=' ]{1,10}$/));
  fc.assert(
    fc.property(texts, (text) => {
      const cell: Cell = {};
      typeInto(cell, typedValue(text, 'General') as Scalar);
      expect(cell).toEqual({ value: text });
    }),
  );
});
