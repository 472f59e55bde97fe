/** Cell styles of a written ledger, by their place in the styles part. */
export const STYLE = {
  plain: 0,
  title: 1,
  subtitle: 2,
  heading: 3,
  text: 4,
  /** Text that begins like a formula: shown and kept as text (quotePrefix), whatever the reader does with it. */
  quoted: 5,
  centred: 6,
  centredQuoted: 7,
  date: 8,
  number: 9,
} as const;

const font = (name: string, size: number) =>
  `<font><sz val="${size}"/><color rgb="FF000000"/><name val="${name}"/><family val="3"/><charset val="134"/></font>`;

const aligned = (horizontal: string) =>
  `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"/>`;

const xf = (format: number, fontId: number, fill: number, border: number, horizontal: string, more = '') =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" ` +
  `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}>${aligned(horizontal)}</xf>`;

const QUOTED = ' quotePrefix="1"';
const TEXT = 49;
const ISO_DATE = 164;
const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;

/** The styles part: title in 方正小标宋, headings in 黑体, cells in 宋体, thin borders, days as yyyy-mm-dd. */
export const LEDGER_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<numFmts count="1"><numFmt numFmtId="${ISO_DATE}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="4">${font('宋体', 10.5)}${font('方正小标宋简体', 20)}${font('黑体', 11)}${font('楷体', 11)}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  xf(0, 1, 0, 0, 'center') +
  xf(0, 3, 0, 0, 'left') +
  xf(0, 2, 2, 1, 'center') +
  xf(TEXT, 0, 0, 1, 'left') +
  xf(TEXT, 0, 0, 1, 'left', QUOTED) +
  xf(TEXT, 0, 0, 1, 'center') +
  xf(TEXT, 0, 0, 1, 'center', QUOTED) +
  xf(ISO_DATE, 0, 0, 1, 'center') +
  xf(0, 0, 0, 1, 'center') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
