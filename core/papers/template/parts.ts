import { FONTS, LATIN, SIZE } from './fonts.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;

const PARTS = [
  ['styles', 'styles.xml'],
  ['settings', 'settings.xml'],
  ['fontTable', 'fontTable.xml'],
  ['footer', 'footer1.xml'],
  ['footer', 'footer2.xml'],
] as const;

/** Relationship ids of the footers: odd pages, even pages. */
export const FOOTER_IDS = { odd: 'rId4', even: 'rId5' } as const;

export const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORDML}.document.main+xml"/>${PARTS.map(([kind, name]) => `<Override PartName="/word/${name}" ContentType="${WORDML}.${kind}+xml"/>`).join('')}</Types>`;

export const ROOT_RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;

export const DOCUMENT_RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${PARTS.map(([kind, name], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${name}"/>`).join('')}</Relationships>`;

/** 仿宋 三号 for all that is not said otherwise. */
export const STYLES = `${HEAD}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:eastAsia="${FONTS.body.name}" w:cs="${LATIN}"/><w:sz w:val="${SIZE.third}"/><w:szCs w:val="${SIZE.third}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/></w:pPr></w:style></w:styles>`;

/** Page numbers stand outside: right on odd pages, left on even ones. */
export const SETTINGS = `${HEAD}<w:settings ${NAMESPACES}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

export function fontTable(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, instead, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${HEAD}<w:fonts ${NAMESPACES}>${fonts.join('')}</w:fonts>`;
}

/** 页码: 四号 宋体, a dash on each side, one character free at the outer edge. */
export function footer(side: 'left' | 'right'): string {
  const look = `<w:rPr><w:rFonts w:ascii="${FONTS.number.name}" w:hAnsi="${FONTS.number.name}" w:eastAsia="${FONTS.number.name}"/><w:sz w:val="${SIZE.fourth}"/></w:rPr>`;
  const words = (inner: string) => `<w:r>${look}${inner}</w:r>`;
  const field = (kind: string) => words(`<w:fldChar w:fldCharType="${kind}"/>`);
  return `${HEAD}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:ind w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>${words('<w:t xml:space="preserve">— </w:t>')}${field('begin')}${words('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${field('separate')}${words('<w:t>1</w:t>')}${field('end')}${words('<w:t xml:space="preserve"> —</w:t>')}</w:p></w:ftr>`;
}
