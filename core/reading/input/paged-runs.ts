import { fail, ok, type Result } from '../../model/failure.ts';
import type { Block, SourceDocument } from '../document.ts';
import { joinPdfLines, type PdfRun } from './pdf-lines.ts';
import { revisionTraces } from './revision-traces.ts';

/** Fewer visible characters a page than this is a scan with at most a stamp or a page number in text. */
const SCAN_CHARACTERS = 8;

/**
 * The document of a fixed-layout file's text layer, page by page. `format` names it in sentences (PDF, OFD) and, in lower
 * case, in failure codes: without a text layer it is a scan (pdf-scanned). `count`: the pages the file has, read or not.
 */
export function documentOfPages(
  pages: readonly (readonly PdfRun[])[],
  count: number,
  format: 'PDF' | 'OFD',
): Result<SourceDocument> {
  const text = joinPdfLines(pages);
  if (text.replaceAll(/\s/g, '').length < SCAN_CHARACTERS * pages.length)
    return fail(
      `${format.toLowerCase()}-scanned`,
      `这个 ${format} 里没有可读取的文字，多半是扫描件；请使用文字版，或对照原件手工录入。`,
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
  if (count > pages.length) skipped.push(`文件共 ${count} 页，只读取了前 ${pages.length} 页。`);
  return ok({ text, blocks, skipped });
}
