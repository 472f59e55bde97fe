import { expect, test } from 'vitest';
import { readHtml, tasksOf } from './sample-page.ts';

const table = (...rows: string[]) => readHtml(`<table>${rows.map((r) => `<tr>${r}</tr>`).join('')}</table>`);
const td = (...cells: string[]) => cells.map((c) => `<td>${c}</td>`).join('');

test('lead and cooperating units in columns of their own; a merged cell speaks for its rows', () => {
  const tasks = tasksOf(
    table(
      td('序号', '工作任务', '牵头单位', '配合单位', '完成时限'),
      `<td>1</td><td>清理账款</td><td rowspan=2>县财政局</td><td>县审计局、县经信局</td><td>2026年12月底前</td>`,
      `<td>2</td><td>盘活资产</td><td>无</td><td>2026年11月30日</td>`,
      td('3', '压减支出', '县财政局', '', '长期坚持'),
    ),
  );
  expect(tasks.map((t) => [t.text, t.lead, t.cooperate, t.due])).toEqual([
    ['清理账款', ['县财政局'], ['县审计局', '县经信局'], ['2026年12月底前 2026-12-31']],
    ['盘活资产', ['县财政局'], [], ['2026年11月30日 2026-11-30']],
    ['压减支出', ['县财政局'], [], ['长期坚持 open']],
  ]);
});

test('unranked units: the first leads, inferred; none written is said', () => {
  const reading = table(
    td('序号', '任务名称', '责任单位', '完成时限'),
    td('1', '修路', '县交通局、县住建局', '12月'),
    td('2', '架桥', '&nbsp;', '年底前'),
    td('3', '种树', '县林业局', '&amp;nbsp;'),
  );
  expect(reading.tasks.map((t) => [t.lead.map((u) => u.name), t.certainty.lead, t.reason])).toEqual([
    [['县交通局'], 'inferred', '台账未分主次，首位单位推定为牵头'],
    [[], 'unknown', '台账没有写责任单位，请补充'],
    [['县林业局'], 'certain', '台账写明责任单位'],
  ]);
  expect(tasksOf(reading)[0]!.cooperate).toEqual(['县住建局']);
});

test('without a column of limits, the item’s own words say when', () => {
  const tasks = tasksOf(
    table(
      td('序号', '具体任务', '责任单位'),
      td('1', '10月底前完成修路', '县交通局'),
      td('2', '常年养护桥梁', '县交通局'),
      td('3', '种树', '县林业局'),
    ),
  );
  expect(tasks.map((t) => t.due.filter((due) => /\d$/.test(due)))).toEqual([['10月底前 2027-10-31'], [], []]);
});

test('units and limits point at their own cells', () => {
  const { documents, tasks } = table(
    td('序号', '任务名称', '责任单位', '完成时限'),
    td('1', '县交通局修路', '县交通局、县住建局', '2026年12月5日前'),
    td('2', '架桥', '县交通局', '年底前'),
  );
  const { text } = documents[0]!;
  const [task] = tasks;
  expect(task!.lead[0]!.start).toBe(text.indexOf('县交通局、'));
  expect(text.slice(task!.deadlines[0]!.start, task!.deadlines[0]!.end)).toBe('2026年12月5日前');
});

test('a list of papers, a form and a table of opinions are no ledgers', () => {
  expect(table(td('文件标题', '收文日期'), td('甲', '3-1'), td('乙', '3-2'), td('丙', '3-3')).tasks).toEqual(
    [],
  );
  expect(
    table(td('标题', '甲'), td('文号', '一号'), td('来文单位', '县委'), td('责任单位', '县府')).tasks,
  ).toEqual([]);
});

test('as systems print them: leader with the unit in brackets, a literal &nbsp;, the title in a row above the heading', () => {
  const reading = table(
    '<td colspan=4>2025年重点工作台账</td>',
    td('填报单位', '县政府办', '填报日期', '3月1日'),
    td('序号', '工作任务', '牵头领导[牵头单位]', '时限'),
    td('1', '修路&amp;nbsp;', '周志远[县交通局、县住建局]', '6月底前'),
    '<td colspan=4>二、民生类</td>',
    td('2', '&amp;nbsp架桥', '李敏［县水利局］', '8月10日前'),
    td('3', '种树', '王鹏[县林业局]', '9月底前'),
  );
  expect(tasksOf(reading).map((t) => [t.text, t.lead, t.due])).toEqual([
    ['修路', ['县交通局', '县住建局'], ['6月底前 2025-06-30']],
    ['架桥', ['县水利局'], ['8月10日前 2025-08-10']],
    ['种树', ['县林业局'], ['9月底前 2025-09-30']],
  ]);
});
