import { expect, test } from 'vitest';
import { readStructure } from '../../../extension/page/snapshot.ts';

const rowsIn = (tag: string, { root }: ReturnType<typeof readStructure>): number => {
  const count = (node: typeof root): number =>
    (node.children ?? []).reduce((sum, child) => sum + count(child), node.tag === tag ? 1 : 0);
  return count(root);
};

test('a list that takes too long is read as far as it went, and that is said', () => {
  document.body.innerHTML = `<h1>收文登记</h1><table>${'<tr><td>登记</td><td>已阅</td></tr>'.repeat(5_000)}</table>`;
  const whole = readStructure(document.body, performance.now() + 60_000);
  expect(rowsIn('tr', whole)).toBe(5_000);
  expect([...whole.omitted]).toEqual([]);
  const part = readStructure(document.body, performance.now());
  expect(rowsIn('h1', part)).toBe(1);
  expect(rowsIn('tr', part)).toBeGreaterThan(0);
  expect(rowsIn('tr', part)).toBeLessThan(5_000);
  expect([...part.omitted]).toEqual(['too-large']);
});
