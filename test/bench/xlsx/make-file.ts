/** Writes a ledger of 14 columns, shaped as Excel writes it: `node make-file.ts FILE ROWS`. One row in ten has no duty unit. */
import { writeFileSync } from 'node:fs';
import { nodeCodec } from '../../../core/cli/node-codec.ts';
import { buildZip } from '../../../core/xlsx/zip-assemble.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEADINGS = [
  '序号',
  '督查事项',
  '事项来源',
  '发文字号',
  '批示领导',
  '交办时间',
  '牵头单位',
  '配合单位',
  '完成时限',
  '进展情况',
  '办理状态',
  '实际完成时间',
  '联系人',
  '联系电话',
];
const UNITS = [
  '县住房城乡建设局',
  '县水务局',
  '县农业农村局',
  '县财政局',
  '县教育体育局',
  '县交通运输局',
  '县民政局',
  '县卫生健康局',
];
const FIRST_DAY = 46_023; // 2026-01-01

const [file = '', count = '100000'] = process.argv.slice(2);
const rows = Number(count);

/** Grows in pieces: half a gigabyte of XML fits no string. */
class Text {
  private readonly pieces: Uint8Array[] = [];
  private pending: string[] = [];
  add(text: string): void {
    this.pending.push(text);
    if (this.pending.length >= 20_000) this.flush();
  }
  private flush(): void {
    this.pieces.push(Buffer.from(this.pending.join('')));
    this.pending = [];
  }
  bytes(): Uint8Array {
    this.flush();
    return Buffer.concat(this.pieces);
  }
}

const strings = new Text();
const known = new Map<string, number>();
let total = 0;
let unique = 0;
function shared(text: string, keep: boolean): number {
  total++;
  const at = known.get(text);
  if (at !== undefined) return at;
  if (keep) known.set(text, unique);
  strings.add(`<si><t>${text}</t></si>`);
  return unique++;
}

const sheet = new Text();
sheet.add(
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><dimension ref="A1:N${rows + 1}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`,
);
const letters = [...'ABCDEFGHIJKLMN'];
const text = (column: number, row: number, value: string, keep = true) =>
  `<c r="${letters[column]}${row}" s="1" t="s"><v>${shared(value, keep)}</v></c>`;
const number = (column: number, row: number, value: number, style: number) =>
  `<c r="${letters[column]}${row}" s="${style}"><v>${value}</v></c>`;
sheet.add(`<row r="1" spans="1:14">${HEADINGS.map((heading, i) => text(i, 1, heading)).join('')}</row>`);
for (let i = 0; i < rows; i++) {
  const row = i + 2;
  const done = i % 3 === 0;
  const start = FIRST_DAY + (i % 150);
  sheet.add(
    `<row r="${row}" spans="1:14" ht="30" customHeight="1">${number(0, row, i + 1, 1)}${text(1, row, `推进第${i + 1}项重点工作，落实年度目标任务并按月报送进展`, false)}${text(2, row, `县政府第${i % 60}次常务会议`)}${text(3, row, `云政督〔2026〕${i % 400}号`)}${text(4, row, ['周立群', '何秀兰', '杨敏'][i % 3]!)}${number(5, row, start, 2)}` +
      `${i % 10 === 7 ? `<c r="G${row}" s="1"/>` : text(6, row, UNITS[i % UNITS.length]!)}${text(7, row, `${UNITS[(i + 1) % UNITS.length]}、${UNITS[(i + 3) % UNITS.length]}`)}${number(8, row, FIRST_DAY + 300 + (i % 60), 2)}` +
      `${text(9, row, `9月${(i % 14) + 1}日：已完成阶段目标${i % 1000}个，正在推进下一步工作。`)}${text(10, row, done ? '已办结' : '办理中')}${done ? number(11, row, start + 60, 2) : `<c r="L${row}" s="1"/>`}${text(12, row, `联系人${String.fromCharCode(0x4e00 + (i % 200))}`)}${text(13, row, `0871-6${String(550_000 + (i % 9000)).padStart(6, '0')}`)}</row>`,
  );
}
sheet.add(
  '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>',
);

const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
const rels = (links: [string, string][]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${links.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
const override = (part: string, kind: string) =>
  `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
const table = strings.bytes();
const parts: [string, string | Uint8Array][] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('styles', 'styles')}${override('sharedStrings', 'sharedStrings')}</Types>`,
  ],
  ['_rels/.rels', rels([['officeDocument', 'xl/workbook.xml']])],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="督查台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    rels([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  ],
  ['xl/worksheets/sheet1.xml', sheet.bytes()],
  [
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/></cellXfs></styleSheet>`,
  ],
  [
    'xl/sharedStrings.xml',
    Buffer.concat([
      Buffer.from(`<sst xmlns="${MAIN}" count="${total}" uniqueCount="${unique}">`),
      table,
      Buffer.from('</sst>'),
    ]),
  ],
];
writeFileSync(
  file,
  buildZip(
    parts.map(([name, content]) => ({
      name,
      content: typeof content === 'string' ? Buffer.from(content) : content,
    })),
    nodeCodec,
  ),
);
