import { afterEach, expect, test } from 'vitest';
import { findPassages } from '../../../extension/page/find-passage.ts';
import type { WantedPassage } from '../../../extension/page/passage.ts';

// In a real document: what counts is what the browser shows.
let room: HTMLElement | null = null;
afterEach(() => {
  room?.remove();
  getSelection()?.removeAllRanges();
});

function page(html: string): HTMLElement {
  room = document.createElement('div');
  room.innerHTML = html;
  document.body.append(room);
  return room;
}
const wanted = (quote: string, more: Partial<WantedPassage> = {}): WantedPassage => ({
  ...{ quote, before: '', after: '', xpath: '' },
  ...more,
});
const find = (passage: WantedPassage) => findPassages(document, { passages: [passage], show: true })[0]!;
const selected = () => getSelection()!.toString().replace(/\s/g, '');

test('words across elements and lines are found, white space and invisible characters aside', () => {
  page('<p>请<b>县财政局</b>\n  牵&#8203;头，</p><p>于6月30日前报结果。</p>');
  expect(find(wanted('请县财政局牵头，\n于6月30日前报结果。'))).toMatchObject({ is: 'found' });
  expect(selected().replace('\u200b', '')).toBe('请县财政局牵头，于6月30日前报结果。');
});

test.each([
  ['请县民政局办理', '请县财政局办理'],
  ['于6月30日前报送', '于8月31日前报送'],
  ['请张三同志阅处', '请李四同志阅处'],
])('what is merely alike is not the passage: %s, %s', (quote, shown) => {
  page(`<p>${shown}</p>`);
  expect(find(wanted(quote))).toMatchObject({ is: 'missing', text: expect.stringContaining(shown) });
  expect(selected()).toBe('');
});

test('of several places the words around them decide, then the element', () => {
  const root = page(
    '<ul><li>水务局：请于月底前报结果。</li><li>财政局：请于月底前报结果。</li><li>财政局：请于月底前报结果。</li></ul>',
  );
  const quote = '请于月底前报结果。';
  expect(find(wanted(quote, { before: '水务局：', after: '财政局：' }))).toMatchObject({ is: 'found' });
  expect(getSelection()!.anchorNode!.parentElement).toBe(root.querySelector('li'));
  expect(find(wanted(quote, { before: '财政局：' }))).toEqual({ is: 'several', count: 3 });
  const found = find(wanted(quote, { before: '水务局：', after: '财政局：' }));
  if (found.is !== 'found') throw new Error(found.is);
  expect(find(wanted(quote, { xpath: found.xpath }))).toEqual(found);
});

test('what is not shown is not the passage', () => {
  page('<p style="display:none">请县财政局办理</p><script>"请县财政局办理"</script>');
  expect(find(wanted('请县财政局办理'))).toMatchObject({ is: 'missing' });
});

test('words in a text field and in a shadow root', () => {
  const root = page('<textarea>同意。请县审计局跟进。</textarea><div id=host></div>');
  root.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = '<p>请县司法局审核。</p>';
  expect(find(wanted('请县审计局跟进。'))).toMatchObject({ is: 'found' });
  const field = root.querySelector('textarea')!;
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('请县审计局跟进。');
  expect(find(wanted('请县司法局审核。'))).toMatchObject({
    is: 'found',
    xpath: expect.stringContaining('#shadow'),
  });
});

test('asked only where, it shows nothing', () => {
  page('<p>请县财政局办理</p>');
  const [found] = findPassages(document, { passages: [wanted('请县财政局办理')], show: false });
  expect(found).toMatchObject({ is: 'found', xpath: expect.stringMatching(/\/p\[1\]$/) });
  expect(selected()).toBe('');
});

test('a page of ten thousand paragraphs is searched to its end', () => {
  page(`${'<p>会议认为今年以来各项工作平稳有序。</p>'.repeat(10_000)}<p>请县财政局办理</p>`);
  expect(find(wanted('请县财政局办理'))).toMatchObject({ is: 'found' });
});
