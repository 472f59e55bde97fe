import { dropInvisible } from './visible-text.ts';

/** Anything but words with single spaces between them. */
const NEEDS_CARE =
  /^ | $| {2}|[^\S ]|[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/;

/**
 * Collects a page's text as a reader sees it, so that offsets can be handed out while it grows: runs of white space are
 * one space, no-break spaces stay (as spaces), a line break is a line break, and blocks stand on their own lines.
 */
export class TextBuilder {
  length = 0;
  /** True once a character that reorders text was dropped. */
  bidi = false;
  #text = '';
  #last = '';
  #space = false;
  #breakDue = false;

  /** Appends text of a text node; returns the offset at which its first visible character stands, or -1 for none. */
  append(raw: string): number {
    if (!NEEDS_CARE.test(raw)) return raw === '' ? -1 : this.#word(raw);
    const clean = dropInvisible(raw);
    this.bidi ||= clean.bidi;
    let start = -1;
    for (const [piece] of clean.text.matchAll(/[ \t\n\r\f\v]+|[^ \t\n\r\f\v]+/g)) {
      if (piece.charCodeAt(0) > 32) {
        const at = this.#word(piece.replaceAll('\u00a0', ' '));
        if (start < 0) start = at;
      } else if (/[\n\r]/.test(piece)) this.breakLine();
      else this.#space = true;
    }
    return start;
  }

  #word(word: string): number {
    if (this.#breakDue) this.#push('\n');
    else if (this.#space && this.#last !== '' && this.#last !== '\n' && this.#last !== '\t') this.#push(' ');
    this.#space = false;
    const at = this.length;
    this.#push(word);
    return at;
  }

  #push(piece: string): void {
    this.#breakDue = false;
    this.#text += piece;
    this.length += piece.length;
    this.#last = piece.charAt(piece.length - 1);
  }

  /** Whatever comes next stands on a new line (a br, the end of a block). */
  breakLine(): void {
    this.#space = false;
    this.#breakDue ||= this.#last !== '' && this.#last !== '\n' && this.#last !== '\t';
  }

  /** Begins a block now and returns its offset. */
  startBlock(): number {
    this.breakLine();
    if (this.#breakDue) this.#push('\n');
    return this.length;
  }

  /** Begins the next cell of a row and returns its offset. */
  nextCell(): number {
    this.#space = false;
    this.#push('\t');
    return this.length;
  }

  /** Ends a row: a row of empty cells still has its own line. */
  endRow(): void {
    this.#space = false;
    this.#breakDue = this.#last !== '' && this.#last !== '\n';
  }

  toString(): string {
    return this.#text;
  }
}
