import { describe, expect, test } from 'vitest';
import { changesSince, seenCells } from '../../../addin/excel/seen-cells.ts';
import { recogniseAll } from '../../../core/ledger/recognise/recognise-sheet.ts';
import { grid } from '../../fixtures/ledgers/grid.ts';

const ledgerOf = (rows: number, progress: string) => {
  const block = grid([
    ['序号', '督查事项', '牵头单位', '完成时限', '进展情况', '办理状态'],
    ...Array.from({ length: rows }, (_, i) => [
      ...[i + 1, `推进第${i + 1}项工作`, '县财政局', '2026年6月底前', progress, '办理中'],
    ]),
  ]);
  return recogniseAll(block).map((ledger) => ({ ledger, block }));
};

describe('the cells a check rests on', () => {
  test('are one range of all columns where the ledger is short', () => {
    const [seen, ...others] = seenCells(ledgerOf(3, '已开工'));
    expect(others).toEqual([]);
    expect(seen!.range).toEqual({ top: 1, bottom: 3, left: 0, right: 5 });
    expect(seen!.values[2]).toEqual([3, '推进第3项工作', '县财政局', '2026年6月底前', '已开工', '办理中']);
  });

  test('of a long one are the telling columns, within what one answer may weigh', () => {
    const seen = seenCells(ledgerOf(4_000, '正在推进各项工作'.repeat(40)));
    expect(seen.map(({ range }) => [range.left, range.right])).toEqual([
      [0, 3],
      [5, 5],
    ]);
    expect(JSON.stringify(seen.map(({ values }) => values)).length * 3).toBeLessThan(5 * 1024 * 1024);
  });
});

describe('what differs from the cells seen', () => {
  const [seen] = seenCells(ledgerOf(6, '已开工'));
  const now = (change: (values: (typeof seen & object)['values']) => void) => {
    const values = seen!.values.map((cells) => [...cells]);
    change(values);
    return changesSince(seen!, values);
  };

  test('nothing, an empty cell read as empty text included', () => {
    const [blank] = seenCells(ledgerOf(2, ''));
    expect(now(() => {})).toEqual([]);
    expect(changesSince({ ...blank!, values: [[null]] }, [['']])).toEqual([]);
  });

  test('some rows, from the first to the last of them', () => {
    const changes = now((values) => {
      values[1]![5] = '已办结';
      values[3]![2] = '县教育局';
    });
    expect(changes).toEqual([{ sheet: seen!.sheet, range: { top: 2, bottom: 4, left: 0, right: 5 } }]);
  });

  test('all to the end, as when a row was inserted: the whole sheet; the last row alone is a row', () => {
    expect(now((values) => values.splice(2, 0, [9, '新增', '', '', '', '']))).toEqual([
      { sheet: seen!.sheet, range: null },
    ]);
    expect(now((values) => values.pop())).toEqual([
      { sheet: seen!.sheet, range: { top: 6, bottom: 6, left: 0, right: 5 } },
    ]);
  });
});
