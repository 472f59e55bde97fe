import { expect, test } from 'vitest';
import { fromHtml } from '../../../../core/reading/input/from-html.ts';
import { labelMeaning } from '../../../../core/reading/page/form-labels.ts';
import { readLabelValues } from '../../../../core/reading/page/label-value.ts';

const read = (html: string) => {
  const document = fromHtml(html);
  return readLabelValues(document).map((l) => [l.meaning, document.text.slice(l.value.start, l.value.end)]);
};

test('a label is known through spaces, line breaks, colons, stars, brackets and numbers', () => {
  for (const text of ['标　题', '标\n题', '文件标题：', '* 标题', '标 题 :', '1、文件标题'])
    expect(labelMeaning(text)).toBe('title');
  expect(labelMeaning('领导批示（呈批意见）')).toBe('instruction');
  expect(labelMeaning('密级和保密期限')).toBe('secrecy');
  for (const text of ['标题党', '请领导批示', '', '：', '文'.repeat(100)])
    expect(labelMeaning(text)).toBeNull();
});

test('one meaning, many labels', () => {
  expect(['来文机关', '来文单位', '发文单位'].map(labelMeaning)).toEqual(['issuer', 'issuer', 'issuer']);
  expect(['交办时限', '办结时限', '限办日期', '截止日期'].map(labelMeaning)).toEqual(Array(4).fill('limit'));
  expect(['批示意见', '领导意见', '签批意见', '呈批意见'].map(labelMeaning)).toEqual(
    Array(4).fill('instruction'),
  );
  expect(['主办处室', '牵头单位'].map(labelMeaning)).toEqual(['lead', 'lead']);
});

test('beside it in a table, two fields in a row, an empty one between', () => {
  expect(
    read(
      '<table><tr><td>文号</td><td>云府〔2026〕1号</td><td>密级</td><td></td></tr><tr><th>缓急</th><td>急件</td></tr></table>',
    ),
  ).toEqual([
    ['documentNumber', '云府〔2026〕1号'],
    ['secrecy', ''],
    ['urgency', '急件'],
  ]);
});

test('an opinion label over several rows takes all of them', () => {
  expect(
    read(
      '<table><tr><td rowspan=2>领导批示</td><td>同意。</td></tr><tr><td>请办。</td></tr><tr><td>备注</td><td>无</td></tr></table>',
    ),
  ).toEqual([
    ['instruction', '同意。\n请办。'],
    ['other', '无'],
  ]);
});

test('below it, where a row is all labels and one row of values follows', () => {
  expect(
    read(
      '<table><tr><td>文号</td><td>来文单位</td><td>缓急</td></tr><tr><td>一号</td><td>县委</td><td>特急</td></tr></table>',
    ),
  ).toEqual([
    ['documentNumber', '一号'],
    ['issuer', '县委'],
    ['urgency', '特急'],
  ]);
});

test('after a colon in the same cell or line, several in a line', () => {
  expect(
    read('<p>文　号：云府〔2026〕1号　　来文日期：2026年3月2日</p><p>来文单位: 县委 时间 10:30</p>'),
  ).toEqual([
    ['documentNumber', '云府〔2026〕1号'],
    ['date', '2026年3月2日'],
    ['issuer', '县委 时间 10:30'],
  ]);
});

test('beside it without colon or table; in the next line; words in running text are no labels', () => {
  expect(
    read(
      '<div><span class=k>来文单位</span><span class=v>县委办</span></div><dl><dt>文号</dt><dd>一号</dd></dl>',
    ),
  ).toEqual([
    ['issuer', '县委办'],
    ['documentNumber', '一号'],
  ]);
  expect(read('<p>请各单位在来文单位处注明文号，并按标题归档。</p>')).toEqual([]);
});

test('column headings of a list are no labels', () => {
  expect(
    read(
      '<table><tr><td>标题</td><td>收文日期</td></tr><tr><td>甲</td><td>3-1</td></tr><tr><td>乙</td><td>3-2</td></tr></table>',
    ),
  ).toEqual([]);
});
