import { fail, type Result } from '../../model/failure.ts';
import type { SourceDocument } from '../document.ts';
import { documentOfPages } from './paged-runs.ts';
import type { PdfRun } from './pdf-lines.ts';
import { dropInvisible } from './visible-text.ts';

/** More pages than any paper to be registered has. */
const MAX_PAGES = 300;

/**
 * Where pdf.js finds its parts. `workerSrc`: the URL of its worker, in a browser. Its tables for Chinese fonts that are named
 * but not embedded (GBK-EUC-H; common in older papers): in Node `cMapUrl`, the path of its folder `cmaps`, ending in /; in a
 * page that may connect nowhere `characterMap`, which gives a table by its file's name. Without either such text cannot be read.
 */
export type PdfParts = {
  workerSrc?: string;
  cMapUrl?: string;
  characterMap?: (file: string) => Promise<Uint8Array>;
};

/**
 * The text layer of a PDF file as a document of paragraphs. A scan has none and is a failure (pdf-scanned), as are encrypted
 * (pdf-encrypted), broken (pdf-broken) and empty files (pdf-empty).
 */
export async function fromPdf(bytes: Uint8Array, parts: PdfParts = {}): Promise<Result<SourceDocument>> {
  if (bytes.length === 0) return fail('pdf-empty', '这个 PDF 文件是空的；请重新下载或导出后再试。');
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  if (parts.workerSrc) pdf.GlobalWorkerOptions.workerSrc = parts.workerSrc;
  const task = pdf.getDocument({
    // A copy of its own: pdf.js takes the bytes away, and wants no Buffer.
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
    ...(parts.cMapUrl ? { cMapUrl: parts.cMapUrl, cMapPacked: true } : {}),
    ...(parts.characterMap ? given(parts.characterMap) : {}),
  });
  const pages: PdfRun[][] = [];
  let count = 0;
  try {
    const document = await task.promise;
    count = document.numPages;
    for (let number = 1; number <= Math.min(count, MAX_PAGES); number += 1) {
      const content = await (await document.getPage(number)).getTextContent();
      pages.push(content.items.flatMap((item) => ('str' in item ? [runOf(item)] : [])));
    }
  } catch (error) {
    return failureOf(error);
  } finally {
    await task.destroy();
  }
  return documentOfPages(pages, count, 'PDF');
}

/** pdf.js takes its tables from a factory in place of an address. */
const given = (characterMap: NonNullable<PdfParts['characterMap']>) => ({
  useWorkerFetch: false,
  cMapPacked: true,
  BinaryDataFactory: class {
    fetch = ({ filename }: { filename: string }) => characterMap(filename);
  },
});

const runOf = (item: { str: string; transform: number[]; width: number; height: number }): PdfRun => ({
  text: dropInvisible(item.str).text,
  x: item.transform[4] ?? 0,
  y: item.transform[5] ?? 0,
  width: item.width,
  size: item.height || Math.abs(item.transform[3] ?? 0) || 12,
});

/** What pdf.js throws, by its names, as a sentence. */
function failureOf(error: unknown): Result<never> {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException'
    ? fail('pdf-encrypted', '这个 PDF 文件设有打开密码，读不了；请去掉密码后再试。')
    : fail('pdf-broken', '这个文件不是 PDF 或已损坏，读不了；请重新下载或导出后再试。');
}
