import { expect, test } from 'vitest';
import { nearestPassage, passageDiff, withoutLead } from '../../../core/intake/changed-passage.ts';

const QUOTE = '由县财政局牵头，县水务局配合，于2026年12月10日前将防汛物资采购资金拨付到位。';
const page = (words: string) =>
  ['县政府常务会议纪要', '一、会议听取了防汛准备情况的汇报。', `二、${words}`, '散会。'].join('\n');

test('the passage most like the old one is found in whole sentences', () => {
  const present = QUOTE.replace('财政局', '民政局');
  expect(nearestPassage(QUOTE, page(present))).toBe(`二、${present}`);
});

test('the number mark that stood before the old passage is no difference', () => {
  expect(withoutLead('二、由县民政局牵头。', '会议议定以下事项：\n二、')).toBe('由县民政局牵头。');
  expect(withoutLead('由县民政局牵头。', '会议议定以下事项：')).toBe('由县民政局牵头。');
});

test('what differs is told character by character, and nothing is lost', () => {
  const parts = passageDiff('请县财政局 6月30日前报', '请县民政局7月30日前报');
  expect(parts.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'old', text: '财' },
    { kind: 'new', text: '民' },
    { kind: 'old', text: '6' },
    { kind: 'new', text: '7' },
  ]);
  const side = (leave: string) => parts.flatMap(({ kind, text }) => (kind === leave ? [] : [text])).join('');
  expect(side('new')).toBe('请县财政局6月30日前报');
  expect(side('old')).toBe('请县民政局7月30日前报');
});

test('a page about something else has nothing to compare', () => {
  expect(nearestPassage(QUOTE, '统一身份认证\n请输入用户名和密码\n忘记密码？')).toBeNull();
  expect(nearestPassage(QUOTE, '')).toBeNull();
});

test('a long page is gone through to its end', () => {
  const long = `${'会议认为，今年以来各项工作平稳有序，成效明显。\n'.repeat(8_000)}${page(QUOTE.replace('10日', '20日'))}`;
  expect(nearestPassage(QUOTE, long)).toContain('12月20日');
});
