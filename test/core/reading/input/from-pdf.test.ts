import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fromPdf } from '../../../../core/reading/input/from-pdf.ts';
import { joinPdfLines, type PdfRun } from '../../../../core/reading/input/pdf-lines.ts';

const file = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/office/${name}`, import.meta.url)));

test('the text layer of a notice: paragraphs put together, numbers without gaps', async () => {
  const read = await fromPdf(file('通知.pdf'));
  if (!read.ok) throw new Error(read.failure.message);
  const { text, blocks, skipped } = read.value;
  const lines = text.split('\n');
  expect(lines.slice(0, 3)).toEqual([
    '临江县人民政府办公室关于做好2026年汛期安全工作的通知',
    '临政办发〔2026〕21号',
    '各乡镇人民政府，县政府各部门：',
  ]);
  expect(lines[4]).toBe(
    '一、开展隐患排查。由县应急局牵头，县水务局、县自然资源局配合，于5月31日前完成全县山洪灾害隐患点排查，建立台账，明确责任人和整改时限。',
  );
  expect(lines[7]).toBe('2026年5月6日');
  expect(blocks.map((b) => text.slice(b.start, b.end))).toEqual(lines);
  expect(skipped).toEqual([]);
});

test.each([
  ['pdf-encrypted', file('加密.pdf'), '这个 PDF 文件设有打开密码，读不了；请去掉密码后再试。'],
  [
    'pdf-scanned',
    file('扫描件.pdf'),
    '这个 PDF 里没有可读取的文字，多半是扫描件；请使用文字版，或对照原件手工录入。',
  ],
  [
    'pdf-broken',
    new TextEncoder().encode('不是文件'),
    '这个文件不是 PDF 或已损坏，读不了；请重新下载或导出后再试。',
  ],
  [
    'pdf-broken',
    file('通知.pdf').subarray(0, 500),
    '这个文件不是 PDF 或已损坏，读不了；请重新下载或导出后再试。',
  ],
  ['pdf-empty', new Uint8Array(), '这个 PDF 文件是空的；请重新下载或导出后再试。'],
])('%s', async (code, bytes, message) => {
  expect(await fromPdf(bytes)).toEqual({ ok: false, failure: { code, message } });
});

test('a Buffer serves as well, and the caller’s bytes stay', async () => {
  const bytes = Buffer.from(file('通知.pdf'));
  expect((await fromPdf(bytes)).ok).toBe(true);
  expect((await fromPdf(bytes)).ok).toBe(true);
});

test('a Chinese font that is named but not embedded is read by its character map', async () => {
  const cMapUrl = fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')));
  expect(await fromPdf(file('未嵌入字体.pdf'), { cMapUrl })).toMatchObject({
    ok: true,
    value: { text: '请财政局牵头，发改局配合，于6月30日前报结果。临江县人民政府办公室' },
  });
});

describe('lines to paragraphs', () => {
  const run = (text: string, x: number, y: number, size = 12): PdfRun => ({
    text,
    x,
    y,
    width: text.length * size,
    size,
  });

  test('a full line goes on in the next unless that is set in; page numbers go; a paragraph may cross pages', () => {
    const page1 = [
      run('　一二三四五六七八九十', 72, 700),
      run('甲乙丙丁戊己庚辛壬癸子', 72, 680),
      run('丑寅。', 72, 660),
      run('第二段从这里开始写', 96, 640),
      run('- 1 -', 280, 40),
    ];
    const page2 = [run('1', 280, 800), run('接着写完。', 72, 780), run('甲乙丙丁戊己庚辛壬癸子', 72, 760)];
    expect(joinPdfLines([page1, page2])).toBe(
      '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅。\n第二段从这里开始写接着写完。\n甲乙丙丁戊己庚辛壬癸子',
    );
  });

  test('columns are parted by tabs, letters by spaces, justified numbers by nothing', () => {
    expect(joinPdfLines([[run('序号', 72, 700), run('任务', 130, 700), run('单位', 300, 700)]])).toBe(
      '序号\t任务\t单位',
    );
    expect(joinPdfLines([[run('于', 72, 700), run('5', 87, 700, 6), run('月', 96, 700)]])).toBe('于5月');
    expect(joinPdfLines([[{ ...run('AI', 72, 700), width: 12 }, run('Plus', 90, 700)]])).toBe('AI Plus');
  });

  test('nothing at all', () => {
    expect(joinPdfLines([])).toBe('');
    expect(joinPdfLines([[], [run(' ', 0, 0)]])).toBe('');
  });
});
