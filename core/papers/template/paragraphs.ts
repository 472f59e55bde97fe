import { escapeXml } from '../../xlsx/xml-text.ts';
import { FONTS, type Font, LATIN } from './fonts.ts';

/** One of the 28 characters of a line of 156 mm, in twips: 三号 drawn together by {@link TIGHT}. */
const CHARACTER = 315;

/** What 三号 characters are drawn together by, in twips, so that 28 stand in a line. */
const TIGHT = -5;

/** 22 lines on a page of 225 mm: the distance of lines, in twips. */
export const LINE = 579;

export type Look = {
  font?: Font;
  /** In half points; 三号 where not said. */
  size?: number;
  colour?: string;
  align?: 'left' | 'center' | 'right' | 'both';
  /** Characters of the first line's indent; two in body text. */
  first?: number;
  /** Characters left free at the left, at the right. */
  left?: number;
  right?: number;
  /** Distance of lines in twips where not the page's own; 0: as high as the words are. */
  line?: number;
  before?: number;
  /** A line below, in red. */
  ruled?: boolean;
  keepNext?: boolean;
  /** What stands behind a tab ends at the right edge. */
  tabRight?: boolean;
  /** Lines keep their own distance, whatever the page's grid. */
  offGrid?: boolean;
};

/** Width of the text on a page, in twips: 156 mm. */
export const TEXT_WIDTH = 8844;

/** A paragraph of one look. Its text may hold placeholders; it is escaped here. */
export function paragraph(text: string, look: Look = {}): string {
  const { align = 'left', first = 0, left = 0, right = 0, line = LINE, before = 0 } = look;
  const indent = `<w:ind w:left="${Math.round(left * CHARACTER)}" w:right="${Math.round(right * CHARACTER)}" w:firstLineChars="${first * 100}" w:firstLine="${Math.round(first * CHARACTER)}"/>`;
  const rule = look.ruled
    ? '<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="8" w:color="E60012"/></w:pBdr>'
    : '';
  const tabs = look.tabRight ? `<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs>` : '';
  const grid = look.offGrid ? '<w:snapToGrid w:val="0"/>' : '';
  const spacing =
    line === 0
      ? `<w:spacing w:before="${before}" w:after="0" w:line="240" w:lineRule="auto"/>`
      : `<w:spacing w:before="${before}" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
  return `<w:p><w:pPr>${look.keepNext ? '<w:keepNext/>' : ''}${rule}${tabs}${grid}${spacing}${indent}<w:jc w:val="${align}"/></w:pPr>${run(text, look)}</w:p>`;
}

/** Words of one look. */
function run(text: string, { font = 'body', size, colour }: Look = {}): string {
  if (text === '') return '';
  const fonts = `<w:rFonts w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:eastAsia="${FONTS[font].name}" w:cs="${LATIN}"/>`;
  const tone = colour ? `<w:color w:val="${colour}"/>` : '';
  const tight = size ? '' : `<w:spacing w:val="${TIGHT}"/>`;
  const high = size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '';
  return `<w:r><w:rPr>${fonts}${tone}${tight}${high}</w:rPr>${text
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
    .join('<w:tab/>')}</w:r>`;
}

/** Blank lines. */
export const blank = (lines = 1, look: Look = {}): string => paragraph('', look).repeat(lines);
