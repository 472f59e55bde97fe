import { portableCodec } from '../../../core/xlsx/codec.ts';
import { Package } from '../../../core/xlsx/package.ts';
import { buildZip } from '../../../core/xlsx/zip-assemble.ts';

const encode = (text: string) => new TextEncoder().encode(text);
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A package of exactly these parts. */
export const packageOf = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  buildZip(
    Object.entries(parts).map(([name, content]) => ({
      name,
      content: typeof content === 'string' ? encode(content) : content,
    })),
    portableCodec,
  );

export const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyFill="0"><alignment wrapText="1"/></xf><xf numFmtId="31" fontId="0" borderId="0"/></cellXfs></styleSheet>`;

/** The parts of a workbook with one sheet, any of which a test may replace or leave out (null). */
export function workbookParts(
  sheet: string,
  other: Record<string, string | Uint8Array | null> = {},
): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>督查事项</t></si><si><r><rPr><b/></rPr><t>完成</t></r><r><t>时限</t></r><rPh sb="0" eb="2"><t>ふりがな</t></rPh></si></sst>`,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheet,
    ...other,
  };
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, string | Uint8Array] => part[1] !== null),
  );
}

/** A sheet part around these rows. */
export const sheetXml = (rows: string, after = '', before = ''): string =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A workbook with one sheet of these rows. */
export const workbookOf = (rows: string, after = '', before = ''): Uint8Array =>
  packageOf(workbookParts(sheetXml(rows, after, before)));

/** Every part's content by name, as text, in the archive's order. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const pack = new Package(bytes, portableCodec);
  return new Map(pack.directory.entries.map((entry) => [entry.name, pack.read(entry.name)!]));
}

export const partText = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(partsOf(bytes).get(name));
