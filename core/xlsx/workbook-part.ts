import { LIMITS } from './limits.ts';
import type { Package } from './package.ts';
import { broken, Problem, refuseBeyond } from './problem.ts';
import { relationships } from './relationships.ts';
import { XmlCursor } from './xml-cursor.ts';

/** Where a workbook keeps its parts. */
export type WorkbookParts = {
  /** The workbook part itself. */
  book: string;
  sheets: { name: string; part: string; hidden: boolean }[];
  styles: string | null;
  sharedStrings: string | null;
  date1904: boolean;
  /** The package carries a digital signature, which any change breaks. */
  signed: boolean;
};

/** Finds the workbook and its sheets through the relationships, as every writer names its parts differently. */
export function readWorkbookParts(pack: Package): WorkbookParts {
  const root = relationships(pack, '');
  const book = root.find((link) => link.kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const bytes = pack.read(book);
  if (!bytes || book.endsWith('.bin')) throw notAWorkbook(pack, book);
  const links = relationships(pack, book);
  const byId = new Map(links.map((link) => [link.id, link]));
  const target = (kind: string) => links.find((link) => link.kind === kind)?.target ?? null;
  const parts: WorkbookParts = {
    book,
    sheets: [],
    styles: target('styles'),
    sharedStrings: target('sharedStrings'),
    date1904: false,
    signed: pack.directory.entries.some((entry) => entry.name.toLowerCase().startsWith('_xmlsignatures/')),
  };
  const cursor = new XmlCursor(bytes);
  let isWorkbook = false;
  while (cursor.next()) {
    if (cursor.closing) continue;
    const { name } = cursor;
    if (name === 'workbook') isWorkbook = true;
    else if (name === 'workbookPr') parts.date1904 = cursor.flag('date1904');
    else if (name === 'sheet') {
      refuseBeyond(parts.sheets.length, LIMITS.items);
      const link = byId.get(cursor.prefixedAttribute('id') ?? '');
      if (!link) throw broken('找不到工作表');
      // Chart and dialog sheets hold no cells.
      if (link.kind !== 'worksheet') continue;
      const state = cursor.attribute('state');
      parts.sheets.push({
        name: cursor.attribute('name') ?? '',
        part: link.target,
        hidden: state === 'hidden' || state === 'veryHidden',
      });
    }
  }
  if (!isWorkbook) throw notAWorkbook(pack, book);
  if (parts.sheets.length === 0) throw new Problem('xlsx-empty', '工作簿中没有工作表。');
  return parts;
}

function notAWorkbook(pack: Package, book: string): Problem {
  if (book.endsWith('.bin'))
    return new Problem('xlsx-binary', '这是二进制 .xlsb 文件，请用 Excel 或 WPS 另存为 .xlsx 后再试。');
  if (pack.entry('word/document.xml') || book.startsWith('word/'))
    return new Problem('xlsx-not', '这是 Word 文档，不是 .xlsx 工作簿。');
  if (pack.entry('content.xml') && pack.entry('mimetype'))
    return new Problem('xlsx-not', '这是 ODF 文件（.ods），请另存为 .xlsx 后再试。');
  if (pack.entry('Index/Document.iwa'))
    return new Problem('xlsx-not', '这是 Numbers 表格，请导出为 .xlsx 后再试。');
  return new Problem('xlsx-not', '压缩包里没有工作簿，这不是 .xlsx 文件。');
}
