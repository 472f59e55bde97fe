import { SIZE } from './fonts.ts';
import { imprint } from './imprint.ts';
import { itemsTable } from './items-table.ts';
import { blank, LINE, paragraph } from './paragraphs.ts';
import { FOOTER_IDS, NAMESPACES } from './parts.ts';

/** What of an office shapes the template itself: a long name needs a smaller head. */
export type TemplateShape = { headLength: number };

const RED = 'E60012';

/** Millimetres in twips. */
const mm = (length: number) => Math.round((length * 1440) / 25.4);

/** The head fits one line of 156 mm (442 points): as large as its length allows, 小初 (36 pt) at most. */
const headSize = (length: number) => 2 * Math.min(36, Math.floor(430 / Math.max(length, 1)));

/** The words of the paper in their places (GB/T 9704-2012, 7). Paragraphs with only a stretch's mark fall away when it is filled. */
export function documentXml({ headLength }: TemplateShape): string {
  const mark = (text: string) => paragraph(text);
  const body = [
    mark('{#红头}'),
    paragraph('{发文机关标志}', {
      font: 'title',
      size: headSize(headLength),
      colour: RED,
      align: 'center',
      line: 0,
      before: mm(12),
    }),
    blank(1),
    mark('{#上行}'),
    // Upwards the number stands at the left, who signs at the right, one character free at each side (7.2.6).
    paragraph('　{文号}\t签发人：{签发人}　', { ruled: true, tabRight: true }),
    mark('{/上行}'),
    mark('{^上行}'),
    paragraph('{文号}', { align: 'center', ruled: true }),
    mark('{/上行}'),
    blank(1),
    mark('{/红头}'),
    mark('{^红头}'),
    paragraph('{文号}', { align: 'right', right: 1 }),
    blank(1),
    mark('{/红头}'),
    paragraph('{标题}', { font: 'title', size: SIZE.second, align: 'center', line: 660, offGrid: true }),
    blank(1),
    mark('{#主送}'),
    paragraph('{主送}：', { align: 'both' }),
    mark('{/主送}'),
    mark('{#正文}'),
    mark('{#一级标题}'),
    paragraph('{一级标题}', { font: 'first', align: 'both', first: 2, keepNext: true }),
    mark('{/一级标题}'),
    mark('{#二级标题}'),
    paragraph('{二级标题}', { font: 'second', align: 'both', first: 2, keepNext: true }),
    mark('{/二级标题}'),
    mark('{#段落}'),
    mark('{^是末段}'),
    paragraph('{段落}', { align: 'both', first: 2 }),
    mark('{/是末段}'),
    // Some of the text stands with the signature, never the signature alone on a page.
    mark('{#是末段}'),
    paragraph('{段落}', { align: 'both', first: 2, keepNext: true }),
    mark('{/是末段}'),
    mark('{/段落}'),
    mark('{/正文}'),
    mark('{#有事项列表}'),
    paragraph('', { line: 200, keepNext: true }),
    itemsTable(),
    mark('{/有事项列表}'),
    mark('{#有附件}'),
    blank(1, { keepNext: true }),
    paragraph('附件：{附件}', { left: 2, keepNext: true }),
    mark('{/有附件}'),
    blank(2, { keepNext: true }),
    // The signature stands centred over the day, which leaves four characters free at the right (7.3.5.1).
    paragraph('{发文机关}', { align: 'center', left: 13, keepNext: true }),
    paragraph('{成文日期}', { align: 'center', left: 13, keepNext: true }),
    mark('{#有联系人}'),
    paragraph('（联系人：{联系人}{#有联系电话}，联系电话：{联系电话}{/有联系电话}）', {
      ...{ first: 2, keepNext: true },
    }),
    mark('{/有联系人}'),
    imprint(),
    // A document cannot end with a table.
    paragraph('', { line: 20 }),
  ];
  const page = `<w:sectPr><w:footerReference w:type="default" r:id="${FOOTER_IDS.odd}"/><w:footerReference w:type="even" r:id="${FOOTER_IDS.even}"/><w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(37)}" w:right="${mm(26)}" w:bottom="${mm(35)}" w:left="${mm(28)}" w:header="851" w:footer="${mm(28) - 280}" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="${LINE}"/></w:sectPr>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACES}><w:body>${body.join('')}${page}</w:body></w:document>`;
}
