import { unzipSync } from 'fflate';
import { fail, ok, type Result } from '../../model/failure.ts';
import type { SourceDocument } from '../document.ts';
import { fromHtml } from './from-html.ts';
import { revisionTraces } from './revision-traces.ts';

/** A document part larger than this is no office paper but a zip bomb or a book. */
const MAX_PART_BYTES = 150_000_000;

/**
 * The document of a Word file (.docx). Tracked changes are read as accepted and said in `skipped`; pictures are skipped. Old
 * .doc files, encrypted, broken and empty files are failures: word-old, word-encrypted, word-broken, word-empty, word-too-large.
 */
export async function fromWord(bytes: Uint8Array): Promise<Result<SourceDocument>> {
  if (isCompoundFile(bytes)) {
    return holdsWide(bytes, 'EncryptedPackage')
      ? fail('word-encrypted', '这个 Word 文件设有打开密码，读不了；请去掉密码后另存一份再试。')
      : fail('word-old', '这是旧版 Word 文件（.doc），读不了；请用 Word 或 WPS 另存为 .docx 后再试。');
  }
  const main = mainPart(bytes);
  if (!main.ok) return main;
  let html: string;
  try {
    const mammoth = (await import('mammoth')).default;
    const copy = new Uint8Array(bytes).buffer;
    // Node's build of mammoth reads `buffer`, the browser's `arrayBuffer`; each ignores the other.
    const input = { arrayBuffer: copy, buffer: copy };
    const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
    html = (await mammoth.convertToHtml(input, { convertImage: noPictures })).value;
  } catch {
    return fail('word-broken', '这个 Word 文件已损坏，读不了；请用 Word 或 WPS 打开后重新保存再试。');
  }
  const document = fromHtml(html);
  if (document.text.trim() === '')
    return fail('word-empty', '这个 Word 文件里没有文字（可能只有图片或扫描件），请改用文字版，或手工录入。');
  return ok({
    ...document,
    skipped: [...document.skipped, ...trackedChanges(main.value), ...revisionTraces(document.text)],
  });
}

/** The XML of word/document.xml, where all the words are. */
function mainPart(bytes: Uint8Array): Result<string> {
  let tooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: (file) => {
        if (file.name !== 'word/document.xml') return false;
        tooLarge = file.originalSize > MAX_PART_BYTES;
        return !tooLarge;
      },
    });
    if (tooLarge) return fail('word-too-large', '这个 Word 文件太大，读不了；请拆成几份再试。');
    const part = parts['word/document.xml'];
    if (part) return ok(asciiOf(part));
    return fail('word-broken', '这不是 Word 文件（.docx），读不了；请确认文件类型后再试。');
  } catch {
    return fail(
      'word-broken',
      '这个文件不是 Word 文件（.docx）或已损坏，读不了；请用 Word 或 WPS 打开后重新保存再试。',
    );
  }
}

function trackedChanges(xml: string): string[] {
  const inserted = xml.split('<w:ins ').length - 1;
  const deleted = xml.split('<w:del ').length - 1;
  if (inserted + deleted === 0) return [];
  return [
    `文件带有修订痕迹（插入 ${inserted} 处、删除 ${deleted} 处），已按接受修订后的文字读取；请与定稿核对。`,
  ];
}

/** Only markup is looked for, and it is ASCII: any encoding of the words is left alone. */
function asciiOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return parts.join('');
}

/** OLE compound file: old Office formats, and encrypted new ones. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);
}

/** True where the bytes hold `word` in UTF-16LE, as a compound file's directory does. */
function holdsWide(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < word.length && bytes[at + 2 * i] === word.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i += 1;
    if (i === word.length) return true;
  }
  return false;
}
