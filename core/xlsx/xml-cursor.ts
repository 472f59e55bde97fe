import { fromUtf8, utf8 } from './bytes.ts';
import { LIMITS } from './limits.ts';
import { broken, Problem, refuseBeyond } from './problem.ts';
import { textOf } from './xml-text.ts';

const LT = 60;
const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const COLON = 58;

/**
 * Walks the tags of an XML part in its bytes, forward only, without building a tree: a sheet of 50 MB costs no
 * memory beyond its bytes. Prefixes are dropped from element names (x:row and row are the same). Comments,
 * instructions and CDATA are stepped over. Linear in the part's length.
 */
export class XmlCursor {
  readonly bytes: Uint8Array;
  /** The current tag, from its < to behind its >. */
  start = 0;
  end = 0;
  /** </name> */
  closing = false;
  /** <name/> */
  empty = false;
  private nameStart = 0;
  /** Behind the element's name: where an attribute can be added. */
  nameEnd = 0;
  /** Four offsets an attribute: name from, to, value from, to. */
  private readonly attributes: number[] = [];
  private attributeCount = 0;

  constructor(bytes: Uint8Array, from = 0) {
    this.bytes = bytes;
    this.end = from;
    const [first, second] = bytes;
    if (
      (first === 0xff && second === 0xfe) ||
      (first === 0xfe && second === 0xff) ||
      first === 0 ||
      second === 0
    )
      throw new Problem('xlsx-encoding', '文件内部不是 UTF-8 编码，请用 Excel 或 WPS 另存后再试。');
  }

  /** Steps to the next tag; false at the end of the part. */
  next(): boolean {
    const { bytes } = this;
    const { length } = bytes;
    let at = this.end;
    for (;;) {
      while (at < length && bytes[at] !== LT) at++;
      if (at >= length) return false;
      const kind = bytes[at + 1]!;
      if (kind === 33) at = skipDeclaration(bytes, at);
      else if (kind === 63) at = endOf(bytes, at, INSTRUCTION_END);
      else break;
    }
    this.start = at;
    this.closing = bytes[at + 1] === SLASH;
    at += this.closing ? 2 : 1;
    this.nameStart = at;
    for (; at < length; at++) {
      const byte = bytes[at]!;
      if (byte === COLON) this.nameStart = at + 1;
      else if (byte <= 32 || byte === GT || byte === SLASH) break;
    }
    this.nameEnd = at;
    this.attributeCount = 0;
    this.readAttributes(at);
    return true;
  }

  /** Steps to the closing tag of the element `word` the cursor stands in, without looking at what lies between. */
  skipToClose(word: Uint8Array): void {
    const { bytes } = this;
    let at = this.end;
    for (;;) {
      while (at < bytes.length && bytes[at] !== LT) at++;
      if (at >= bytes.length) throw broken('XML 不完整');
      const kind = bytes[at + 1];
      if (kind === 33) at = skipDeclaration(bytes, at);
      else if (kind !== SLASH) at++;
      else {
        this.end = at;
        this.next();
        if (this.is(word)) return;
        at = this.end;
      }
    }
  }

  private readAttributes(from: number): void {
    const { bytes, attributes } = this;
    const { length } = bytes;
    let at = from;
    for (;;) {
      while (at < length && bytes[at]! <= 32) at++;
      if (at >= length) throw broken('XML 不完整');
      const byte = bytes[at]!;
      if (byte === GT) {
        this.empty = false;
        this.end = at + 1;
        return;
      }
      if (byte === SLASH && bytes[at + 1] === GT) {
        this.empty = true;
        this.end = at + 2;
        return;
      }
      const nameStart = at;
      while (at < length && bytes[at] !== EQUALS && bytes[at]! > 32 && bytes[at] !== GT) at++;
      const nameEnd = at;
      while (at < length && bytes[at]! <= 32) at++;
      if (bytes[at] !== EQUALS) throw broken('XML 格式不对');
      at++;
      while (at < length && bytes[at]! <= 32) at++;
      const quote = bytes[at]!;
      if (quote !== 34 && quote !== 39) throw broken('XML 格式不对');
      const valueStart = ++at;
      while (at < length && bytes[at] !== quote) at++;
      const slot = this.attributeCount++ * 4;
      refuseBeyond(this.attributeCount, LIMITS.attributes);
      attributes[slot] = nameStart;
      attributes[slot + 1] = nameEnd;
      attributes[slot + 2] = valueStart;
      attributes[slot + 3] = at;
      at++;
    }
  }

