import { expect, test } from 'vitest';
import { startCheck } from '../../../../core/ledger/check.ts';
import { DEFAULT_CHECK_SETTINGS } from '../../../../core/ledger/default-settings.ts';
import { recognise, recogniseAll } from '../../../../core/ledger/recognise/recognise-sheet.ts';
import type { PlannedCell } from '../../../../core/ledger/summary/sheet-plan.ts';
import { summarySheet, unitsOf } from '../../../../core/ledger/summary/summary-sheet.ts';
import { unitSheet, unitSheetName } from '../../../../core/ledger/summary/unit-sheet.ts';
import { grid } from '../../../fixtures/ledgers/grid.ts';

const block = grid(
  [
    ['序号', '督查事项', '牵头单位', '完成时限', '办理状态', '完成日期'],
    [1, '整治河道', '县水利局', '2025年4月底前', '办理中', null],
    [2, '修建公路', '县交通运输局', { day: '2025-05-22' }, '正在推进', null],
    [3, '清理欠款', '县财政局、县水利局', '2025年12月底前', '全部完成', { day: '2025-04-01' }],
    [4, '开展巡查', '县水利局', '长期坚持', '', null],
    [5, '拆除违建', null, '详见附件', '已中止', null],
  ],
  { sheet: "重点'工作" },
);
const check = startCheck(block, recognise(block)!, { asOf: '2025-05-20' });
const shown = (cell: PlannedCell | undefined) =>
  cell !== null && typeof cell === 'object' ? cell.formula : cell;

test('counts by formulas over a detail that refers to the ledger', () => {
  const { cells, charts } = summarySheet([check]);
  const at = (row: number, column: number) => shown(cells[row - 1]![column]);
  expect(cells.map((row) => row[0]).slice(0, 3)).toEqual([
    '督查汇总',
    expect.stringContaining('加载项生成'),
    '统计日',
  ]);
  expect(cells.map((row) => row[0]).slice(21, 29)).toEqual([
    '一、按办理情况',
    '责任单位',
    '县水利局',
    '县交通运输局',
    '县财政局',
    '（未写责任单位）',
    '全部',
    null,
  ]);
  expect(at(3, 1)).toBe('=TODAY()');
  // Five rows, six lines: one has two leads. The detail starts below both tables.
  expect(at(28, 7)).toBe('=COUNTIFS($G$40:$G$45,1)');
  expect(at(24, 4)).toBe('=COUNTIFS($C$40:$C$45,$A24,$H$40:$H$45,E$23)');
  expect(cells[22]!.slice(1, 9)).toEqual([
    '按时办结',
    '逾期办结',
    '未到时限',
    '逾期未办结',
    '无明确时限',
    '中止或终止',
    '合计',
    '办结率',
  ]);
  expect(at(24, 8)).toBe('=IF(H24=0,"",(B24+C24)/H24)');
  expect(at(33, 3)).toBe('=COUNTIFS($C$40:$C$45,$A33,$I$40:$I$45,D$31)');
  expect(cells.slice(39)).toHaveLength(6);
  // The charts lie over the empty rows above the tables, each over a table's units.
  expect(charts!.map(({ title, data }) => [title, data])).toEqual([
    ['各单位办理情况', { top: 22, bottom: 26, left: 0, right: 6 }],
    ['各单位预警灯', { top: 30, bottom: 34, left: 0, right: 9 }],
  ]);
  expect(cells[30]![9]).toBe('逾期办结');
  for (const { at } of charts!)
    expect(
      cells
        .slice(at.top, at.bottom + 1)
        .flat()
        .every((cell) => cell === null),
    ).toBe(true);
});

test.each([
  ['threeDays', ['C00000', 'FFC000', 'ED7D31', '70AD47']],
  ['share', ['C00000', 'FFC000', 'ED7D31', '70AD47']],
  ['threeNotices', ['C00000', '1F4E9E', 'FFC000', '70AD47']],
] as const)('the chart of lamps has the colours of the preset: %s', (lamp, colours) => {
  const settings = { ...DEFAULT_CHECK_SETTINGS, lamp };
  const { charts } = summarySheet([startCheck(block, recognise(block)!, { asOf: '2025-05-20', settings })]);
  expect(charts![1]!.colours.slice(0, 4)).toEqual(colours);
  expect(new Set(charts![1]!.colours).size).toBe(9);
});

