import { SIZE } from './fonts.ts';
import { paragraph, TEXT_WIDTH } from './paragraphs.ts';

/** Lines of the imprint in eighths of a point: the first and last thick, those between thin. */
const THICK = 8;
const THIN = 6;
const HALF = TEXT_WIDTH / 2;

type Cell = { text: string; align?: 'right'; top: number; bottom: number; wide?: boolean };

const border = (side: 'top' | 'bottom', size: number) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;

const cell = ({ text, align, top, bottom, wide }: Cell) =>
  `<w:tc><w:tcPr><w:tcW w:w="${wide ? TEXT_WIDTH : HALF}" w:type="dxa"/>${wide ? '<w:gridSpan w:val="2"/>' : ''}<w:tcBorders>${border('top', top)}${border('bottom', bottom)}</w:tcBorders></w:tcPr>${paragraph(text, { size: SIZE.fourth, align: align ?? 'left', line: 480, keepNext: true, offGrid: true })}</w:tc>`;

/** Stands at the foot of the page, one character free at each side. */
const LOOK = `<w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin" w:tblpXSpec="center" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="280" w:type="dxa"/><w:right w:w="280" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="${HALF}"/><w:gridCol w:w="${HALF}"/></w:tblGrid>`;

const table = (...rows: Cell[][]) =>
  `<w:tbl>${LOOK}${rows.map((cells) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;

const issued = (top: number): Cell[] => [
  { text: '{发文机关}', top, bottom: THICK },
  { text: '{成文日期}印发', align: 'right', top, bottom: THICK },
];

/** 版记 at the foot of the last page (GB/T 9704-2012, 7.4): 抄送, below it the issuing office and the day, in 四号. */
export function imprint(): string {
  return [
    paragraph('', { keepNext: true }),
    paragraph('{#有抄送}'),
    table([{ text: '抄送：{抄送}', top: THICK, bottom: THIN, wide: true }], issued(THIN)),
    paragraph('{/有抄送}'),
    paragraph('{^有抄送}'),
    table(issued(THICK)),
    paragraph('{/有抄送}'),
  ].join('');
}
