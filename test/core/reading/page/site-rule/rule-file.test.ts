import { describe, expect, test } from 'vitest';
import { readRules, writeRules } from '../../../../../core/reading/page/site-rule/rule-file.ts';
import type { SiteRule } from '../../../../../core/reading/page/site-rule/site-rule.ts';

const RULE: SiteRule = {
  id: 'r1',
  name: '收文处理单',
  target: { host: 'oa.linjiang.gov', path: '/doc/form.jsp', frame: '', labels: ['来文字号'] },
  priority: 50,
  enabled: true,
  fields: [
    {
      field: 'documentNumber',
      locators: [
        { by: 'label', label: '来文字号', nth: 0, up: 1, down: [['td', 2]] },
        { by: 'path', path: [['table', 1]] },
      ],
    },
  ],
  changedAt: '2026-11-23T08:00:00.000Z',
};

test('rules written to a file are read back the same', () => {
  expect(readRules(writeRules([RULE]))).toEqual({ ok: true, value: [RULE] });
  expect(readRules(`\ufeff${writeRules([])}`)).toEqual({ ok: true, value: [] });
});

describe('a file that holds no rules is refused with a sentence', () => {
  const file = (rule: object) =>
    JSON.stringify({ format: 'ducha-site-rules', version: 1, rules: [RULE, rule] });
  test.each([
    ['nothing', '', /不是 JSON/],
    ['half a file', writeRules([RULE]).slice(0, 300), /下载不完整/],
    ['something else', '{"format":"other"}', /不是“督查”导出的/],
    ['null', 'null', /不是“督查”导出的/],
    ['a newer version', '{"format":"ducha-site-rules","version":2,"rules":[]}', /更新版本/],
    ['a field nobody knows', file({ ...RULE, script: 'alert(1)' }), /第2条规则/],
    [
      'code in a locator',
      file({ ...RULE, fields: [{ field: 'title', locators: [{ by: 'script', code: 'x' }] }] }),
      /第2条规则/,
    ],
    ['an endless name', file({ ...RULE, name: '长'.repeat(101) }), /第2条规则的内容不合规定（name）/],
    [
      'markup for an element',
      file({
        ...RULE,
        fields: [{ field: 'title', locators: [{ by: 'path', path: [['<img onerror=x>', 1]] }] }],
      }),
      /第2条规则/,
    ],
    [
      'a column found by position',
      file({ ...RULE, fields: [{ field: 'taskColumn', locators: [{ by: 'path', path: [['td', 1]] }] }] }),
      /第2条规则/,
    ],
    ['a prototype', `{"format":"ducha-site-rules","version":1,"rules":[],"__proto__":{"a":1}}`, /文件的内容/],
    ['too much', `"${'a'.repeat(2_000_001)}"`, /太大/],
  ])('%s', (_, text, sentence) => {
    const result = readRules(text);
    expect(result.ok ? '' : result.failure.message).toMatch(sentence);
  });
});
