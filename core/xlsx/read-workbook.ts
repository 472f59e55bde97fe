import type { SheetBlock, SheetInfo } from '../ledger/workbook-port.ts';
import type { Result } from '../model/failure.ts';
import { type Codec, portableCodec } from './codec.ts';
import { Package } from './package.ts';
import { attempt, broken } from './problem.ts';
import { readSheet } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles-part.ts';
import { readWorkbookParts } from './workbook-part.ts';

/** The reading half of the workbook port over a file: what the sheets are, and their cells. */
export type XlsxWorkbook = {
  sheets: SheetInfo[];
  /** The cells of a sheet with values, by its name. */
  blocks: ReadonlyMap<string, SheetBlock>;
  /** Chinese sentences for the person: what could not be read, what marking this file would break. */
  warnings: string[];
};

/** The sheets a person sees that hold something, in their order: where ledgers are looked for. */
export const shownSheets = ({ sheets, blocks }: XlsxWorkbook): { sheet: SheetInfo; block: SheetBlock }[] =>
  sheets.flatMap((sheet) => {
    const block = blocks.get(sheet.name);
    return block && !sheet.hidden ? [{ sheet, block }] : [];
  });

/**
 * Reads an .xlsx or .xlsm file as Excel, WPS, LibreOffice and the usual libraries write it. Formulas give their cached
 * values, error cells their text (#N/A). What can't be read is a failure with a Chinese sentence; it never throws.
 */
export function readWorkbook(bytes: Uint8Array, codec: Codec = portableCodec): Result<XlsxWorkbook> {
  return attempt(() => readPackage(new Package(bytes, codec)));
}

/** Reads the workbook of an open package and keeps its sheets there; throws a Problem where it can't. */
export function readPackage(pack: Package): XlsxWorkbook {
  const parts = readWorkbookParts(pack);
  const styles = parts.styles === null ? null : pack.read(parts.styles);
  const strings = parts.sharedStrings === null ? null : pack.read(parts.sharedStrings);
  const context = {
    shared: strings ? readSharedStrings(strings) : [],
    isDate: styles ? readStyles(styles).isDate : [],
    date1904: parts.date1904,
  };
  const warnings = parts.signed
    ? ['文件带有数字签名，标记或修复后签名会失效；需要保留签名的，请在副本上做。']
    : [];
  const sheets: SheetInfo[] = [];
  const blocks = new Map<string, SheetBlock>();
  for (const { name, part, hidden } of parts.sheets) {
    const content = pack.keep(part);
    if (!content) throw broken(`缺少工作表“${name}”`);
    const sheet = readSheet(name, content, context);
    sheets.push({ name, used: sheet.block?.range ?? null, hidden, protected: sheet.protected });
    if (sheet.block) blocks.set(name, sheet.block);
    if (sheet.uncalculated > 0)
      warnings.push(
        `工作表“${name}”有 ${sheet.uncalculated} 个公式没有存下结果，按空白检查；请用 Excel 或 WPS 打开、保存后再查。`,
      );
  }
  return { sheets, blocks, warnings };
}
