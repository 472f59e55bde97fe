import { strFromU8, strToU8 } from 'fflate';

export const utf8 = (text: string): Uint8Array => strToU8(text);
export const fromUtf8 = (bytes: Uint8Array): string => strFromU8(bytes);

export const u16 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8);
export const u32 = (bytes: Uint8Array, at: number): number =>
  (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
/** A 64-bit number; Infinity where a double can't hold it (such a file is refused by its size). */
export const u64 = (bytes: Uint8Array, at: number): number => {
  const high = u32(bytes, at + 4);
  return high > 0x1fffff ? Number.POSITIVE_INFINITY : high * 2 ** 32 + u32(bytes, at);
};

export function put16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value & 255;
  bytes[at + 1] = (value >>> 8) & 255;
}
export function put32(bytes: Uint8Array, at: number, value: number): void {
  put16(bytes, at, value & 0xffff);
  put16(bytes, at + 2, value >>> 16);
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Replaces `remove` bytes at `at` by `insert`. */
export type Edit = { at: number; remove: number; insert: Uint8Array };

/** Applies edits that are in order of `at` and do not overlap. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const grown = edits.reduce((sum, edit) => sum + edit.insert.length - edit.remove, 0);
  const out = new Uint8Array(bytes.length + grown);
  let from = 0;
  let to = 0;
  for (const { at, remove, insert } of edits) {
    out.set(bytes.subarray(from, at), to);
    to += at - from;
    out.set(insert, to);
    to += insert.length;
    from = at + remove;
  }
  out.set(bytes.subarray(from), to);
  return out;
}
