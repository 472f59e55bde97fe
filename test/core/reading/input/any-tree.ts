import fc from 'fast-check';
import type { SnapshotNode } from '../../../../core/reading/snapshot.ts';

/** Words that steer the reading of a page, so that arbitrary trees come across its rules. */
const WORDS = [
  '领导批示',
  '拟办意见：',
  '文号',
  '收文日期',
  '办理人',
  '意见',
  '时间',
  '责任单位',
  '完成时限',
  '序号',
  '任务',
  '周志远',
  '县长',
  '2026-03-26 16:20',
  '请财政局牵头，发改局配合，于6月30日前报结果。周志远 3.26',
  '同意',
  '已阅',
  '未填写意见',
  '加载中',
  '无权限',
  '☑急件',
  '：',
  '\n',
  '\t',
  '\u200b',
  '\u202e',
  '\ud800',
  '99999999999年13月45日',
];

const words = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme' })), { maxLength: 4 })
  .map((w) => w.join(''));
const TAGS = 'table tr td th div p span b br h2 input textarea select img li iframe script #shadow x-y'.split(
  ' ',
);
const span = fc.option(fc.oneof(fc.integer({ min: -3, max: 4 }), fc.constantFrom(0, 1e9, Number.NaN)), {
  nil: undefined,
});

/** Any tree at all: tables without rows, rows without tables, spans beyond reason, texts of every kind. */
export const anyTree: fc.Arbitrary<SnapshotNode> = fc.letrec<{ node: SnapshotNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 7, depthSize: 'large' },
    fc.record({ tag: fc.constant('#text'), text: words }),
    fc.record(
      {
        tag: fc.constantFrom(...TAGS),
        text: words,
        children: fc.array(tie('node'), { maxLength: 6 }),
        rowSpan: span,
        colSpan: span,
        hint: words,
        image: fc.boolean(),
      },
      { requiredKeys: ['tag', 'children'] },
    ),
  ),
})).node;
