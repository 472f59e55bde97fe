import { fromUtf8, u16, u32, u64 } from './bytes.ts';
import { LIMITS } from './limits.ts';
import { Problem, refuseBeyond } from './problem.ts';

/** One entry of a zip archive, as its central directory tells it; offsets are into the archive. */
export type ZipEntry = {
  name: string;
  /** Bit 0: encrypted. */
  flags: number;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** The entry from its local header to its end (data descriptor included). */
  start: number;
  end: number;
  dataStart: number;
  /** Its record in the central directory. */
  recordStart: number;
  recordEnd: number;
};

export type ZipDirectory = {
  entries: ZipEntry[];
  directoryStart: number;
  directoryEnd: number;
  endRecord: number;
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;

const truncated = () => new Problem('xlsx-truncated', '文件不完整，可能没有下载或复制完，请重新获取后再试。');
const damaged = (what: string) =>
  new Problem('xlsx-broken', `文件已损坏（压缩包${what}），请用 Excel 或 WPS 打开修复、另存后再试。`);

/** Reads the directory of a zip archive and refuses what no office program writes: overlapping entries, path tricks. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const endRecord = findEndRecord(bytes);
  let count = u16(bytes, endRecord + 10);
  let directorySize = u32(bytes, endRecord + 12);
  let directoryStart = u32(bytes, endRecord + 16);
  if (count === 0xffff || directoryStart === 0xffffffff || directorySize === 0xffffffff) {
    const locator = endRecord - 20;
    const end64 = locator >= 0 && u32(bytes, locator) === LOCATOR_64 ? u64(bytes, locator + 8) : -1;
    if (end64 < 0 || end64 + 56 > bytes.length || u32(bytes, end64) !== END_64) throw truncated();
    count = u64(bytes, end64 + 32);
    directorySize = u64(bytes, end64 + 40);
    directoryStart = u64(bytes, end64 + 48);
  }
  const directoryEnd = directoryStart + directorySize;
  if (!(directoryEnd <= endRecord)) throw truncated();
  refuseBeyond(count, LIMITS.entries);
  const entries: ZipEntry[] = [];
  let at = directoryStart;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directoryEnd || u32(bytes, at) !== CENTRAL) throw damaged('目录不完整');
    const entry = readRecord(bytes, at, directoryStart);
    entries.push(entry);
    at = entry.recordEnd;
  }
  refuseTricks(entries);
  return { entries, directoryStart, directoryEnd, endRecord };
}

function findEndRecord(bytes: Uint8Array): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--)
    if (bytes[at] === 0x50 && u32(bytes, at) === END && at + 22 + u16(bytes, at + 20) <= bytes.length)
      return at;
  throw truncated();
}

function readRecord(bytes: Uint8Array, at: number, directoryStart: number): ZipEntry {
  const nameLength = u16(bytes, at + 28);
  const extraLength = u16(bytes, at + 30);
  const recordEnd = at + 46 + nameLength + extraLength + u16(bytes, at + 32);
  if (recordEnd > bytes.length) throw damaged('目录不完整');
  let packedSize = u32(bytes, at + 20);
  let size = u32(bytes, at + 24);
  let start = u32(bytes, at + 42);
  for (let extra = at + 46 + nameLength, stop = extra + extraLength; extra + 4 <= stop; ) {
    const length = u16(bytes, extra + 2);
    if (u16(bytes, extra) === 1) {
      // Zip64: only the fields that do not fit their 32 bits are here, in this order.
      let field = extra + 4;
      const next = () => {
        if (field + 8 > extra + 4 + length || field + 8 > stop) throw damaged('目录不完整');
        field += 8;
        return u64(bytes, field - 8);
      };
      if (size === 0xffffffff) size = next();
      if (packedSize === 0xffffffff) packedSize = next();
      if (start === 0xffffffff) start = next();
    }
    extra += 4 + length;
  }
  if (start + 30 > directoryStart || u32(bytes, start) !== LOCAL) throw damaged('条目位置不对');
  const dataStart = start + 30 + u16(bytes, start + 26) + u16(bytes, start + 28);
  if (!(dataStart + packedSize <= directoryStart)) throw damaged('条目长度不对');
  const flags = u16(bytes, at + 8);
  const name = fromUtf8(bytes.subarray(at + 46, at + 46 + nameLength));
  return {
    name,
    flags,
    method: u16(bytes, at + 10),
    crc: u32(bytes, at + 16),
    packedSize,
    size,
    start,
    end: dataStart + packedSize + descriptorLength(bytes, flags, dataStart + packedSize, u32(bytes, at + 16)),
    dataStart,
    recordStart: at,
    recordEnd,
  };
}

/** A data descriptor follows the data where bit 3 is set: with or without signature, sizes of 4 or 8 bytes. */
function descriptorLength(bytes: Uint8Array, flags: number, at: number, crc: number): number {
  if (!(flags & 8) || at + 12 > bytes.length) return 0;
  const signed = u32(bytes, at) === 0x08074b50 ? 4 : 0;
  if (u32(bytes, at + signed) !== crc) return 0;
  const follows = (length: number) => {
    const next = at + signed + length;
    return next + 4 <= bytes.length && bytes[next] === 0x50 && bytes[next + 1] === 0x4b;
  };
  return signed + (!follows(12) && follows(20) ? 20 : 12);
}

function refuseTricks(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    const key = name.replaceAll('\\', '/').toLowerCase();
    if (key.startsWith('/') || /^[a-z]:|\0/.test(key) || key.split('/').includes('..'))
      throw new Problem('xlsx-path', '文件内部含有越出本文件的路径，来源可疑，已拒绝读取。');
    if (names.has(key)) throw new Problem('xlsx-path', '文件内部有重名的部件，来源可疑，已拒绝读取。');
    names.add(key);
  }
  const placed = [...entries].sort((a, b) => a.start - b.start);
  for (let i = 1; i < placed.length; i++)
    if (placed[i]!.start < placed[i - 1]!.end)
      throw new Problem('xlsx-bomb', '文件内部的部件互相重叠，疑为压缩炸弹，已拒绝读取。');
}
