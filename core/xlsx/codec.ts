import { deflateSync, inflateSync } from 'fflate';

/** Raw deflate (RFC 1951) and the checksum of zip; the command line passes the machine's own, which is faster. */
export type Codec = {
  /** Inflates to at most `size` bytes; throws on damaged input. */
  inflate(data: Uint8Array, size: number): Uint8Array;
  deflate(data: Uint8Array): Uint8Array;
  /** CRC-32 (IEEE 802.3), unsigned. */
  crc32(data: Uint8Array): number;
};

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < data.length; i++) crc = (crc >>> 8) ^ TABLE[(crc ^ data[i]!) & 255]!;
  return (crc ^ 0xffffffff) >>> 0;
}

/** The codec that runs anywhere. */
export const portableCodec: Codec = {
  inflate: (data, size) => inflateSync(data, { out: new Uint8Array(size) }),
  // Level 4: a sheet's XML grows by some 5 % over level 6 and takes half the time.
  deflate: (data) => deflateSync(data, { level: 4 }),
  crc32,
};
