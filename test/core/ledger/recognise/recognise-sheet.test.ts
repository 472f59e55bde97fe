import { expect, test } from 'vitest';
import { recognise, recogniseAll } from '../../../../core/ledger/recognise/recognise-sheet.ts';
import { grid } from '../../../fixtures/ledgers/grid.ts';
import * as shapes from '../../../fixtures/ledgers/shapes.ts';

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
    'requirement',
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

test('without a column named for it, the problem that stands before measures, units and limits is the matter', () => {
  const block = grid([
    '序号|审计报告反映的问题|整改措施|责任单位|整改期限|整改结果|||未完成原因',
    '|||||是否完成整改|已整改金额（万元）|完善制度（项）|',
    '1|专项资金闲置|收回统筹|县财政局|6月底|否|90|0|正在办理手续',
    '2|决算编报不准确|重新编报|县教育局|5月底|是|12|1|',
  ]);
  expect(means(block)).toEqual([
    ...['number', 'task', 'requirement', 'duty', 'deadline'],
    ...['status', 'unknown', 'unknown', 'problem'],
  ]);
});

test('levels of matters, the last of them filled row by row', () => {
  const block = grid(
    [
      '一级指标|二级指标|三级指标|创建标准|牵头单位|完成时限',
      '依法履职|权责清晰|编制权责清单|动态调整|县委编办|5月底',
      '||落实负面清单|无违规情形|县发改委|5月底',
      '制度完备|文件管理|合法性审核|审核率100%|县司法局|长期',
    ],
    { merges: ['A2:A3', 'B2:B3'] },
  );
  const ledger = recognise(block)!;
  expect(ledger.columns.map((c) => c.means)).toEqual([
    ...['task', 'task', 'task', 'requirement', 'lead', 'deadline'],
  ]);
  expect(ledger.itemColumn).toBe(2);
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
  const counts = grid([
    ['序号', '任务', '责任单位', '完成情况'],
    [1, '改造户厕', '县农业农村局', 3100],
    [2, '硬化村道', '县交通局', 38],
  ]);
  expect(recognise(counts)!.columns[3]!.means).toBe('progress');
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

test('columns under one heading of time hold stages, not limits', () => {
  const block = grid(
    [
      '推进任务|季度节点||责任主体',
      '|一季度|二季度|',
      '打造百亿级产业集群|制定方案|签约项目|市工信局',
      '改造老旧小区80个|完成设计|开工建设|市住建局',
    ],
    { merges: ['A1:A2', 'B1:C1', 'D1:D2'] },
  );
  expect(means(block)).toEqual(['task', 'requirement', 'requirement', 'duty']);
});

test('a column filled with limits is the time limit where no other is', () => {
  const block = grid([
    '主要任务|工作措施|责任处室|进度要求',
    '推进光伏建设|新增装机10万千瓦|能源处|6月底前开工、12月底前并网',
    '推广绿色建筑|占比90%|资环处|全年推进',
  ]);
  expect(recognise(block)!.columns[3]).toMatchObject({
    means: 'deadline',
    reason: '没有别的时限列，“进度要求”列填的是时限',
  });
});

test('反馈意见 before the units is what others found, behind them what units answered', () => {
  const before = grid([
    '序号|反馈意见|整改任务|责任科室|完成时限|落实情况',
    '1|联系实际不够|制定学习计划|办公室|6月|已学习2次',
    '2|督办不到位|建立台账|督查室|7月|台账已建立',
  ]);
  expect(means(before)).toEqual(['number', 'requirement', 'task', 'duty', 'deadline', 'progress']);
  const behind = grid(['序号|整改任务|责任科室|完成时限|反馈意见', '1|制定计划|办公室|6月|已学习2次']);
  expect(means(behind)).toEqual(['number', 'task', 'duty', 'deadline', 'progress']);
});

test('days a matter takes beside a time limit, and stages that are no states', () => {
  const days = grid([
    '序号|事项名称|办理时限（工作日）|责任科室|完成时间',
    '1|施工许可证核发|15|审批一科|2026年4月底',
    '2|取水许可|20|审批二科|2026年6月底',
  ]);
  expect(means(days)).toEqual(['number', 'task', 'unknown', 'duty', 'deadline']);
  const stages = grid([
    '阶段|任务|负责单位|截止日期|是否完成',
    '筹备阶段|制定方案|县商务局|6月|否',
    '实施阶段|搭建场地|县城管局|9月|否',
  ]);
  expect(means(stages)).toEqual(['unknown', 'task', 'duty', 'deadline', 'status']);
});

test('a meaning a person gave wins', () => {
  const ledger = recognise(shapes.contactRow(), { columns: [{ heading: '工作要求', means: 'remark' }] })!;
  expect(ledger.columns[2]).toMatchObject({ means: 'remark', reason: '由使用者指定' });
});

test('a sheet without a ledger is none', () => {
  expect(recognise(grid(['部门|人数|预算', '财政局|30|100']))).toBeNull();
  expect(recognise(grid(['科目编码|科目名称|预算数|执行数', '2010301|行政运行|500|210']))).toBeNull();
  expect(recognise(grid(['序号|姓名|单位|职务|电话', '1|王一|县财政局|局长|0555-1111111']))).toBeNull();
  expect(recognise(grid([['随手记的几句话']]))).toBeNull();
  expect(recogniseAll(grid([[]]))).toEqual([]);
});
