/** Words with a value each, by first character: the longest one standing at a place is found without scanning. */
export type WordIndex<T> = Map<string, { word: string; value: T }[]>;

export function wordIndex<T>(words: ReadonlyMap<string, T>): WordIndex<T> {
  const index: WordIndex<T> = new Map();
  for (const [word, value] of words) {
    const key = word.charAt(0);
    const list = index.get(key);
    if (list) list.push({ word, value });
    else index.set(key, [{ word, value }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.word.length - a.word.length);
  return index;
}

/** The longest word of the index that starts at `at`, or null. */
export function longestAt<T>(
  index: WordIndex<T>,
  text: string,
  at: number,
): { value: T; length: number } | null {
  for (const entry of index.get(text.charAt(at)) ?? [])
    if (text.startsWith(entry.word, at)) return { value: entry.value, length: entry.word.length };
  return null;
}

/** A set of words separated by white space. */
export const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);
