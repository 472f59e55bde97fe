import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fromWord } from '../../../../core/reading/input/from-word.ts';
import { revisionTraces } from '../../../../core/reading/input/revision-traces.ts';

const file = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/office/${name}`, import.meta.url)));

/** The smallest .docx Word opens, with the given paragraphs' XML. */
const docx = (body: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

test('a notice written by an office program: lines, the table’s cells, offsets', async () => {
  const read = await fromWord(file('通知.docx'));
  if (!read.ok) throw new Error(read.failure.message);
  const { text, blocks, skipped } = read.value;
  const lines = text.split('\n');
  expect(lines[0]).toBe('临江县人民政府办公室关于做好2026年汛期安全工作的通知');
  expect(lines[1]).toBe('临政办发〔2026〕21号');
  expect(lines.at(-1)).toBe('1\t排查隐患\t县应急局\t5月31日前');
  const cells = blocks
    .filter((b) => b.kind === 'cell')
    .map((b) => [b.cell!.row, b.cell!.column, text.slice(b.start, b.end)]);
  expect(cells.slice(4, 6)).toEqual([
    [1, 0, '1'],
    [1, 1, '排查隐患'],
  ]);
  expect(skipped).toEqual([]);
});

test('Node’s Buffers, which share their memory with others, serve as well', async () => {
  const bytes = docx(`<w:p>${run('请财政局办理。')}</w:p>`);
  const shared = Buffer.concat([Buffer.from('前'), bytes]).subarray(3);
  expect(await fromWord(shared)).toMatchObject({ ok: true, value: { text: '请财政局办理。' } });
});

test('tracked changes are read as accepted, and said', async () => {
  const body = `<w:p>${run('请')}<w:del w:id="1" w:author="a"><w:r><w:delText>民政局</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${run('财政局')}</w:ins>${run('办理。')}</w:p>`;
  const read = await fromWord(docx(body));
  expect(read).toMatchObject({
    ok: true,
    value: {
      text: '请财政局办理。',
      skipped: ['文件带有修订痕迹（插入 1 处、删除 1 处），已按接受修订后的文字读取；请与定稿核对。'],
    },
  });
});

test('margin notes left in pasted text are said', () => {
  expect(revisionTraces('正文一段。\n删除[张三]: 尽快\n设置格式[李四]: 字体\n批注[A1]：请核实')).toEqual([
    '文中有 3 处修订批注的残留（如“删除[…]：”“设置格式[…]：”），不是正文；请核对并清理后再使用。',
  ]);
  expect(revisionTraces('一、删除多余的审批环节：…')).toEqual([]);
});

const wide = (text: string) => [...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

test.each([
  ['word-old', file('旧版.doc')],
  ['word-encrypted', new Uint8Array([...compound, 0, 0, ...wide('EncryptedPackage')])],
  ['word-broken', strToU8('不是文件')],
  ['word-broken', new Uint8Array()],
  ['word-broken', zipSync({ 'a.txt': strToU8('x') })],
  ['word-broken', file('通知.docx').subarray(0, 3000)],
  ['word-broken', zipSync({ 'word/document.xml': strToU8('<w:document') })],
  ['word-empty', docx('<w:p/>')],
])('%s: a Chinese sentence, no throw', async (code, bytes) => {
  const read = await fromWord(bytes);
  expect(read).toMatchObject({ ok: false, failure: { code } });
  if (!read.ok) expect(read.failure.message).toMatch(/^这.*；请.*。$|^这.*，请.*。$/);
});
