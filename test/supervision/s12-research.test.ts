import { expect, test } from 'vitest';
import { periodOf } from '../../core/bulletin/period.ts';
import { append, newRecord } from '../../core/model/append.ts';
import { difficultiesOf } from '../../core/research/difficulty.ts';
import { grouped, NO_RESEARCH, type Research } from '../../core/research/grouping.ts';
import { researchSheet, researchText } from '../../core/research/research-paper.ts';
import { task, writer } from '../core/model/samples.ts';

// S12 督查调研: difficulties collected and summed by theme; what can be settled here, what goes up.

const MONTH = periodOf('month', '2026-11-01');

/** A task with reports: day and problem. */
function reporting(id: string, unit: string, reports: [on: string, problem: string][]) {
  const fields = task({ title: `推进${id}项目`, lead: [unit] });
  const person = writer(id);
  let record = newRecord({ kind: 'registered', fields }, person);
  for (const [on, problem] of reports)
    record = append(
      record,
      { kind: 'reported', on, dueOn: null, unit, progress: '推进中', problem, nextStep: '', percent: null },
      person,
    );
  return { id, fields, record };
}

const TASKS = [
  reporting('甲', '县水利局', [
    ['2026-10-20', '资金缺口大'],
    ['2026-11-05', '配套资金缺口300万元，恳请县财政局协调解决。'],
  ]),
  reporting('乙', '县教育局', [
    ['2026-11-02', '用地指标不足，规划调整需省级审批'],
    ['2026-11-18', '无。'],
  ]),
  reporting('丙', '县民政局', [['2026-11-10', '老旧系统数据对不上']]),
  reporting('丁', '县林业局', [['2026-11-12', ' 暂无问题 ']]),
];
const found = TASKS.flatMap((one) => difficultiesOf(one, MONTH));

test('difficulties of the period are collected from reports; empty words are none', () => {
  expect(
    found.map(({ taskId, unit, text, request, current }) => [taskId, unit, text, request, current]),
  ).toEqual([
    ['甲', '县水利局', '配套资金缺口300万元，恳请县财政局协调解决。', true, true],
    ['乙', '县教育局', '用地指标不足，规划调整需省级审批', true, false],
    ['丙', '县民政局', '老旧系统数据对不上', false, true],
  ]);
});

test('a report that was undone is no longer collected', () => {
  const [first] = TASKS;
  const report = first!.record.changes.at(-1)!;
  const undone = append(first!.record, { kind: 'undone', changeId: report.id }, writer('撤'));
  expect(difficultiesOf({ ...first!, record: undone }, MONTH)).toEqual([]);
});

test('they are grouped by the themes’ words, what was moved by hand stays there', () => {
  const words = (research: Research) =>
    grouped(found, research).map(({ theme, difficulties }) => [
      theme.word,
      difficulties.map((one) => one.taskId),
    ]);
  expect(words(NO_RESEARCH)).toEqual([
    ['资金保障', ['甲']],
    ['用地和规划', ['乙']],
    ['其他', ['丙']],
  ]);
  const themes = [...NO_RESEARCH.themes, { id: 'data', word: '数据系统', keywords: ['系统', '数据'] }];
  expect(words({ ...NO_RESEARCH, themes, moved: { [found[1]!.key]: 'approval' } })).toEqual([
    ['资金保障', ['甲']],
    ['审批手续', ['乙']],
    ['数据系统', ['丙']],
  ]);
});

test('the paper says what is settled here and what goes up; the workbook holds every row', () => {
  const research: Research = { ...NO_RESEARCH, decided: { [found[0]!.key]: 'here', [found[1]!.key]: 'up' } };
  const groups = grouped(found, research);
  const { title, body } = researchText(groups, research, MONTH);
  expect(title).toBe('关于2026年11月督查事项办理中困难和问题的专报');
  expect(body).toContain(
    '3个单位共反映困难和问题3个，其中可由本级协调解决的1个，需提请上级协调解决的1个，尚待研究的1个。按主题分：资金保障1个、用地和规划1个、其他1个。',
  );
  expect(body.split('\n').filter((line) => /^[一二三四五]、|^（/.test(line))).toEqual([
    '一、总体情况',
    '二、可由本级协调解决的问题',
    '（一）资金保障',
    '三、需提请上级协调解决的问题',
    '（一）用地和规划',
    '四、尚待研究的问题',
    '（一）其他',
    '五、工作建议',
  ]);
  expect(body).toContain(
    '1．县水利局反映：配套资金缺口300万元，恳请县财政局协调解决。（所涉事项：推进甲项目）',
  );
  expect(researchSheet(groups, research, MONTH).ok).toBe(true);
});
