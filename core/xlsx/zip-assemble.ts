import { blocksOf, concat, put16, put32, u16, u32, utf8 } from './bytes.ts';
import type { Codec } from './codec.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';

/** An entry's content in pieces that follow each other. */
export type Content = readonly Uint8Array[];

const BLOCK = 1 << 20;

/** Packs a content block by block; sizes and checksum are those of the whole. */
function pack(
  content: Content,
  codec: Codec,
): { packed: Uint8Array[]; packedSize: number; size: number; crc: number } {
  let crc = 0;
  let size = 0;
  function* counted() {
    for (const block of blocksOf(content, Math.min(BLOCK, sizeOf(content)))) {
      crc = codec.crc32(block, crc);
      size += block.length;
      yield block;
    }
  }
  const packed = codec.deflate(counted());
  return { packed, packedSize: sizeOf(packed), size, crc };
}

const sizeOf = (pieces: Content) => pieces.reduce((sum, piece) => sum + piece.length, 0);

/** Entries that come behind the others, and entries that are left out. */
export type OtherEntries = { added: ReadonlyMap<string, Uint8Array>; removed: ReadonlySet<string> };

/**
 * The archive with some entries' contents replaced. Every other entry is carried over byte for byte, local header and
 * compressed data alike; order, names, times and comments stay.
 */
export function replaceEntries(
  bytes: Uint8Array,
  directory: ZipDirectory,
  contents: ReadonlyMap<string, Content>,
  codec: Codec,
  { added, removed }: OtherEntries = { added: new Map(), removed: new Set() },
): Uint8Array {
  const out: Uint8Array[] = [];
  const records = new Map<ZipEntry, Uint8Array>();
  let offset = 0;
  const kept = directory.entries.filter(({ name }) => !removed.has(name));
  for (const entry of [...kept].sort((a, b) => a.start - b.start)) {
    const content = contents.get(entry.name);
    const record = bytes.slice(entry.recordStart, entry.recordEnd);
    const pieces =
      content === undefined
        ? [bytes.subarray(entry.start, entry.end)]
        : replaced(bytes, entry, record, content, codec);
    records.set(entry, moveRecord(record, offset, content !== undefined));
    for (const piece of pieces) offset += piece.length;
    out.push(...pieces);
  }
  const fresh = [...added].map(([name, content]) => {
    const entry = newEntry(name, content, offset, codec);
    out.push(...entry.pieces);
    offset += sizeOf(entry.pieces);
    return entry.record;
  });
  const central = concat([...kept.map((entry) => records.get(entry)!), ...fresh]);
  const end = bytes.slice(directory.endRecord);
  put16(end, 8, kept.length + fresh.length);
  put16(end, 10, kept.length + fresh.length);
  put32(end, 12, central.length);
  put32(end, 16, offset);
  return concat([...out, central, end]);
}

/** Local header and data of a changed entry; its central record is set to match. */
function replaced(
  bytes: Uint8Array,
  entry: ZipEntry,
  record: Uint8Array,
  content: Content,
  codec: Codec,
): Uint8Array[] {
  const { packed, packedSize, size, crc } = pack(content, codec);
  const original = bytes.slice(entry.start, entry.dataStart);
  const header = withoutZip64(original, 30 + u16(original, 26), 28);
  const set = (target: Uint8Array, flags: number) => {
    // Sizes stand in the header: no data descriptor (bit 3).
    put16(target, flags, u16(target, flags) & ~8);
    put16(target, flags + 2, 8);
    put32(target, flags + 8, crc);
    put32(target, flags + 12, packedSize);
    put32(target, flags + 16, size);
  };
  set(header, 6);
  set(record, 8);
  return [header, ...packed];
}

/** Drops the zip64 field from a header's extra fields; `lengthAt` is where their length stands. */
function withoutZip64(header: Uint8Array, extraStart: number, lengthAt: number): Uint8Array {
  const extraEnd = extraStart + u16(header, lengthAt);
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + u16(header, at + 2)) {
    const length = 4 + u16(header, at + 2);
    if (u16(header, at) !== 1 || at + length > extraEnd) continue;
    const shorter = concat([header.subarray(0, at), header.subarray(at + length)]);
    put16(shorter, lengthAt, extraEnd - extraStart - length);
    return shorter;
  }
  return header;
}

/** Points a central record at `offset`; a changed entry's sizes stand in the record, so its zip64 field goes. */
function moveRecord(record: Uint8Array, offset: number, changed: boolean): Uint8Array {
  if (changed || u32(record, 42) !== 0xffffffff) {
    put32(record, 42, offset);
    return changed ? withoutZip64(record, 46 + u16(record, 28), 30) : record;
  }
  // Zip64: the offset is the last of the fields that did not fit.
  let at = 46 + u16(record, 28);
  while (u16(record, at) !== 1) at += 4 + u16(record, at + 2);
  const before = (u32(record, 24) === 0xffffffff ? 8 : 0) + (u32(record, 20) === 0xffffffff ? 8 : 0);
  put32(record, at + 4 + before, offset);
  put32(record, at + 8 + before, 0);
  return record;
}

/** A new entry: its local header and data, and its central record. */
function newEntry(
  name: string,
  content: Uint8Array,
  offset: number,
  codec: Codec,
): { pieces: Uint8Array[]; record: Uint8Array } {
  const nameBytes = utf8(name);
  const { packed, packedSize, size, crc } = pack([content], codec);
  const fields = new Uint8Array(26);
  put16(fields, 0, 20);
  put16(fields, 2, 0x800);
  put16(fields, 4, 8);
  put16(fields, 8, (1 << 5) | 1);
  put32(fields, 10, crc);
  put32(fields, 14, packedSize);
  put32(fields, 18, size);
  put16(fields, 22, nameBytes.length);
  const place = new Uint8Array(14);
  put32(place, 10, offset);
  return {
    pieces: [new Uint8Array([0x50, 0x4b, 3, 4]), fields, nameBytes, ...packed],
    record: concat([new Uint8Array([0x50, 0x4b, 1, 2, 20, 0]), fields, place, nameBytes]),
  };
}

/** A new archive. Every entry carries the same time (1980-01-01), so that the same contents give the same bytes. */
export function buildZip(parts: readonly { name: string; content: Uint8Array }[], codec: Codec): Uint8Array {
  const out: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const { pieces, record } = newEntry(name, content, offset, codec);
    out.push(...pieces);
    records.push(record);
    offset += sizeOf(pieces);
  }
  const central = concat(records);
  const end = new Uint8Array(22);
  put32(end, 0, 0x06054b50);
  put16(end, 8, parts.length);
  put16(end, 10, parts.length);
  put32(end, 12, central.length);
  put32(end, 16, offset);
  return concat([...out, central, end]);
}
