import { expect, test } from 'vitest';
import { unitProposals, withUnit } from '../../../core/intake/unit-proposals.ts';

const known = [
  { name: '市发展和改革委员会', words: ['市发改委', '发改委'] },
  { name: '市财政局', words: [] },
  { name: '县财政局', words: [] },
  { name: '市场监管局（知识产权局）', words: [] },
];

test('units are proposed by name, short name or alias of the word typed last, those that begin with it first', () => {
  expect(unitProposals('发改', known, 6)).toEqual(['市发展和改革委员会']);
  expect(unitProposals('市发展和改革委员会、财政', known, 6)).toEqual(['市财政局', '县财政局']);
  expect(unitProposals('县财', known, 6)).toEqual(['县财政局']);
  expect(unitProposals('市', known, 2)).toEqual(['市发展和改革委员会', '市财政局']);
});

test('nothing is proposed after a separator, nor what stands there already', () => {
  expect(unitProposals('', known, 6)).toEqual([]);
  expect(unitProposals('市财政局、', known, 6)).toEqual([]);
  expect(unitProposals('市财政局', known, 6)).toEqual([]);
  expect(unitProposals('市财政局、财政局', known, 6)).toEqual(['县财政局']);
});

test('a proposal takes the place of the word, also where a name has brackets', () => {
  expect(withUnit('市财政局，发改', '市发展和改革委员会')).toBe('市财政局、市发展和改革委员会');
  expect(withUnit('市财政局、市场', '市场监管局（知识产权局）')).toBe('市财政局、市场监管局（知识产权局）');
  expect(withUnit('市场监管局（知识产权局）、县', '县财政局')).toBe('市场监管局（知识产权局）、县财政局');
});
