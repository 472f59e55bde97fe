import { applyEdits, type Edit, fromUtf8, utf8 } from './bytes.ts';
import type { Codec } from './codec.ts';
import { LIMITS } from './limits.ts';

/**
 * How a marked cell came to carry a style of ours, so that unmarking can put back the very bytes:
 * `set` its s attribute was changed, `add` it had none; `cell` the cell was not there; `open` nor had its row any
 * cell (<row/>); `row` nor was its row there; `data` nor had the sheet any row (<sheetData/>).
 */
export type MarkKind = 'set' | 'add' | 'cell' | 'open' | 'row' | 'data';

/** What was done to a workbook; kept in a comment behind the styles part (docs/decisions/0004-marks-in-files.md). */
export type MarkRecord = {
  /** The sheet parts that carry marks. */
  parts: string[];
  /** Number of the first cell style of ours. */
  first: number;
  /** By style of ours, from `first` on: the style it was cloned from, and how its cells came to it. */
  styles: [original: number, kind: MarkKind][];
  /** Our edits of the styles part: where they stand in the marked part, their length, what stood there. */
  edits: [at: number, length: number, original: string][];
  /** Checksum of the marked styles part without the comment: a part changed since is not ours to restore. */
  crc: number;
};

const OPENING = '<!--ducha-marks ';
const CLOSING = '-->';

/** Appends the record to a marked styles part. */
export function appendRecord(styles: Uint8Array, record: Omit<MarkRecord, 'crc'>, codec: Codec): Uint8Array {
  const whole: MarkRecord = { ...record, crc: codec.crc32(styles) };
  // XML forbids -- in a comment.
  const json = JSON.stringify(whole).replaceAll('-', '\\u002d');
  return applyEdits(styles, [{ at: styles.length, remove: 0, insert: utf8(OPENING + json + CLOSING) }]);
}

/** The record behind a styles part and where its comment begins; null where there is none, or it no longer fits. */
export function findRecord(styles: Uint8Array, codec: Codec): { record: MarkRecord; at: number } | null {
  if (!endsWith(styles, utf8(CLOSING))) return null;
  const opening = utf8(OPENING);
  let at = styles.lastIndexOf(opening[0]!);
  while (at >= 0 && !startsAt(styles, at, opening))
    at = at === 0 ? -1 : styles.lastIndexOf(opening[0]!, at - 1);
  if (at < 0 || styles.length - at > LIMITS.textBytes) return null;
  const record = parseRecord(fromUtf8(styles.subarray(at + opening.length, styles.length - CLOSING.length)));
  if (!record || codec.crc32(styles.subarray(0, at)) !== record.crc) return null;
  const last = record.edits.at(-1);
  return !last || last[0] + last[1] <= at ? { record, at } : null;
}

/** The styles part as it was before marking. */
export function restoreStyles(styles: Uint8Array, record: MarkRecord, at: number): Uint8Array {
  const edits: Edit[] = record.edits.map(([start, length, original]) => ({
    at: start,
    remove: length,
    insert: utf8(original),
  }));
  return applyEdits(styles.subarray(0, at), edits);
}

const KINDS = new Set<unknown>(['set', 'add', 'cell', 'open', 'row', 'data']);
const isNumber = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** A record is content of a file, so it is checked like any other: a wrong one is as good as none. */
function parseRecord(json: string): MarkRecord | null {
  let record: Partial<MarkRecord> | null;
  try {
    record = JSON.parse(json);
  } catch {
    return null;
  }
  if (
    !record ||
    !Array.isArray(record.parts) ||
    !Array.isArray(record.styles) ||
    !Array.isArray(record.edits)
  )
    return null;
  let end = 0;
  const sound =
    isNumber(record.first) &&
    isNumber(record.crc) &&
    record.parts.every((part) => typeof part === 'string') &&
    record.styles.every((style) => Array.isArray(style) && isNumber(style[0]) && KINDS.has(style[1])) &&
    record.edits.every((edit) => {
      if (!Array.isArray(edit) || !isNumber(edit[0]) || !isNumber(edit[1]) || typeof edit[2] !== 'string')
        return false;
      const inOrder = edit[0] >= end;
      end = edit[0] + edit[1];
      return inOrder;
    });
  return sound ? (record as MarkRecord) : null;
}

function startsAt(bytes: Uint8Array, at: number, mark: Uint8Array): boolean {
  return mark.every((byte, i) => bytes[at + i] === byte);
}

const endsWith = (bytes: Uint8Array, mark: Uint8Array) => startsAt(bytes, bytes.length - mark.length, mark);
