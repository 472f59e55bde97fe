import { expect, test } from 'vitest';
import { standardCalendar } from '../../../../core/calendar/standard-calendar.ts';
import { indexUnits } from '../../../../core/reading/duty/unit-index.ts';
import { readInstructionTasks } from '../../../../core/reading/page/instruction-tasks.ts';

const context = { ref: '2026-04-10', calendar: standardCalendar(), units: null };

const read = (text: string, before = '') =>
  readInstructionTasks(
    { text: before + text, blocks: [], skipped: [] },
    { start: before.length, end: (before + text).length },
    context,
  ).map((task) => ({
    text: task.text,
    lead: task.lead.map((u) => u.name).join('、'),
    cooperate: task.cooperate.map((u) => u.name).join('、'),
    due: task.deadlines.map((d) => d.due).join(),
    sure: task.certainty.lead,
  }));

test.each([
  [
    '请财政局牵头，发改局、审计局配合，抓紧核清底数，于6月30日前报结果。',
    '财政局',
    '发改局、审计局',
    '2026-06-30',
    'certain',
  ],
  ['由县教育局牵头，会同县财政局、县住建局抓好落实。', '县教育局', '县财政局、县住建局', '', 'certain'],
  ['请财政局商发改局提出意见，10个工作日内报县政府。', '财政局', '发改局', '2026-04-24', 'certain'],
  ['请考古处会同督察处研提意见。', '考古处', '督察处', '', 'certain'],
  ['海洋局认真抓紧整改,市督查室搞好配合。', '海洋局', '市督查室', '', 'certain'],
  ['请各乡镇、县直有关部门认真抓好落实。', '各乡镇', '县直有关部门', '', 'inferred'],
  ['请教育局、财政局于4月底前拿出方案。', '教育局', '财政局', '2026-04-30', 'inferred'],
  ['转县财政局、发改局办理。', '县财政局', '发改局', '', 'inferred'],
  ['财政局、发改局阅办。', '财政局', '发改局', '', 'inferred'],
  ['请财政局核报。', '财政局', '', '', 'certain'],
  ['请转财政局研办。', '财政局', '', '', 'certain'],
  ['此件转县渔政局、县市场监管局阅处，4月20日前报我。', '县渔政局', '县市场监管局', '2026-04-20', 'inferred'],
  ['请渔政股排查码头，排查情况一周内报局办公室。', '渔政股', '', '2026-04-17', 'certain'],
  ['请渔政股举一反三，15日内整改到位。', '渔政股', '', '2026-04-25', 'certain'],
  ['请财政局付款。', '财政局', '', '', 'certain'],
  ['请县委办、县政府办督促落实，本周五前报我。', '县委办', '县政府办', '2026-04-10', 'inferred'],
])('%s', (text, lead, cooperate, due, sure) => {
  expect(read(text)).toEqual([{ text, lead, cooperate, due, sure }]);
});

test('each unit asked for itself has its own task and limit', () => {
  expect(read('请财政局4月底前拨付资金。请住建局加快施工，6月底前完工。')).toEqual([
    { text: '请财政局4月底前拨付资金。', lead: '财政局', cooperate: '', due: '2026-04-30', sure: 'certain' },
    {
      text: '请住建局加快施工，6月底前完工。',
      lead: '住建局',
      cooperate: '',
      due: '2026-06-30',
      sure: 'certain',
    },
  ]);
});

test('words of approval before it and a further sentence after it: the passage is the task’s own', () => {
  expect(read('同意志远同志意见。请司法局审查。4月20日前报结果。', '领导批示：')).toEqual([
    {
      text: '请司法局审查。4月20日前报结果。',
      lead: '司法局',
      cooperate: '',
      due: '2026-04-20',
      sure: 'certain',
    },
  ]);
});

test('a person is named, no unit: said, not guessed', () => {
  const [task] = readInstructionTasks(
    { text: '请李敏同志牵头抓好落实。', blocks: [], skipped: [] },
    { start: 0, end: 12 },
    context,
  );
  expect(task).toMatchObject({ lead: [], certainty: { lead: 'unknown' } });
  expect(task!.reason).toBe('批示点名李敏同志，没有写单位，请补充责任单位');
});

test('offsets are the document’s; names are the directory’s', () => {
  const text = '领导批示：请 财政局、发改委 办理。';
  const units = indexUnits({
    units: [
      { name: '临江县财政局', shortNames: ['财政局', '县财政局'], aliases: [], level: null, parent: null },
    ],
  });
  const [task] = readInstructionTasks(
    { text, blocks: [], skipped: [] },
    { start: 5, end: text.length },
    { ...context, units },
  );
  expect(task!.lead).toEqual([{ name: '临江县财政局', start: 7, end: 10, single: true }]);
  expect(task!.cooperate).toEqual([{ name: '发改委', start: 11, end: 14, single: true }]);
});
