import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { draftPaper } from '../../../core/papers/draft.ts';
import { checkTemplate, makePaper } from '../../../core/papers/make-paper.ts';
import { SAMPLE_OFFICE } from '../../../core/papers/sample.ts';
import { defaultTemplate } from '../../../core/papers/template/default-template.ts';
import { task } from '../model/samples.ts';

const OWN = defaultTemplate({ headLength: 10 });
const XMLNS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The program's template with its document put in place of, as an office would give its own. */
function template(words: string, parts: Record<string, string> = {}): Uint8Array {
  const body = `<w:document ${XMLNS}><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`;
  const changed = Object.entries({ 'word/document.xml': body, ...parts }).map(([name, text]) => [
    name,
    strToU8(text),
  ]);
  return zipSync({ ...unzipSync(OWN), ...Object.fromEntries(changed) });
}

const words = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(unzipSync(bytes)['word/document.xml'])
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

const draft = draftPaper('letter', [{ id: 'a', fields: task({ title: '甲<w:p/>&{标题}乙' }) }], {
  on: '2027-01-05',
  answerBy: '2027-01-12',
});
const issue = { office: SAMPLE_OFFICE, number: '临府督函〔2027〕3号' };

test.each([
  ['没有这个名称', template('{事由}'), '“{事由}”不是可用的名称'],
  ['内建名称', template('{constructor}'), '“{constructor}”不是可用的名称'],
  ['没有结束', template('{#正文}{段落}'), '“{#正文}”没有对应的“{/正文}”'],
  ['没有开头', template('{段落}{/正文}'), '“{/正文}”前面没有对应的“{#正文}”'],
  ['缺右括号', template('{标题'), '“{标题”后面缺少“}”'],
  ['文档代码', template('{@标题}'), '不能使用，请改为“{标题}”'],
  ['反向段落里的名称', template('{^有抄送}{秘密}{/有抄送}'), '“{秘密}”不是可用的名称'],
  ['不是 Word', strToU8('这不是文件'), '不是 Word 文件'],
  ['旧版', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '旧版 .doc'],
  ['宏', template('{标题}', { 'word/vbaProject.bin': 'x' }), '带有宏'],
  [
    '外部图片',
    template('{标题}', {
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://a.example/x.png" TargetMode="External"/></Relationships>',
    }),
    '引用了外部的文件或图片',
  ],
  [
    '实体',
    template('{标题}', { 'word/header1.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>' }),
    '实体声明',
  ],
  ['炸弹', template('{标题}', { 'word/media/a.xml': ' '.repeat(50_000_000) }), '解压后大得不正常'],
])('a template is refused with what is wrong: %s', async (_, bytes, sentence) => {
  const result = await checkTemplate(bytes);
  expect(result).toMatchObject({ ok: false, failure: { message: expect.stringContaining(sentence) } });
});

test('an office’s own template is filled with its placeholders; the program’s own passes the same check', async () => {
  expect(await checkTemplate(OWN)).toEqual({ ok: true, value: null });
  const own = template('{文种}{文号}致{主送}：{#事项列表}[{序号}.{事项}]{/事项列表}{成文日期汉字}');
  const listed = { ...draft, listed: true };
  const made = await makePaper(listed, { ...issue, template: own });
  expect(made.ok && words(made.value)).toContain('督办函临府督函〔2027〕3号致市住房城乡建设局：');
  expect(made.ok && words(made.value)).toContain('二〇二七年一月五日');
});

test('what stands in a task goes in as text: markup and braces stay what they are', async () => {
  const made = await makePaper({ ...draft, listed: true }, { ...issue, template: null });
  const xml = new TextDecoder().decode(
    unzipSync(made.ok ? made.value : new Uint8Array())['word/document.xml'],
  );
  expect(xml).toContain('甲&lt;w:p/&gt;&amp;{标题}乙');
  expect(xml).not.toContain('甲<w:p/>');
});

test('the same paper gives the same bytes', async () => {
  const [a, b] = [
    await makePaper(draft, { ...issue, template: null }),
    await makePaper(draft, { ...issue, template: null }),
  ];
  expect(a).toEqual(b);
});
