import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromFile } from '../../../../core/reading/input/from-file.ts';
import { NOTICE, ofdFile } from './ofd-file.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/office/${name}`, import.meta.url)));
const utf8 = (text: string) => new TextEncoder().encode(text);
/** 请财政局牵头。 in GBK. */
const GBK = Uint8Array.of(0xc7, 0xeb, 0xb2, 0xc6, 0xd5, 0xfe, 0xbe, 0xd6, 0xc7, 0xa3, 0xcd, 0xb7, 0xa1, 0xa3);

test.each([
  ['通知.docx', fixture('通知.docx'), '汛期安全工作'],
  ['通知.pdf', fixture('通知.pdf'), '汛期安全工作'],
  ['其实是PDF.docx', fixture('通知.pdf'), '汛期安全工作'],
  ['通知.OFD', ofdFile([NOTICE]), '秋粮收购工作'],
  ['批示.txt', utf8('请财政局牵头。'), '请财政局牵头。'],
  ['批示.txt', GBK, '请财政局牵头。'],
  ['抄清.htm', utf8('<p>请财政局牵头。</p><script>alert(1)</script>'), '请财政局牵头。'],
])('%s', async (name, bytes, words) => {
  const read = await fromFile(name, bytes);
  expect(read.ok && read.value.text).toContain(words);
});

test.each([
  ['旧版.doc', fixture('旧版.doc'), /另存为 \.docx/],
  ['旧版.docx', fixture('旧版.doc'), /另存为 \.docx/],
  ['加密.pdf', fixture('加密.pdf'), /打开密码/],
  ['扫描件.pdf', fixture('扫描件.pdf'), /扫描件.*手工录入/],
  ['断了.pdf', fixture('通知.pdf').subarray(0, 700), /损坏/],
  ['空.txt', new Uint8Array(), /空的/],
  ['台账.xls', utf8('x'), /另存为 \.xlsx/],
  ['批示.jpg', utf8('x'), /图片.*对照录入/],
  ['程序.exe', utf8('MZ'), /读不了“\.exe”/],
])('%s cannot be read, and a sentence says what to do', async (name, bytes, sentence) => {
  const read = await fromFile(name, bytes);
  expect(read.ok ? '' : read.failure.message).toMatch(sentence);
});

test('of a text beyond all papers the beginning is read, and that is said', async () => {
  const read = await fromFile('日志.txt', utf8('办理情况正常。\n'.repeat(300_000)));
  expect(read).toMatchObject({
    ok: true,
    value: { skipped: ['文件文字过多，只读取了前面的部分；请拆成几份再试。'] },
  });
  expect(read.ok && read.value.text.length).toBe(2_000_000);
});
