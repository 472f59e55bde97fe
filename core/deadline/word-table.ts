import type { Scanner } from './scanner.ts';

/** A word of a table with what it stands for. */
export type Entry<T> = { word: string; value: T };

/** Words with their meanings, looked up by the character at hand; of several that stand there the longest is read. */
export class WordTable<T> {
  private readonly byFirst = new Map<number, Entry<T>[]>();
  /** The characters the words begin with. */
  readonly starts: string;

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      const code = word.charCodeAt(0);
      const list = this.byFirst.get(code);
      if (list) list.push({ word, value });
      else this.byFirst.set(code, [{ word, value }]);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
    this.starts = String.fromCharCode(...this.byFirst.keys());
  }

  /** Reads a word at the cursor; null, cursor unmoved, where none stands. */
  eat(s: Scanner): Entry<T> | null {
    const list = this.byFirst.get(s.peek());
    if (list === undefined) return null;
    for (let i = 0; i < list.length; i++) {
      const entry = list[i]!;
      if (s.is(entry.word)) {
        s.pos += entry.word.length;
        return entry;
      }
    }
    return null;
  }
}
