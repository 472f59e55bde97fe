import { fail, ok, type Result } from '../../model/failure.ts';
import type { Block, SourceDocument } from '../document.ts';
import { joinPdfLines, type PdfRun } from './pdf-lines.ts';
import { revisionTraces } from './revision-traces.ts';
import { dropInvisible } from './visible-text.ts';

/** More pages than any paper to be registered has. */
const MAX_PAGES = 300;
/** Fewer visible characters a page than this is a scan with at most a stamp or a page number in text. */
const SCAN_CHARACTERS = 8;

/**
 * Where pdf.js finds its parts: URLs in a browser; in Node `cMapUrl` is the path of its folder `cmaps`, ending in /. Without it,
 * text in Chinese fonts that are named but not embedded (GBK-EUC-H; common in older papers) cannot be read.
 */
export type PdfParts = { workerSrc?: string; cMapUrl?: string };

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
  return documentOf(pages, count);
}

const runOf = (item: { str: string; transform: number[]; width: number; height: number }): PdfRun => ({
  text: dropInvisible(item.str).text,
  x: item.transform[4] ?? 0,
  y: item.transform[5] ?? 0,
  width: item.width,
  size: item.height || Math.abs(item.transform[3] ?? 0) || 12,
});

function documentOf(pages: PdfRun[][], count: number): Result<SourceDocument> {
  const text = joinPdfLines(pages);
  if (text.replaceAll(/\s/g, '').length < SCAN_CHARACTERS * pages.length)
    return fail(
      'pdf-scanned',
      '这个 PDF 里没有可读取的文字，多半是扫描件；请使用文字版，或对照原件手工录入。',
    );
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') blocks.push({ kind: 'paragraph', start, end: start + line.length });
    start += line.length + 1;
  }
  const skipped = revisionTraces(text);
  const blank = pages.filter((runs) => runs.every((run) => run.text.trim() === '')).length;
  if (blank > 0) skipped.push(`有 ${blank} 页没有文字（可能是图片或扫描页），没有读取。`);
  if (count > MAX_PAGES) skipped.push(`文件共 ${count} 页，只读取了前 ${MAX_PAGES} 页。`);
  return ok({ text, blocks, skipped });
}

/** What pdf.js throws, by its names, as a sentence. */
function failureOf(error: unknown): Result<never> {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException'
    ? fail('pdf-encrypted', '这个 PDF 文件设有打开密码，读不了；请去掉密码后再试。')
    : fail('pdf-broken', '这个文件不是 PDF 或已损坏，读不了；请重新下载或导出后再试。');
}
