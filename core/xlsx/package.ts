import { contains, utf8 } from './bytes.ts';
import type { Codec } from './codec.ts';
import { LIMITS } from './limits.ts';
import { broken, Problem } from './problem.ts';
import { readZipDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A workbook's zip package, its parts inflated when asked for and checked against their checksums. */
export class Package {
  readonly bytes: Uint8Array;
  readonly directory: ZipDirectory;
  private readonly codec: Codec;
  private readonly byName = new Map<string, ZipEntry>();
  private readonly kept = new Map<ZipEntry, Uint8Array>();
  private inflated = 0;

  constructor(bytes: Uint8Array, codec: Codec) {
    refuseOtherKinds(bytes);
    // A plain view: Node's Buffer is a Uint8Array whose slice() does not copy.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.codec = codec;
    this.directory = readZipDirectory(this.bytes);
    // Part names compare without case (ECMA-376 part 2).
    for (const entry of this.directory.entries) this.byName.set(partKey(entry.name), entry);
  }

  /** The entry of a part, or undefined; the name as in the package, with or without a leading slash. */
  entry(part: string): ZipEntry | undefined {
    return this.byName.get(partKey(part));
  }

  /** The part's content, or null where the package has none. */
  read(part: string): Uint8Array | null {
    const entry = this.entry(part);
    return entry ? (this.kept.get(entry) ?? this.inflate(entry)) : null;
  }

  /** Reads a part and keeps its content for the next one who asks (a sheet is checked first, then marked). */
  keep(part: string): Uint8Array | null {
    const content = this.read(part);
    if (content) this.kept.set(this.entry(part)!, content);
    return content;
  }

  private inflate(entry: ZipEntry): Uint8Array {
    const { method, flags, size, packedSize, dataStart } = entry;
    if (flags & 1) throw new Problem('xlsx-encrypted', '文件已加密，请先取消密码再试。');
    this.inflated += size;
    if (
      size > LIMITS.partBytes ||
      this.inflated > LIMITS.totalBytes ||
      (size > LIMITS.bombBytes && size > packedSize * LIMITS.ratio) ||
      size > packedSize * 1100 + 1100
    )
      throw new Problem('xlsx-bomb', '文件解压后大得不正常，疑为压缩炸弹，已停止读取。');
    const packed = this.bytes.subarray(dataStart, dataStart + packedSize);
    const content = method === 0 ? packed : this.unpack(method, packed, size);
    if (content.length !== size || this.codec.crc32(content) !== entry.crc) throw broken('内容与校验值不符');
    return content;
  }

  private unpack(method: number, packed: Uint8Array, size: number): Uint8Array {
    if (method !== 8) throw broken('压缩方式不认识');
    try {
      return this.codec.inflate(packed, size);
    } catch {
      // Whatever the codec says of damaged data, a person needs only this.
      throw broken('解压不出');
    }
  }
}

const partKey = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Says what the file is where it is no zip package: old .xls, encrypted, a web page saved as .xls, text. */
function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length > LIMITS.fileBytes) throw new Problem('xlsx-too-large', '文件超过 400 MB，请拆分后再试。');
  if (bytes.length === 0) throw new Problem('xlsx-not', '文件是空的。');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  if (COMPOUND.every((byte, i) => bytes[i] === byte)) {
    if (contains(bytes, utf16('EncryptedPackage')))
      throw new Problem('xlsx-encrypted', '文件已加密，请用 Excel 或 WPS 打开、取消密码后另存，再试。');
    throw new Problem('xlsx-legacy', '这是旧版 .xls 文件，请用 Excel 或 WPS 另存为 .xlsx 后再试。');
  }
  const head = bytes.subarray(0, 1024);
  if (['<html', '<HTML', '<table', '<!DOCTYPE', '<!doctype'].some((mark) => contains(head, utf8(mark))))
    throw new Problem(
      'xlsx-html',
      '这是网页格式的表格（只是扩展名像 Excel），请用 Excel 或 WPS 另存为 .xlsx 后再试。',
    );
  throw new Problem('xlsx-not', '这不是 .xlsx 文件，请选择 Excel 或 WPS 保存的 .xlsx 工作簿。');
}

const utf16 = (text: string) =>
  Uint8Array.from({ length: text.length * 2 }, (_, i) => (i % 2 ? 0 : text.charCodeAt(i / 2)));
