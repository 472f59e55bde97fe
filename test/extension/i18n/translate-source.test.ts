import { expect, test } from 'vitest';
import { translateSource } from '../../../extension/i18n/translate-source.ts';

/** The source with all edits made, and its phrases. */
function translated(code: string): { text: string; phrases: string[] } {
  const { edits, phrases } = translateSource(code, 'sample.tsx');
  let text = code;
  for (const { start, end, text: own } of [...edits].sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + own + text.slice(end);
  return { text, phrases };
}

test('strings, templates and attributes go through the dictionary', () => {
  expect(translated("const a = '逾期';")).toEqual({
    text: 'const a = $phrase(["逾期"]);',
    phrases: ['逾期'],
  });
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source text
  expect(translated('const b = `共${n}项`;')).toEqual({
    text: 'const b = $phrase(["共","项"], n);',
    phrases: ['共{0}项'],
  });
  expect(translated('const c = <p title="今日" />;')).toEqual({
    text: 'const c = <p title={$phrase(["今日"])} />;',
    phrases: ['今日'],
  });
});

test('words among elements are one phrase with the values between them', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source text
  expect(translated('const a = <p>已选{n}项，{more && `另有${rest}项`}</p>;')).toEqual({
    text: 'const a = <p>{$phraseNodes(["已选","项，",""], n, more && $phrase(["另有","项"], rest))}</p>;',
    phrases: ['另有{0}项', '已选{0}项，{1}'],
  });
  expect(translated("const b = <p>\n  牵头{' '}\n  <b>{n}</b>\n  项\n</p>;").phrases).toEqual([
    '牵头 ',
    '项',
  ]);
});

test("core's words are asked for by their values", () => {
  expect(translated('const a = <i>{STATUS_WORD[status]}</i>;').text).toBe(
    'const a = <i>{$word(STATUS_WORD[status])}</i>;',
  );
});

test('types, property names, imports and what goes into the register stay as they are', () => {
  for (const code of [
    "type A = '逾期' | '正常';",
    "const a = { 逾期: 1, '正常': 2 };",
    "import a from './逾期.ts';",
    "const a = inChinese('批量修改');",
    'const a = /逾期|正常/.test(b);',
    'const a = 1;',
  ])
    expect(translated(code)).toEqual({ text: code, phrases: [] });
});

test('an entity is refused: the dictionary would not know what it means', () => {
  expect(() => translated('const a = <p>&nbsp;项</p>;')).toThrow('Write the character itself');
});
