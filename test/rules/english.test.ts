import { expect, test } from 'vitest';
import english from '../../extension/i18n/en.json' with { type: 'json' };
import { screenPhrases } from '../../extension/i18n/screen-phrases.ts';

const dictionary: Record<string, string> = english;
const phrases = screenPhrases();

test('every phrase of the screens has its English', () => {
  expect(phrases.length).toBeGreaterThan(1_000);
  expect(phrases.filter((phrase) => !dictionary[phrase])).toEqual([]);
});

test('the dictionary has nothing that no screen says', () => {
  const said = new Set(phrases);
  expect(Object.keys(dictionary).filter((phrase) => !said.has(phrase))).toEqual([]);
});

test('the English of a phrase has the same values in it', () => {
  const values = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(String).sort();
  expect(
    Object.entries(dictionary).filter(([chinese, own]) => `${values(chinese)}` !== `${values(own)}`),
  ).toEqual([]);
});
