import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleLines } from '../../../core/papers/title-lines.ts';

test.each([
  ['督查事项交办通知单', ['督查事项交办通知单']],
  ['关于推进县城排水防涝能力提升工程的督办函', ['关于推进县城排水防涝能力提升工程的督办函']],
  [
    '关于移送推进县城排水防涝能力提升工程有关线索的函',
    ['关于移送推进县城排水防涝', '能力提升工程有关线索的函'],
  ],
  [
    '关于2026年第四季度督查事项办理中困难和问题的专报',
    ['关于2026年第四季度督查', '事项办理中困难和问题的专报'],
  ],
])('a title is broken between words, as even as can be: %s', (title, lines) => {
  expect(titleLines(title)).toEqual(lines);
});

test('a number stays with what it counts', () => {
  for (const line of titleLines('关于完成老旧小区改造32个小区主体工程的督办函'))
    expect(line).not.toMatch(/^个|32$/);
});

test('whatever the title: nothing is lost, no line is longer than the page or begins with 的 or a mark', () => {
  const piece = fc.constantFrom(
    '关于',
    '推进',
    '县城',
    '排水防涝',
    '《办法》',
    '、',
    '的',
    '函',
    '2026年',
    '和',
    '落实',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
      const title = pieces.join('');
      const lines = titleLines(title);
      expect(lines.join('')).toBe(title);
      if (lines.length === 1) return;
      for (const [i, line] of lines.entries()) {
        expect(line.replace(/[\x20-\x7e]{2}/g, '汉').length).toBeLessThanOrEqual(20);
        if (i > 0) expect(line).not.toMatch(/^[的、》]/);
      }
    }),
  );
});
