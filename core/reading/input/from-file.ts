import { fail, ok, type Result } from '../../model/failure.ts';
import type { SourceDocument } from '../document.ts';
import { decodeHtml } from './decode-html.ts';
import { kindOfFile } from './file-kind.ts';
import { fromHtml } from './from-html.ts';
import { fromOfd } from './from-ofd.ts';
import { fromPdf, type PdfParts } from './from-pdf.ts';
import { fromText } from './from-text.ts';
import { fromWord } from './from-word.ts';
import { dropInvisible } from './visible-text.ts';

/** Characters of a plain text; a longer one is a log or a book. */
const MAX_TEXT = 2_000_000;

/** Kinds that are met and can be saved as one that is read. */
const OTHER_KINDS: Record<string, string> = {
  '.wps': '这是 WPS 文字的旧格式（.wps），读不了；请用 WPS 另存为 .docx 后再试。',
  '.rtf': '这是 RTF 文件，读不了；请用 Word 或 WPS 另存为 .docx 后再试。',
  '.xls': '这是旧版 Excel 文件（.xls），读不了；请用 Excel 或 WPS 另存为 .xlsx 后再试。',
  '.et': '这是 WPS 表格的旧格式（.et），读不了；请用 WPS 另存为 .xlsx 后再试。',
  '.ceb': '这是方正 CEB 文件，读不了；请用阅读器打印成 PDF 后再试，或对照原件手工录入。',
};
for (const picture of ['.jpg', '.jpeg', '.png', '.bmp', '.gif', '.tif', '.tiff'])
  OTHER_KINDS[picture] = '这是图片，里面的文字读不出来；已保留图片，请对照录入。';

/**
 * A file of an office as a document, read by what it is: what its first bytes say counts before the end of its name. `parts`:
 * where pdf.js finds its own. What cannot be read is a failure with a sentence; file-kind for kinds that are not read at all.
 */
export async function fromFile(
  name: string,
  bytes: Uint8Array,
  parts: PdfParts = {},
): Promise<Result<SourceDocument>> {
  const kind = kindOfFile(name);
  if (begins(bytes, '%PDF-') || kind === '.pdf') return fromPdf(bytes, parts);
  if (kind === '.ofd') return fromOfd(bytes);
  if (kind === '.docx' || kind === '.doc') return fromWord(bytes);
  if (kind in OTHER_KINDS) return fail('file-kind', OTHER_KINDS[kind]!);
  const isHtml = kind === '.html' || kind === '.htm';
  if (!isHtml && !['.txt', '.text', '.md', ''].includes(kind))
    return fail('file-kind', `读不了“${kind}”类型的文件，只能读 .txt、.html、.docx、.pdf 和 .ofd。`);
  if (bytes.length === 0) return fail('file-empty', '这个文件是空的；请确认后再试。');
  const { text } = decodeHtml(bytes);
  if (isHtml) return ok(fromHtml(text));
  const document = fromText(dropInvisible(text.slice(0, MAX_TEXT)).text);
  const cut = text.length > MAX_TEXT ? ['文件文字过多，只读取了前面的部分；请拆成几份再试。'] : [];
  return ok({ ...document, skipped: [...document.skipped, ...cut] });
}

const begins = (bytes: Uint8Array, mark: string) =>
  [...mark].every((char, i) => bytes[i] === char.charCodeAt(0));
