/** Something that can only begin with certain characters. */
export type Starting = { starts: string };

/** Finds the readers that can begin with a character, in their own order, by one array read. */
export class Dispatch<T extends Starting> {
  private readonly index = new Uint8Array(65_536);
  private readonly lists: T[][] = [[]];

  constructor(readers: readonly T[]) {
    for (const reader of readers) {
      for (const char of new Set(reader.starts)) {
        const code = char.charCodeAt(0);
        if (this.index[code] === 0) this.index[code] = this.lists.push([]) - 1;
        this.lists[this.index[code]!]!.push(reader);
      }
    }
  }

  /** False for most characters. */
  has(code: number): boolean {
    return this.index[code] !== 0;
  }

  /** The readers that can begin with a character. */
  at(code: number): readonly T[] {
    return this.lists[this.index[code]!]!;
  }
}
