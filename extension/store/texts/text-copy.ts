import type { RowStatus } from '../task-row.ts';
import type { TextRow } from './text-row.ts';

/** A task whose text has the words, and where it stands in the list. */
export type Hit = { readonly id: string; readonly status: RowStatus; readonly dueKey: string };

/** A task's text within its row; `live` until a later row has the task again. */
type Place = Hit & { row: number; live: boolean };

type Row = { places: Place[]; lines: string; starts: Int32Array; live: number };

/**
 * The texts of all tasks in memory, as the rows read so far leave them. Words are looked for by going through every text: twenty
 * million characters take some ten milliseconds, whatever the word, which no index on the disk does for a word that many
 * tasks have.
 */
export class TextCopy {
  readonly #rows = new Map<number, Row>();
  readonly #places = new Map<string, Place>();
  #upTo = 0;
  #last: { sought: string; hits: Hit[] } | null = null;

  /** Number of the last row read. */
  get upTo(): number {
    return this.#upTo;
  }

  /** Takes rows in, in the order of their numbers; those already read change nothing. */
  add(rows: readonly TextRow[]): void {
    for (const { n = 0, ids, statuses, dueKeys, lines } of rows) {
      if (n <= this.#upTo) continue;
      this.#upTo = n;
      this.#last = null;
      const places = ids.map((id, i): Place => {
        const place = { id, status: statuses[i]!, dueKey: dueKeys[i]!, row: n, live: true };
        this.#retire(this.#places.get(id));
        this.#places.set(id, place);
        return place;
      });
      this.#rows.set(n, { places, lines, starts: startsOf(lines, ids.length), live: ids.length });
    }
  }

  #retire(place: Place | undefined): void {
    if (!place) return;
    place.live = false;
    const row = this.#rows.get(place.row);
    if (row) row.live -= 1;
  }

  /** The tasks whose text has all words and, where `oneOf` names any, one of these, of which no text has two; in no order. */
  find(words: readonly string[], oneOf: readonly string[]): readonly Hit[] {
    const sought = JSON.stringify([words, oneOf]);
    if (this.#last?.sought === sought) return this.#last.hits;
    const hits: Hit[] = [];
    if (oneOf.length === 0) this.#scan(words, hits);
    for (const word of oneOf) this.#scan([word, ...words], hits);
    this.#last = { sought, hits };
    return hits;
  }

  /** Looks for the longest word, likely the rarest, and for the others only beside it. */
  #scan(words: readonly string[], hits: Hit[]): void {
    const [rarest = '', ...others] = [...words].sort((a, b) => b.length - a.length);
    for (const { places, lines, starts, live } of this.#rows.values()) {
      if (live === 0) continue;
      let i = 0;
      for (let at = lines.indexOf(rarest); at >= 0; at = lines.indexOf(rarest, starts[i])) {
        while (starts[i + 1]! <= at) i++;
        const place = places[i++];
        if (!place) break;
        if (!place.live) continue;
        if (others.length > 0) {
          const line = lines.slice(starts[i - 1], starts[i]);
          if (!others.every((word) => line.includes(word))) continue;
        }
        hits.push(place);
      }
    }
  }

  /** Numbers of the rows in which fewer than `live` tasks still count. */
  thin(live: number): number[] {
    return [...this.#rows].filter(([, row]) => row.live < live).map(([n]) => n);
  }

  /** True where a task's text in a row still counts; `i`: its place in the row. */
  counts(n: number, i: number): boolean {
    return this.#rows.get(n)?.places[i]?.live === true;
  }

  /** Lets go of all rows but these: what counts of the others stands in later ones. */
  keepOnly(rows: readonly number[]): void {
    const kept = new Set(rows);
    this.forget([...this.#rows.keys()].filter((n) => !kept.has(n)));
  }

  /** Lets go of rows whose texts stand in later ones. */
  forget(rows: readonly number[]): void {
    for (const n of rows) this.#rows.delete(n);
  }
}

/** Where each line begins, and behind the last where it ends. */
function startsOf(lines: string, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = lines.indexOf('\n', starts[i]) + 1;
  return starts;
}
