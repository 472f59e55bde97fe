import { SIZE } from './fonts.ts';
import { paragraph, TEXT_WIDTH } from './paragraphs.ts';

/** A column of the items' table: its heading, its placeholder, its width in twips, centred or not. */
type Column = { heading: string; name: string; width: number; centred?: boolean };

const COLUMNS: readonly Column[] = [
  { heading: '序号', name: '序号', width: 640, centred: true },
  { heading: '事项', name: '事项', width: 3024 },
  { heading: '牵头单位', name: '牵头单位', width: 1560 },
  { heading: '配合单位', name: '配合单位', width: 1560 },
  { heading: '完成时限', name: '完成时限', width: 2060, centred: true },
];

const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;

const cell = (width: number, inner: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${inner}</w:tc>`;

/** Lines of a cell, in twips; the page's grid would double them. */
const CELL_LINE = 360;

/** The table of items: a heading row that repeats on every page, one row an item. */
export function itemsTable(): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const head = COLUMNS.map(({ heading, width }) =>
    cell(
      width,
      paragraph(heading, {
        font: 'first',
        size: SIZE.fourth - 4,
        align: 'center',
        line: CELL_LINE,
        offGrid: true,
      }),
    ),
  );
  const row = COLUMNS.map(({ name, width, centred }, i) => {
    const opening = i === 0 ? '{#事项列表}' : '';
    const closing = i === COLUMNS.length - 1 ? '{/事项列表}' : '';
    const text = `${opening}{${name}}${closing}`;
    return cell(
      width,
      paragraph(text, {
        size: SIZE.fourth - 4,
        align: centred ? 'center' : 'left',
        line: CELL_LINE,
        offGrid: true,
      }),
    );
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${sides}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${COLUMNS.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>${row.join('')}</w:tr></w:tbl>`;
}
