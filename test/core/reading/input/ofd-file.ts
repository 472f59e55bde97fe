import { strToU8, zipSync } from 'fflate';

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** One line of a page: its words, left edge and baseline from the top in millimetres. */
export type OfdLine = { words: string; x: number; y: number; size?: number };

const textObject = ({ words, x, y, size = 5.6 }: OfdLine, id: number) => {
  const step = words.length > 1 ? ` DeltaX="g ${words.length - 1} ${size}"` : '';
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<ofd:TextObject ID="${id}" Boundary="${x} ${y - size} ${words.length * size} ${size * 1.2}" Font="2" Size="${size}"><ofd:TextCode X="0" Y="${size}"${step}>${escaped}</ofd:TextCode></ofd:TextObject>`;
};

const page = (lines: readonly OfdLine[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${NS}><ofd:Content><ofd:Layer ID="10">${lines.map((line, i) => textObject(line, 20 + i)).join('')}</ofd:Layer></ofd:Content></ofd:Page>`;

/** The bytes of an OFD file with these pages, packed as the standard lays it out; `extra` are further parts by path. */
export function ofdFile(
  pages: readonly (readonly OfdLine[])[],
  extra: Record<string, string> = {},
): Uint8Array {
  const listed = pages.map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`);
  const parts: Record<string, string> = {
    'OFD.xml': `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${NS} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<?xml version="1.0" encoding="UTF-8"?><ofd:Document ${NS}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${listed.join('')}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(pages.map((lines, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, page(lines)])),
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

/** A short notice of an invented county, one task in it, set in lines of thirty characters. */
export const NOTICE: OfdLine[] = [
  { words: '临江县人民政府办公室关于做好秋粮收购工作的通知', x: 42, y: 40 },
  { words: '临政办发〔2026〕38号', x: 74, y: 52 },
  { words: '各乡镇人民政府，县政府有关部门：', x: 28, y: 66 },
  { words: '一、落实收购资金。由县财政局牵头，县粮食和储备局配合，于', x: 39.2, y: 76 },
  { words: '2026年9月20日前将收购资金足额拨付到位，并将落实情况书', x: 28, y: 86 },
  { words: '面报县政府办公室。', x: 28, y: 96 },
  { words: '2026年9月1日', x: 130, y: 120 },
];
