import { expect, test } from 'vitest';
import { fromText } from '../../../../core/reading/input/from-text.ts';
import { readDocument } from '../../../../core/reading/tasks/read-document.ts';

test('single tabs tell the fields of a row apart, empty ones and those left out at its end too', () => {
  const text =
    '序号\t工作任务\t牵头单位\t配合单位\t完成时限\n1\t修复湖岸\t县水利局\t\t6月底\n2\t迁建码头\t县交通局\t县财政局\t9月底\n3\t补种芦苇\t县林业局\n以上任务须统筹推进';
  const { tasks } = readDocument(fromText(text), { ref: '2024-05-03' });
  expect(
    tasks.map((task) => [
      task.text.split('\t')[0],
      task.lead.map((unit) => unit.name).join('、'),
      task.cooperate.map((unit) => unit.name).join('、'),
      task.deadlines.map((limit) => limit.due).join('、'),
    ]),
  ).toEqual([
    ['修复湖岸', '县水利局', '', '2024-06-30'],
    ['迁建码头', '县交通局', '县财政局', '2024-09-30'],
    ['补种芦苇', '县林业局', '', ''],
  ]);
});
