import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromOfd } from '../../../../core/reading/input/from-ofd.ts';
import { readDocument } from '../../../../core/reading/tasks/read-document.ts';
import { NOTICE, ofdFile } from './ofd-file.ts';

test('the text layer of a notice: lines put together to paragraphs, tasks read from them', () => {
  const read = fromOfd(ofdFile([NOTICE]));
  if (!read.ok) throw new Error(read.failure.message);
  const { text, blocks, skipped } = read.value;
  expect(text.split('\n')).toEqual([
    '临江县人民政府办公室关于做好秋粮收购工作的通知',
    '临政办发〔2026〕38号',
    '各乡镇人民政府，县政府有关部门：',
    '一、落实收购资金。由县财政局牵头，县粮食和储备局配合，于2026年9月20日前将收购资金足额拨付到位，并将落实情况书面报县政府办公室。',
    '2026年9月1日',
  ]);
  expect(blocks.map((b) => text.slice(b.start, b.end))).toEqual(text.split('\n'));
  expect(skipped).toEqual([]);
  const { source, tasks } = readDocument(read.value);
  expect(tasks.map(({ lead, deadlines }) => [lead.map((u) => u.name), deadlines[0]?.due])).toEqual([
    [['县财政局'], '2026-09-20'],
  ]);
  expect(source.documentNumber?.value).toBe('临政办发〔2026〕38号');
  expect(source.date?.value).toBe('2026-09-01');
});

test('pages in their order; a page without words is said', () => {
  const read = fromOfd(ofdFile([[{ words: '第一页写的是这些话。', x: 28, y: 40 }], [], NOTICE]));
  expect(read).toMatchObject({
    ok: true,
    value: { skipped: ['有 1 页没有文字（可能是图片或扫描页），没有读取。'] },
  });
  expect(read.ok && read.value.text.startsWith('第一页写的是这些话。\n临江县')).toBe(true);
});

test('words of a form’s template, prefixes or none, a piece without a place of its own', () => {
  const read = fromOfd(
    ofdFile([NOTICE], {
      'Doc_0/Document.xml':
        '<Document><CommonData><TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/></CommonData><Pages><Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></Pages></Document>',
      'Doc_0/Tpls/Tpl_0/Content.xml':
        '<Page><Content><Layer><TextObject ID="1" Boundary="28 30 60 6" Size="5"><TextCode X="0" Y="5">领导批示：</TextCode></TextObject></Layer></Content></Page>',
      'Doc_0/Pages/Page_0/Content.xml':
        '<Page><Template TemplateID="9"/><Content><Layer><TextObject ID="2" Boundary="28 40 140 6" Size="5"><TextCode X="0" Y="5">请县财政局牵头办理，</TextCode><TextCode X="50">月底前报结果。</TextCode></TextObject></Layer></Content></Page>',
    }),
  );
  expect(read.ok && read.value.text).toBe('领导批示：\n请县财政局牵头办理，月底前报结果。');
});

test.each([
  ['ofd-empty', new Uint8Array(), '这个 OFD 文件是空的；请重新下载或导出后再试。'],
  [
    'ofd-broken',
    new TextEncoder().encode('不是文件'),
    '这个文件不是 OFD 或已损坏，读不了；请重新下载或导出后再试。',
  ],
  [
    'ofd-broken',
    ofdFile([NOTICE]).subarray(0, 400),
    '这个文件不是 OFD 或已损坏，读不了；请重新下载或导出后再试。',
  ],
  [
    'ofd-scanned',
    ofdFile([[{ words: '1', x: 100, y: 280 }]]),
    '这个 OFD 里没有可读取的文字，多半是扫描件；请使用文字版，或对照原件手工录入。',
  ],
  [
    'ofd-too-large',
    ofdFile([NOTICE], { 'Doc_0/Tags.xml': ' '.repeat(150_000_001) }),
    '这个 OFD 文件太大，读不了；请拆成几份再试。',
  ],
  [
    'ofd-encrypted',
    ofdFile([NOTICE], { 'Encryptions.xml': '<ofd:Encryptions/>' }),
    '这个 OFD 文件是加密的，读不了；请用阅读器另存为不加密的文件后再试。',
  ],
])('%s', (code, bytes, message) => {
  expect(fromOfd(bytes)).toEqual({ ok: false, failure: { code, message } });
});

test('whatever stands in a page’s XML, it never throws', () => {
  fc.assert(
    fc.property(fc.string(), (xml) => {
      const read = fromOfd(ofdFile([NOTICE], { 'Doc_0/Pages/Page_0/Content.xml': xml }));
      expect(typeof read.ok).toBe('boolean');
    }),
  );
});
