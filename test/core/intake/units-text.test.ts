import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsFromText, unitsToText } from '../../../core/intake/units-text.ts';

test('units are separated by the marks clerks use', () => {
  expect(unitsFromText('市财政局、市民政局，市审计局；市教育局 市水务局')).toEqual([
    '市财政局',
    '市民政局',
    '市审计局',
    '市教育局',
    '市水务局',
  ]);
});

test('brackets belong to a name and separate nothing within', () => {
  expect(unitsFromText('市市场监管局（知识产权局、药监局）、各县（市、区）政府')).toEqual([
    '市市场监管局（知识产权局、药监局）',
    '各县（市、区）政府',
  ]);
});

test('an unclosed bracket keeps the rest in one name; nothing is lost', () => {
  expect(unitsFromText('市财政局、市场监管（知识产权、局')).toEqual(['市财政局', '市场监管（知识产权、局']);
});

test('what is shown reads back as the same units', () => {
  const name = fc.stringMatching(/^[\u4e00-\u9fa5]{2,8}局$/);
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 6 }), (units) => {
      expect(unitsFromText(unitsToText(units))).toEqual(units);
    }),
  );
});
