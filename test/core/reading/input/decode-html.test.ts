import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeHtml } from '../../../../core/reading/input/decode-html.ts';

const gbk = new Uint8Array(readFileSync(new URL('../../../fixtures/oa/gbk.html', import.meta.url)));
const utf8 = (text: string) => new TextEncoder().encode(text);

test('GBK as declared (gb2312), and where nothing is declared', () => {
  const declared = decodeHtml(gbk);
  expect(declared).toMatchObject({ charset: 'gb18030', damaged: 0 });
  expect(declared.text).toContain('临江县水务局文件处理单');
  const at = declared.text.indexOf('临江县');
  expect(at).toBeGreaterThan(0);
  const body = gbk.subarray(gbk.indexOf(0xc1));
  expect(decodeHtml(body).charset).toBe('gb18030');
});

test('UTF-8 with and without a declaration, with a byte-order mark', () => {
  expect(decodeHtml(utf8('<p>批示</p>'))).toEqual({ text: '<p>批示</p>', charset: 'utf-8', damaged: 0 });
  expect(decodeHtml(utf8('\ufeff<p>批示</p>')).text).toBe('<p>批示</p>');
  expect(decodeHtml(utf8('<meta charset="UTF8"><p>批示</p>')).charset).toBe('utf-8');
});

test('a declaration that the bytes contradict, and one nobody knows', () => {
  const page = new Uint8Array([...utf8('<meta charset="utf-8">'), ...gbk]);
  expect(decodeHtml(page)).toMatchObject({ charset: 'gb18030', damaged: 0 });
  const cut = utf8('批示'.repeat(100)).subarray(0, -1);
  expect(decodeHtml(cut)).toMatchObject({ charset: 'utf-8', damaged: 1 });
  expect(decodeHtml(utf8('<meta charset="no-such-set">批示')).text).toContain('批示');
  expect(decodeHtml(new Uint8Array([0xff, 0xfe, 0x79, 0x62, 0x3a, 0x79]))).toMatchObject({
    text: '批示',
    charset: 'utf-16le',
  });
  expect(decodeHtml(new Uint8Array())).toEqual({ text: '', charset: 'utf-8', damaged: 0 });
});
