import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSnapshot } from '../../../../core/reading/input/from-snapshot.ts';
import type { SnapshotNode } from '../../../../core/reading/snapshot.ts';
import { anyTree } from './any-tree.ts';

const t = (text: string): SnapshotNode => ({ tag: '#text', text });
const el = (tag: string, ...children: (SnapshotNode | string)[]): SnapshotNode => ({
  tag,
  children: children.map((c) => (typeof c === 'string' ? t(c) : c)),
});
const blocksOf = (root: SnapshotNode) => {
  const document = fromSnapshot(root);
  return document.blocks.map((b) => `${b.kind} ${document.text.slice(b.start, b.end)}`);
};

test('blocks stand on their own lines; inline elements run on; white space is one space', () => {
  const root = el(
    'body',
    el('h1', ' 通知 '),
    el('div', '第一', el('b', '句'), '  第二', el('br'), '句', el('p', '段落')),
    '尾',
  );
  const { text, blocks } = fromSnapshot(root);
  expect(text).toBe('通知\n第一句 第二\n句\n段落\n尾');
  expect(blocks.map((b) => [b.kind, text.slice(b.start, b.end)])).toEqual([
    ['heading', '通知'],
    ['paragraph', '第一句 第二\n句'],
    ['paragraph', '段落'],
    ['paragraph', '尾'],
  ]);
});

test('a line break in shown text is a line break (pre, text fields)', () => {
  expect(fromSnapshot(el('body', el('pre', '一行\n二行\r\n\n三行'))).text).toBe('一行\n二行\n三行');
});

test('zero-width, bidirectional and control characters go; reordering ones are said', () => {
  const { text, skipped } = fromSnapshot(el('p', '请\u200b财\ufeff政\u0007局\u202e办\ud800理'));
  expect(text).toBe('请财政局办理');
  expect(skipped).toEqual(['页面文字里有改变显示顺序的控制字符，已去掉；请与原页面核对。']);
  expect(fromSnapshot(el('p', '请\u200b办')).skipped).toEqual([]);
});

test('cells of a row are parted by tabs, empty ones too; spans place them on the grid', () => {
  const td = (text: string, spans: Partial<SnapshotNode> = {}): SnapshotNode => ({
    ...el('td', text),
    ...spans,
  });
  const { text, blocks } = fromSnapshot(
    el(
      'table',
      el('tr', td('甲', { rowSpan: 2 }), td('乙', { colSpan: 2 })),
      el('tr', td(''), td('丙')),
      el('tr', td('丁')),
    ),
  );
  expect(text).toBe('甲\t乙\n\t丙\n丁');
  expect(
    blocks.map((b) => [
      text.slice(b.start, b.end),
      b.cell!.row,
      b.cell!.column,
      b.cell!.rowSpan,
      b.cell!.colSpan,
    ]),
  ).toEqual([
    ['甲', 0, 0, 2, 1],
    ['乙', 0, 1, 1, 2],
    ['', 1, 1, 1, 1],
    ['丙', 1, 2, 1, 1],
    ['丁', 2, 0, 1, 1],
  ]);
});

test('a cell of several paragraphs, or with a table in it, contains their blocks', () => {
  const inner = el('table', el('tr', el('td', '内')));
  expect(
    blocksOf(el('table', el('tr', el('td', el('p', '领导'), el('p', '批示')), el('td', '前', inner, '后')))),
  ).toEqual([
    'cell 领导\n批示',
    'paragraph 领导',
    'paragraph 批示',
    'cell 前\n内\n后',
    'paragraph 前',
    'cell 内',
    'paragraph 后',
  ]);
});

test('form controls give their value, images their place', () => {
  const document = fromSnapshot(
    el(
      'table',
      el('tr', el('td', { tag: 'textarea', text: '同意\n张三' }), el('td', { tag: 'img', image: true })),
    ),
  );
  expect(document.text).toBe('同意\n张三\t');
  expect(document.blocks.map((b) => [b.kind, b.start, b.end, b.image ?? false])).toEqual([
    ['cell', 0, 5, false],
    ['paragraph', 0, 5, false],
    ['control', 0, 5, false],
    ['cell', 6, 6, true],
    ['paragraph', 6, 6, true],
  ]);
});

test('short inline elements leave marks, trimmed to their words', () => {
  const { text, marks } = fromSnapshot(
    el(
      'div',
      { ...el('span', '周志远'), hint: 'name' },
      { ...el('span', ' 县长'), hint: 'post' },
      el('b', '长'.repeat(50)),
    ),
  );
  expect(marks!.map((m) => [text.slice(m.start, m.end), m.hint])).toEqual([
    ['周志远', 'name'],
    ['县长', 'post'],
  ]);
});

describe('anything a page may hold', () => {
  test('a very deep tree', () => {
    let node: SnapshotNode = t('底');
    for (let i = 0; i < 100_000; i += 1) node = { tag: 'div', children: [node] };
    expect(fromSnapshot(node).text).toBe('底');
  });

  test('a page without end is cut, and that is said', () => {
    const many = el('body', ...Array.from({ length: 50 }, () => el('p', '字'.repeat(100_000))));
    const document = fromSnapshot(many);
    expect(document.text.length).toBeLessThan(4_200_000);
    expect(document.skipped).toEqual(['页面内容过多，后面的部分没有读取；请选中需要的段落再立项。']);
  });

  test('blocks are in order, lie in the text, and nest', () => {
    fc.assert(
      fc.property(anyTree, (root) => {
        const { text, blocks, marks } = fromSnapshot(root);
        let last = 0;
        const open: { start: number; end: number }[] = [];
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(last);
          expect(block.end).toBeGreaterThanOrEqual(block.start);
          expect(block.end).toBeLessThanOrEqual(text.length);
          last = block.start;
          while (open.length > 0 && open.at(-1)!.end <= block.start) open.pop();
          if (open.length > 0 && block.start < open.at(-1)!.end)
            expect(block.end).toBeLessThanOrEqual(open.at(-1)!.end);
          open.push(block);
        }
        for (const mark of marks!) expect(text.slice(mark.start, mark.end).trim()).not.toBe('');
        expect(/[\u200b\u202e\u0000]|\n\n/.test(text)).toBe(false);
      }),
    );
  });
});

/** A tree as the capture script writes it: an element that holds one text only has the words itself. */
const merged = (node: SnapshotNode): SnapshotNode => {
  const [only, ...more] = node.children ?? [];
  const holdsWords = !/^(#text|br|input|textarea|select)$/.test(node.tag) && node.text === undefined;
  if (only?.tag === '#text' && more.length === 0 && holdsWords) {
    const { children: _, ...rest } = node;
    return { ...rest, text: only.text };
  }
  return node.children ? { ...node, children: node.children.map(merged) } : node;
};

test('words of an element itself read as a text in it', () => {
  fc.assert(
    fc.property(anyTree, (root) => {
      expect(fromSnapshot(merged(root))).toEqual(fromSnapshot(root));
    }),
    { numRuns: 300 },
  );
});
