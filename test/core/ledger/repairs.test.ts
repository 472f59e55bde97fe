import { expect, test } from 'vitest';
import { startCheck } from '../../../core/ledger/check.ts';
import { cellAddress } from '../../../core/ledger/grid.ts';
import { recognise } from '../../../core/ledger/recognise/recognise-sheet.ts';
import { choicesFor } from '../../../core/ledger/repairs/choices.ts';
import { repairsOf } from '../../../core/ledger/repairs/index.ts';
import type { CellChange } from '../../../core/ledger/repairs/repair.ts';
import type { SheetBlock } from '../../../core/ledger/workbook-port.ts';
import { grid } from '../../fixtures/ledgers/grid.ts';
import { AS_OF } from './check-grid.ts';

const check = (block: SheetBlock) => startCheck(block, recognise(block)!, { asOf: AS_OF });
const written = (changes: readonly CellChange[]) =>
  changes.map((c) => [cellAddress(c.row, c.column), c.after, ...(c.date ? ['date'] : [])]);
const apply = (block: SheetBlock, changes: readonly CellChange[]) => {
  for (const { row, column, before, after } of changes) {
    expect(block.values[row]?.[column] ?? null).toBe(before);
    block.values[row]![column] = after;
  }
};

test('findings’ repairs, one kind at a time, and put back again', () => {
  const block = grid([
    '序号|督查事项|牵头单位|配合单位|完成时限|文号',
    '1|整治&nbsp;河道|县水利局|县水利局|2026年12月底前|临政办发[2026]3号',
    '2|修建公路|县交通运输局|县公安局|2026年12月底前|临政办发〔2026〕4号',
  ]);
  const repairs = repairsOf(check(block));
  expect(repairs.map((r) => [r.kind, written(r.changes)])).toEqual([
    ['cooperate-repeats-lead', [['D2', '无']]],
    ['html-residue', [['B2', '整治 河道']]],
    ['document-number-shape', [['F2', '临政办发〔2026〕3号']]],
    [
      'limit-days',
      [
        ['G2', 46387, 'date'],
        ['G3', 46387, 'date'],
        ['G1', '到期日（推算）'],
      ],
    ],
  ]);
  const residue = repairs[1]!;
  apply(block, residue.changes);
  expect(
    check(block)
      .result()
      .findings.map((f) => f.rule),
  ).not.toContain('html-residue');
});

test('limits become days in a column of their own, once', () => {
  const block = grid([
    ['序号', '督查事项', '责任单位', '完成时限', null],
    ['1', '整治河道', '县水利局', '2026年12月底前，并长期坚持', null],
    ['2', '修建公路', '县交通运输局', { day: '2026-12-01' }, null],
    ['3', '开展巡查', '县水利局', '长期坚持', null],
  ]);
  const days = repairsOf(check(block)).find((r) => r.kind === 'limit-days')!;
  expect(written(days.changes)).toEqual([
    ['E2', 46387, 'date'],
    ['E1', '到期日（推算）'],
  ]);
  apply(block, days.changes);
  expect(repairsOf(check(block)).some((r) => r.kind === 'limit-days')).toBe(false);
});

test('blanks that mean "as above" are written out, merged cells are not', () => {
  const block = grid(
    [
      '序号|重点举措|实施路径|完成时限|责任单位',
      '1|推动数据开放|出台目录|2026年12月|市数据局',
      '||建成平台||',
      '||举办大赛|2026年11月|市科技局',
      '2|培育企业|遴选企业|2026年12月|市经信局',
      '||兑现资金|2026年12月|',
    ],
    { merges: ['E5:E6'] },
  );
  const fill = repairsOf(check(block)).find((r) => r.kind === 'fill-down')!;
  expect(written(fill.changes)).toEqual([
    ['B3', '推动数据开放'],
    ['E3', '市数据局'],
    ['D3', '2026年12月'],
    ['B4', '推动数据开放'],
    ['B6', '培育企业'],
  ]);
});

test('statuses come to one wording; words that say more stay', () => {
  const block = grid([
    '序号|督查事项|责任单位|完成时限|办理状态',
    '1|整治河道|县水利局|2026年12月|正在办理',
    '2|修建公路|县交通运输局|2026年12月|严重滞后',
    '3|开展巡查|县水利局|2026年12月|√',
    '4|清理淤泥|县水利局|2026年12月|办理中',
  ]);
  const words = repairsOf(check(block)).find((r) => r.kind === 'status-words')!;
  expect(written(words.changes)).toEqual([
    ['E2', '办理中'],
    ['E4', '已办结'],
  ]);
});

test('drop-downs for status and, with a directory, units', () => {
  const block = grid(['序号|督查事项|责任单位|完成时限|是否完成', '1|整治河道|县水利局|2026年12月|否']);
  const unit = { name: '临江县水利局', shortNames: [], aliases: [], level: null, parent: null };
  const running = startCheck(block, recognise(block)!, { asOf: AS_OF, units: { units: [unit] } });
  expect(choicesFor(running)).toEqual([
    {
      sheet: '台账',
      range: { top: 1, bottom: 1, left: 4, right: 4 },
      values: ['是', '否'],
      title: '办理状态',
    },
    {
      sheet: '台账',
      range: { top: 1, bottom: 1, left: 2, right: 2 },
      values: ['临江县水利局'],
      title: '责任单位',
    },
  ]);
});

test('where the directory is too long for a drop-down, it offers the units the ledger names', () => {
  const block = grid([
    '序号|督查事项|牵头单位|完成时限',
    '1|整治河道|县水利局|12月',
    '2|修建公路|县7局、县水利局|12月',
  ]);
  const unit = (name: string, aliases: string[] = []) => ({
    ...{ name, aliases, shortNames: [], level: null, parent: null },
  });
  const units = [
    unit('临江县水利局', ['县水利局']),
    ...Array.from({ length: 90 }, (_, i) => unit(`县${i}局`)),
  ];
  const running = startCheck(block, recognise(block)!, { asOf: AS_OF, units: { units } });
  expect(choicesFor(running).map(({ values }) => values)).toEqual([['临江县水利局', '县7局']]);
});
