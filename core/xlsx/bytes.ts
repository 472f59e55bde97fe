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

/** True where `mark` stands anywhere in the bytes. */
export function contains(bytes: Uint8Array, mark: Uint8Array): boolean {
  const last = bytes.length - mark.length;
  for (let at = bytes.indexOf(mark[0]!); at >= 0 && at <= last; at = bytes.indexOf(mark[0]!, at + 1)) {
    let i = 1;
    while (i < mark.length && bytes[at + i] === mark[i]) i++;
    if (i === mark.length) return true;
  }
  return false;
}

/** Replaces `remove` bytes at `at` by `insert`. */
export type Edit = { at: number; remove: number; insert: Uint8Array };

/** The stretches of an edited text, one after the other; edits are in order of `at` and do not overlap. */
export function editedPieces(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { at, remove, insert } of edits) {
    pieces.push(bytes.subarray(from, at), insert);
    from = at + remove;
  }
  pieces.push(bytes.subarray(from));
  return pieces;
}

/** Applies edits that are in order of `at` and do not overlap. */
export const applyEdits = (bytes: Uint8Array, edits: readonly Edit[]): Uint8Array =>
  concat(editedPieces(bytes, edits));

/**
 * Gathers pieces into blocks of `size` bytes (the last may be shorter). One block's memory serves for all of them, so
 * that a large part never lies in memory twice.
 */
export function* blocksOf(pieces: Iterable<Uint8Array>, size: number): Generator<Uint8Array> {
  const block = new Uint8Array(size);
  let filled = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const length = Math.min(size - filled, piece.length - at);
      block.set(length === piece.length ? piece : piece.subarray(at, at + length), filled);
      filled += length;
      at += length;
      if (filled === size) {
        yield block;
        filled = 0;
      }
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}
