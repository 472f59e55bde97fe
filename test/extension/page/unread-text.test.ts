import { expect, test } from 'vitest';
import { UnreadReason } from '../../../extension/page/capture.ts';
import { frameLabel, omittedText, unreadText } from '../../../extension/page/unread-text.ts';

test('every reason has its own sentence that says what to do', () => {
  const sentences = UnreadReason.options.map((reason) => unreadText({ reason }));
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[^a-z]{4,}.*(请|点“).*。$/s);
});

test('what a snapshot left out is said; an unknown code is not swallowed', () => {
  expect(omittedText('loading')).toContain('还没有加载完');
  expect(omittedText('new-code')).toContain('new-code');
});

test.each([
  ['http://oa.lj.gov.cn:8080/oa/form.jsp?id=1', 'oa.lj.gov.cn:8080 的 form.jsp'],
  ['http://oa.lj.gov.cn/', 'oa.lj.gov.cn'],
  ['file:///D:/收文.html', '本机文件 的 收文.html'],
  ['', '本页'],
])('%s is called %s', (url, label) => {
  expect(frameLabel(url)).toBe(label);
});
