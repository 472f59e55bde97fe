import { unitsFromText, unitsToText } from './units-text.ts';

/** A unit that can be proposed, with the other words it goes by. */
export type KnownUnit = { name: string; words: readonly string[] };

const ENDS_APART = /(^|[、，,；;\s])$/;

/** The word being typed at the end of a line of units; '' after a separator. */
const lastWord = (text: string): string => (ENDS_APART.test(text) ? '' : (unitsFromText(text).at(-1) ?? ''));

/**
 * Names of units that fit the word being typed at the end of a line of units: names, short names or aliases that contain it, those
 * that begin with it first, then in the order given. Not those that stand in the line already, nor what is already whole.
 */
export function unitProposals(text: string, known: readonly KnownUnit[], atMost: number): string[] {
  const word = lastWord(text);
  if (word === '') return [];
  const there = new Set(unitsFromText(text));
  const fits = known.filter(
    ({ name, words }) => !there.has(name) && [name, ...words].some((one) => one.includes(word)),
  );
  const begins = (unit: KnownUnit) => [unit.name, ...unit.words].some((one) => one.startsWith(word));
  return [...fits.filter(begins), ...fits.filter((unit) => !begins(unit))]
    .slice(0, atMost)
    .map(({ name }) => name);
}

/** The line with the word being typed at its end made this unit's name. */
export function withUnit(text: string, name: string): string {
  const before = lastWord(text) === '' ? unitsFromText(text) : unitsFromText(text).slice(0, -1);
  return unitsToText([...before.filter((one) => one !== name), name]);
}
