import { expect, test } from 'vitest';
import { recognise, recogniseAll } from '../../../core/ledger/recognise-sheet.ts';
import { grid } from '../../fixtures/ledgers/grid.ts';
import * as shapes from '../../fixtures/ledgers/shapes.ts';

const means = (block: ReturnType<typeof grid>) => recognise(block)?.columns.map((c) => c.means);

test('a header below title and contact rows, with stars, spaces and line breaks', () => {
  const ledger = recognise(shapes.contactRow())!;
  expect(ledger.headerRows).toEqual([3, 3]);
  expect(ledger.title).toBe('临江县2026年重点督查事项台账');
  expect(ledger.year).toEqual({ year: 2026, from: '标题' });
  expect([ledger.dataStart, ledger.dataEnd]).toEqual([4, 6]);
  expect(ledger.columns.map((c) => c.means)).toEqual([
    'number',
    'task',
    'requirement',
    'lead',
    'cooperate',
    'deadline',
    'progress',
    'remark',
  ]);
  expect(ledger.columns[3]!.reason).toBe('另有配合单位列，“责任单位”为牵头');
});

test('a two-level header, merged or not: the lower level names the column', () => {
  for (const [block, top] of [
    [shapes.twoLevel(), 1],
    [shapes.twoLevelNoMerges(), 0],
  ] as const) {
    const ledger = recognise(block)!;
    expect(ledger.headerRows).toEqual([top, top + 1]);
    expect(ledger.headerRow).toBe(top + 1);
    expect(ledger.columns.map((c) => c.means)).toEqual([
      'number',
      'task',
      'lead',
      'cooperate',
      'deadline',
      'progress',
    ]);
    expect(ledger.columns[2]!.heading).toBe('责任分工／牵头单位');
    expect(ledger.dataStart).toBe(top + 2);
  }
});

test('sections, a header printed again, a total and notes are no tasks', () => {
  const ledger = recognise(shapes.sections())!;
  expect(ledger.sections).toEqual([
    { row: 2, title: '一、教育卫生（2项）' },
    { row: 5, title: '二、交通出行（2项）' },
  ]);
  expect(ledger.otherRows.map((r) => [r.row, r.kind])).toEqual([
    [2, 'section'],
    [5, 'section'],
    [6, 'header'],
    [9, 'total'],
  ]);
  expect([ledger.dataStart, ledger.dataEnd]).toEqual([2, 9]);
  expect(ledger.columns.map((c) => c.means)).toEqual([
    'number',
    'task',
    'task',
    'duty',
    'unknown',
    'deadline',
  ]);
  expect(ledger.columns[5]!.reason).toContain('填的是时限');
});

test('one matter over several rows: the row-by-row column holds the row’s own matter', () => {
  const ledger = recognise(shapes.mergedMatters())!;
  expect(ledger.columns.map((c) => c.means)).toEqual([
    'number',
    'task',
    'task',
    'deadline',
    'lead',
    'cooperate',
  ]);
  expect(ledger.itemColumn).toBe(2);
  expect(ledger.groupColumns).toEqual([1]);
  expect(ledger.year).toEqual({ year: 2026, from: '工作表名' });
});

test('two ledgers under each other and side by side are told apart', () => {
  const stacked = recogniseAll(shapes.twoStacked());
  expect(stacked.map((l) => [l.title, l.headerRow, l.dataStart, l.dataEnd])).toEqual([
    ['一季度领导批示件办理台账', 1, 2, 3],
    ['会议议定事项台账', 6, 7, 8],
  ]);
  expect(stacked[0]!.columns.map((c) => c.means)).toEqual([
    'number',
    'task',
    'leader',
    'instructionDate',
    'duty',
    'progress',
  ]);
  expect(stacked[1]!.columns.map((c) => c.means)).toEqual([
    'number',
    'source',
    'task',
    'lead',
    'deadline',
    'progress',
  ]);
  const beside = recogniseAll(shapes.sideBySide());
  expect(beside.map((l) => l.columns.map((c) => c.index))).toEqual([
    [0, 1, 2, 3],
    [5, 6, 7, 8],
  ]);
  expect(beside[1]!.columns.map((c) => c.means)).toEqual(['number', 'task', 'duty', 'deadline']);
});

test('target years instead of a time limit', () => {
  expect(means(shapes.yearTargets())).toEqual([
    'number',
    'task',
    'requirement',
    'requirement',
    'requirement',
    'lead',
  ]);
});

