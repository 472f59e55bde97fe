import { describe, expect, test } from 'vitest';
import { SnapshotNode } from '../../../core/reading/snapshot.ts';

const text = { tag: '#text', text: '请阅办' };

describe('a snapshot from a page', () => {
  test.each([
    [text],
    [{ tag: 'td', rowSpan: 2, colSpan: 3, hint: 'lab', children: [text, { tag: 'br' }] }],
    [{ tag: 'img', image: true, text: undefined }],
  ])('is taken when every part is what it should be', (tree) => {
    expect(SnapshotNode.parse(tree)).toEqual(tree);
  });

  test.each([
    [null],
    ['<p>'],
    [{ text: '没有元素名' }],
    [{ tag: 'td', rowSpan: 1.5 }],
    [{ tag: 'td', colSpan: '3' }],
    [{ tag: 'p', children: [{ tag: 'b', children: 'x' }] }],
    [{ tag: 'p', children: [null] }],
    [{ tag: 'p', onclick: 'alert(1)' }],
    [JSON.parse('{"tag":"p","__proto__":{"tag":"b"}}')],
    [JSON.parse('{"tag":"p","constructor":"b"}')],
  ])('is refused when any part is not: %j', (tree) => {
    expect(SnapshotNode.safeParse(tree).success).toBe(false);
  });

  test('may be as deep as it likes', () => {
    let tree: SnapshotNode = { tag: 'p' };
    for (let depth = 0; depth < 50_000; depth += 1) tree = { tag: 'div', children: [tree] };
    expect(SnapshotNode.safeParse(tree).success).toBe(true);
  });
});
