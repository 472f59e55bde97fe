import { expect, test } from 'vitest';
import { standardCalendar } from '../../../../core/calendar/standard-calendar.ts';
import { readSelection } from '../../../../core/reading/page/read-selection.ts';
import { instructionsOf, TODAY, tasksOf } from './sample-page.ts';

const read = (text: string) => readSelection(text, { ref: TODAY, calendar: standardCalendar() });

test('an instruction with its signature', () => {
  const reading = read('  请财政局牵头，发改局、审计局配合，于6月30日前报结果。周志远 3.26 ');
  expect(instructionsOf(reading)).toEqual([
    ['task', '周志远', '请财政局牵头，发改局、审计局配合，于6月30日前报结果。', '2026-03-26', null],
  ]);
  expect(tasksOf(reading)).toMatchObject([
    { lead: ['财政局'], cooperate: ['发改局', '审计局'], due: ['6月30日前 2026-06-30'], by: '周志远' },
  ]);
  expect(reading.tasks[0]).toMatchObject({ start: 2, frame: 0 });
});

test('rows of a table of opinions, as a browser copies them', () => {
  const reading = read(
    '县长批示\t周志远\t请财政局牵头，于6月30日前报结果。周志远 3.26\t2026-03-26 16:20:05\n副县长批示\t李敏\t同意。\t2026-03-27 09:02:41',
  );
  expect(instructionsOf(reading)).toEqual([
    ['task', '周志远', '请财政局牵头，于6月30日前报结果。', '2026-03-26', '2026-03-26 16:20:05'],
    ['decision', '李敏', '同意。', null, '2026-03-27 09:02:41'],
  ]);
  expect(tasksOf(reading)).toHaveLength(1);
});

test('a passage with its labels', () => {
  const reading = read('文号：临府〔2026〕8号\n领导批示：请县应急局牵头办理，一个月内报结果。周志远 9.22');
  expect(reading.source.documentNumber?.value).toBe('临府〔2026〕8号');
  expect(tasksOf(reading)).toMatchObject([
    { lead: ['县应急局'], due: ['一个月内 2026-10-22'], by: '周志远' },
  ]);
});

test('items of a document are tasks without an instruction behind them', () => {
  const reading = read(
    '（一）由县住建局牵头，县财政局、县发改局配合，于2026年12月20日前完成热源点检修。（二）县财政局要在12月底前足额拨付供暖补贴资金。',
  );
  expect(reading.instructions).toEqual([]);
  expect(tasksOf(reading).map((t) => [t.lead, t.cooperate, t.due])).toEqual([
    [['县住建局'], ['县财政局', '县发改局'], ['2026年12月20日前 2026-12-20']],
    [['县财政局'], [], ['12月底前 2026-12-31']],
  ]);
});

test('a passage that names nobody is one task all the same: the clerk chose it', () => {
  const reading = read('\n 完成清江河12公里治理 ');
  expect(reading.tasks).toMatchObject([
    {
      text: '完成清江河12公里治理',
      start: 2,
      lead: [],
      certainty: { lead: 'unknown' },
      reason: '所选文字没有写责任单位，请补充',
    },
  ]);
});

test('已阅 stays information; an empty selection is said', () => {
  expect(read('已阅。')).toMatchObject({ tasks: [], instructions: [{ kind: 'information' }] });
  expect(read(' \n ')).toMatchObject({ tasks: [], skipped: ['没有选中文字；请先选中要立项的文字。'] });
});

test('invisible characters are taken out and offsets count without them', () => {
  const reading = read('请\u200b财政局\u202e办理。');
  expect(reading.documents[0]!.text).toBe('请财政局办理。');
  expect(reading.tasks[0]).toMatchObject({
    text: '请财政局办理。',
    lead: [{ name: '财政局', start: 1, end: 4 }],
  });
  expect(reading.skipped).toEqual(['所选文字里有改变显示顺序的控制字符，已去掉；请与原页面核对。']);
});