  /** True where the element's name, prefix dropped, is `word` (ASCII). */
  is(word: Uint8Array): boolean {
    return same(this.bytes, this.nameStart, this.nameEnd, word);
  }

  get name(): string {
    return fromUtf8(this.bytes.subarray(this.nameStart, this.nameEnd));
  }

  /** The element's prefix with its colon ('x:'), or ''. */
  get prefix(): string {
    const from = this.start + (this.closing ? 2 : 1);
    return fromUtf8(this.bytes.subarray(from, this.nameStart));
  }

  /** Slot of the attribute called exactly `word`, or -1; see {@link valueStart}. */
  find(word: Uint8Array): number {
    for (let slot = 0; slot < this.attributeCount * 4; slot += 4)
      if (same(this.bytes, this.attributes[slot]!, this.attributes[slot + 1]!, word)) return slot;
    return -1;
  }

  /** Where the value of the attribute in `slot` begins. */
  valueStart(slot: number): number {
    return this.attributes[slot + 2]!;
  }
  valueEnd(slot: number): number {
    return this.attributes[slot + 3]!;
  }

  /** Value of the attribute called exactly `name`, or null. */
  attribute(name: string): string | null {
    const slot = this.find(utf8(name));
    return slot < 0 ? null : textOf(this.bytes, this.valueStart(slot), this.valueEnd(slot));
  }

  /** Value of the attribute whose name without prefix is `name` (r:id, d3p1:id), or null. */
  prefixedAttribute(name: string): string | null {
    const full = this.prefixedName(name);
    return full === null ? null : this.attribute(full);
  }

  /** The whole name, prefix included, of the attribute whose name without prefix is `name`; null where there is none. */
  prefixedName(name: string): string | null {
    for (let slot = 0; slot < this.attributeCount * 4; slot += 4) {
      const full = fromUtf8(this.bytes.subarray(this.attributes[slot]!, this.attributes[slot + 1]!));
      if (full.endsWith(`:${name}`)) return full;
    }
    return null;
  }

  /** A yes-or-no attribute: 1 and true mean yes. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true' || value === 'on';
  }
}

function same(bytes: Uint8Array, from: number, to: number, word: Uint8Array): boolean {
  if (to - from !== word.length) return false;
  for (let i = 0; i < word.length; i++) if (bytes[from + i] !== word[i]) return false;
  return true;
}

const INSTRUCTION_END = utf8('?>');
const COMMENT_END = utf8('-->');
const CDATA_START = utf8('<![CDATA[');
const CDATA_END = utf8(']]>');

/** Steps over a comment or CDATA; anything else behind <! (a document type, its entities) is refused. */
function skipDeclaration(bytes: Uint8Array, at: number): number {
  if (bytes[at + 2] === 45 && bytes[at + 3] === 45) return endOf(bytes, at + 4, COMMENT_END);
  if (same(bytes, at, Math.min(at + 9, bytes.length), CDATA_START)) return endOf(bytes, at + 9, CDATA_END);
  throw broken('含有不允许的实体或文档类型声明');
}

function endOf(bytes: Uint8Array, from: number, mark: Uint8Array): number {
  for (let at = from; at + mark.length <= bytes.length; at++)
    if (bytes[at] === mark[0] && same(bytes, at, at + mark.length, mark)) return at + mark.length;
  throw broken('XML 不完整');
}