test('only the units with the most matters are charted', () => {
  const rows = Array.from({ length: 20 }, (_, i) => [i + 1, '办理大事', `县${i}局`, '长期坚持', '', null]);
  const many = grid([['序号', '督查事项', '牵头单位', '完成时限', '办理状态', '完成日期'], ...rows]);
  const { charts } = summarySheet([startCheck(many, recognise(many)!, { asOf: '2025-05-20' })]);
  expect(charts![0]).toMatchObject({ title: '各单位办理情况（事项最多的15个单位）', data: { bottom: 37 } });
});

test('what the ledger says plainly stays live, what was read is written', () => {
  const lines = summarySheet([check]).cells.slice(39);
  const [river, road, debts, debtsToo, patrol, pulled] = lines.map((line) => line.map(shown));
  expect(river!.slice(0, 4)).toEqual([
    "重点'工作",
    2,
    `=IF(TRIM('重点''工作'!$C$2)="","（未写责任单位）",TRIM('重点''工作'!$C$2))`,
    45777,
  ]);
  expect(road![3]).toBe(`=IF(ISNUMBER('重点''工作'!$D$3),'重点''工作'!$D$3,"")`);
  expect([debts![2], debtsToo![2]]).toEqual(['县财政局', '县水利局']);
  expect([debts![6], debtsToo![6]]).toEqual([1, 0]);
  expect(debts![5]).toContain('"全部完成"');
  expect(patrol![5]).toMatch(/^=IF\(TRIM\('重点''工作'!\$E\$5\)="","办理",/);
  expect(patrol![10]).toBe('长期');
  expect([pulled![2], pulled![10]]).toEqual([
    `=IF(TRIM('重点''工作'!$C$6)="","（未写责任单位）",TRIM('重点''工作'!$C$6))`,
    '未定',
  ]);
  expect(river![9]).toBe('=IF(ISNUMBER(D40),D40-3,"")');
});

test('white space Excel’s TRIM does not take off is taken off in writing', () => {
  const odd = grid(
    [
      ['序号', '督查事项', '牵头单位', '完成时限', '办理状态'],
      [1, '整治河道', ' 县水利局', '长期坚持', '已办结 '],
      [2, '修建公路', '\u3000县水利局', '长期坚持', '已办结\u00a0'],
    ],
    { sheet: '台账' },
  );
  const [trimmed, other] = summarySheet([
    startCheck(odd, recognise(odd)!, { asOf: '2025-05-20' }),
  ]).cells.slice(-2);
  expect(shown(trimmed![2])).toContain("TRIM('台账'!$C$2)");
  expect(shown(trimmed![5])).toContain("MATCH(TRIM('台账'!$E$2)");
  expect([other![2], other![5]]).toEqual(['县水利局', '办结']);
});

test('where near is counted in working days, its first day is written', () => {
  const settings = { ...DEFAULT_CHECK_SETTINGS, lamp: 'threeNotices' as const };
  const other = startCheck(block, recognise(block)!, { asOf: '2025-05-20', settings });
  // Five working days before Thursday 22 May 2025 is Thursday 15 May.
  expect(summarySheet([other]).cells[40]![9]).toBe(45792);
});

test('a sheet we made is no ledger', () => {
  const { cells, name } = summarySheet([check]);
  const made = grid(
    cells.map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? '=' : cell))),
    { sheet: name },
  );
  expect(recogniseAll(made)).toEqual([]);
});

test('units are listed with the most matters first; a unit’s list has what it has not finished', () => {
  expect(unitsOf([check])).toEqual(['县水利局', '县交通运输局', '县财政局', '（未写责任单位）']);
  const { name, cells } = unitSheet([check], '县水利局');
  expect(name).toBe('督办清单-县水利局');
  expect(cells[2]![0]).toBe('截至2025-05-20，未办结 2 项。');
  expect(cells.slice(4).map((line) => [line[1], line[3], line[5], line[7]])).toEqual([
    ['整治河道', 45777, '逾期', "重点'工作 第2行"],
    ['开展巡查', null, '长期', "重点'工作 第5行"],
  ]);
  expect(unitSheetName('县发展和改革局[能源办]/县重大项目推进中心、县数据管理局（代管）')).toHaveLength(31);
});
