import { fromUtf8 } from '../xlsx/bytes.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const PADDING = '='.charCodeAt(0);

/** Base64 (RFC 4648) with padding. */
export function toBase64(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let at = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out[at++] = CODES[bits >> 18]!;
    out[at++] = CODES[(bits >> 12) & 63]!;
    out[at++] = i + 1 < bytes.length ? CODES[(bits >> 6) & 63]! : PADDING;
    out[at++] = i + 2 < bytes.length ? CODES[bits & 63]! : PADDING;
  }
  return fromUtf8(out);
}

/** The value of each letter by its code; 64 for what is none. */
const VALUES = new Uint8Array(128).fill(64);
for (const [value, code] of CODES.entries()) VALUES[code] = value;

/** Bytes of Base64 with padding; null where it is none. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const end = text.length - padding;
  let at = 0;
  for (let i = 0; i < text.length; i += 4) {
    let bits = 0;
    for (let j = i; j < i + 4; j++) {
      const value = j >= end ? 0 : (VALUES[text.charCodeAt(j)] ?? 64);
      if (value === 64) return null;
      bits = (bits << 6) | value;
    }
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = (bits >> shift) & 255;
  }
  return bytes;
}

/** Lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
