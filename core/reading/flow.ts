import type { Block, SourceDocument } from './document.ts';
import { isPageNumberLine } from './input/lines.ts';
import { fold } from './input/script.ts';

/**
 * The text a reader's eye follows: white space inside words, line breaks and page numbers inside paragraphs, and
 * the pinyin that some mirrors insert after characters are gone, the writing is folded ({@link fold}), and every
 * character knows where it stands in the document. All matching is done on `text`; all results point into the
 * document.
 */
export type Flow = {
  source: string;
  /** Paragraphs, each ended by '\n'. */
  text: string;
  /** Offset in `source` of each character of `text`. */
  origin: Int32Array;
  /** 1 where white space stood before the character. */
  gap: Uint8Array;
  paragraphs: FlowParagraph[];
};

/** Half-open range of one paragraph in the flow's text, without its '\n', and the block it was read from. */
export type FlowParagraph = { start: number; end: number; block: Block };

const isSpace = (code: number) =>
  code <= 32 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200f) || code === 0xfeff;
const isWordCharacter = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;

/** Lays the document's blocks out as one {@link Flow}. Linear in the text's length. */
export function layFlow(document: SourceDocument): Flow {
  const source = document.text;
  const capacity = source.length + document.blocks.length + 1;
  const codes = new Uint16Array(capacity);
  const origin = new Int32Array(capacity + 1);
  const gap = new Uint8Array(capacity + 1);
  const paragraphs: FlowParagraph[] = [];
  let length = 0;
  let reached = 0;
  for (const block of document.blocks) {
    const from = Math.max(block.start, reached);
    const to = Math.min(block.end, source.length);
    if (block.kind === 'control' || from >= to) continue;
    reached = to;
    let start = length;
    const endParagraph = () => {
      paragraphs.push({ start, end: length, block });
      codes[length] = 10;
      origin[length] = origin[length - 1]! + 1;
      return ++length;
    };
    let pending = false;
    for (let i = from; i < to; i++) {
      const code = source.charCodeAt(i);
      if (isSpace(code)) {
        pending = true;
        if (code !== 10) continue;
        if (block.wrapped) i = skipPageNumber(source, i, to);
        else if (length > start) start = endParagraph();
        continue;
      }
      const before = length > start ? codes[length - 1]! : 0;
      if (code === 40 && isHan(before)) {
        const past = skipPinyin(source, i, to);
        if (past > i) {
          i = past - 1;
          continue;
        }
      }
      if (pending && isLetter(before) && isWordCharacter(code)) {
        codes[length] = 32;
        origin[length++] = i - 1;
      }
      if (pending && length > start) gap[length] = 1;
      pending = false;
      codes[length] = fold(code, source.charCodeAt(i - 1), source.charCodeAt(i + 1));
      origin[length++] = i;
    }
    if (length > start) endParagraph();
  }
  return { source, text: decode(codes, length), origin, gap, paragraphs };
}

function decode(codes: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let i = 0; i < length; i += 8192)
    parts.push(String.fromCharCode(...codes.subarray(i, Math.min(i + 8192, length))));
  return parts.join('');
}

/** From a line break: the last offset of a page-number line that follows it, or the break itself. */
function skipPageNumber(source: string, at: number, limit: number): number {
  let end = source.indexOf('\n', at + 1);
  if (end < 0 || end > limit) end = limit;
  if (end - at > 40 || end >= limit) return at;
  return isPageNumberLine(source.slice(at + 1, end)) ? end - 1 : at;
}

/** From a '(': the offset past a bracket that holds only a syllable of pinyin with its tone, or `at`. */
function skipPinyin(source: string, at: number, limit: number): number {
  let toned = false;
  for (let i = at + 1; i < limit && i < at + 9; i++) {
    const code = source.charCodeAt(i);
    if (code === 41) return toned ? i + 1 : at;
    if (code > 127 && code < 0x250) toned = true;
    else if (!(code >= 97 && code <= 122)) return at;
  }
  return at;
}

/** The range of the document behind [start, end) of the flow's text; `end` must be greater than `start`. */
export function sourceRange(flow: Flow, start: number, end: number): { start: number; end: number } {
  return { start: flow.origin[start]!, end: flow.origin[end - 1]! + 1 };
}

/** A name as written, without the white space, line breaks and page numbers that fell into it. */
export function nameAsWritten(flow: Flow, start: number, end: number): string {
  const range = sourceRange(flow, start, end);
  const written = flow.source.slice(range.start, range.end);
  if (!/[\s\u00a0\u3000]/.test(written)) return written;
  const lines = written
    .split('\n')
    .filter((line, i, all) => i === 0 || i === all.length - 1 || !isPageNumberLine(line));
  return lines.join('').replace(/[\s\u00a0\u3000\u200b-\u200f\ufeff]+/g, '');
}