test('a ledger away from A1, with the register’s hidden id column', () => {
  const ledger = recognise(shapes.offsetWithIds())!;
  expect(ledger.headerRow).toBe(4);
  expect(ledger.columns.map((c) => [c.index, c.means])).toEqual([
    [2, 'number'],
    [3, 'task'],
    [4, 'lead'],
    [5, 'start'],
    [6, 'deadline'],
    [7, 'status'],
    [8, 'finished'],
    [9, 'taskId'],
  ]);
});

test('an id column is known by its cells where its heading says nothing', () => {
  expect(
    means(
      grid([
        '序号|督查事项|责任单位|xx',
        ['1', '办理提案', '县政协办', '01J8ZQ4T9WX3M5N7P2R6S8V0YB'],
        ['2', '整治噪声', '县环保局', '01J8ZQ4T9WX3M5N7P2R6S8V0YC'],
      ]),
    ),
  ).toEqual(['number', 'task', 'duty', 'taskId']);
});

test('完成时间 is the limit or the actual day, as its cells and its neighbours say', () => {
  const planned = grid([
    '序号|工作任务|责任单位|完成时间',
    '1|建渠道|县水利局|6月底前',
    '2|修公路|县交通局|年底前',
  ]);
  expect(recognise(planned)!.columns[3]).toMatchObject({
    means: 'deadline',
    reason: '“完成时间”列填的是时限（如“×月底前”）',
  });
  const actual = grid([
    ['序号', '工作任务', '责任单位', '完成时限', '完成时间'],
    [1, '建渠道', '县水利局', '2026年6月底前', { day: '2026-06-20' }],
    [2, '修公路', '县交通局', '2026年12月底前', null],
  ]);
  expect(recognise(actual)!.columns[4]).toMatchObject({
    means: 'finished',
    reason: '另有时限列，“完成时间”按实际完成时间理解',
  });
});

test('完成情况 and 进度 are words, a state or a percentage, as their cells say', () => {
  const one = (heading: string, a: string, b: string) =>
    recognise(
      grid([`序号|工作任务|责任单位|${heading}`, `1|建渠道|县水利局|${a}`, `2|修公路|县交通局|${b}`]),
    )!.columns[3]!.means;
  expect(one('完成情况', '已完成渠道清淤，正在衬砌', '完成路基施工，开始铺设路面')).toBe('progress');
  expect(one('完成情况', '已完成', '未完成')).toBe('status');
  expect(one('进度', '85%', '40%')).toBe('percent');
  expect(one('工作进度', '正常', '滞后')).toBe('status');
});

test('责任单位 that holds names is 责任人, 责任人 that holds units is the unit', () => {
  const one = (heading: string, a: string, b: string) =>
    recognise(grid([`序号|工作任务|完成时限|${heading}`, `1|建渠道|6月|${a}`, `2|修公路|7月|${b}`]))!
      .columns[3]!.means;
  expect(one('责任单位', '王建国', '赵敏')).toBe('person');
  expect(one('责任人', '县水利局', '县交通运输局')).toBe('duty');
});

test('a leader and a unit in one cell make a unit column', () => {
  const block = grid([
    '序号|工作任务|完成时限|牵头领导及牵头单位|配合领导及配合单位|联系人及电话',
    '1|修路|6月底|王副县长\\n县交通局|李副县长\\n县财政局|张明 13800001111',
    '2|架桥|7月底|王副县长\\n县交通局|李副县长\\n县水利局|李强 13800002222',
  ]);
  expect(means(block)).toEqual(['number', 'task', 'deadline', 'lead', 'cooperate', 'person']);
});

test('计划 and 实际 over 完成时间 tell the limit from the actual day', () => {
  const block = grid(
    [
      '序号|任务|责任单位|计划||实际|',
      '|||开始时间|完成时间|开始时间|完成时间',
      '1|修路|县交通局|2026年1月|2026年5月|2026年1月|2026年5月',
    ],
    { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'] },
  );
  expect(means(block)).toEqual(['number', 'task', 'duty', 'start', 'deadline', 'start', 'finished']);
});

test('a meaning a person gave wins', () => {
  const ledger = recognise(shapes.contactRow(), { columns: [{ heading: '工作要求', means: 'remark' }] })!;
  expect(ledger.columns[2]).toMatchObject({ means: 'remark', reason: '由使用者指定' });
});

test('a sheet without a ledger is none', () => {
  expect(recognise(grid(['部门|人数|预算', '财政局|30|100']))).toBeNull();
  expect(recognise(grid([['随手记的几句话']]))).toBeNull();
  expect(recogniseAll(grid([[]]))).toEqual([]);
});
