import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromText } from '../../../../core/reading/input/from-text.ts';
import type { DocumentReading } from '../../../../core/reading/reading.ts';
import { readDocument } from '../../../../core/reading/tasks/read-document.ts';

function read(name: string): { text: string; reading: DocumentReading } {
  const text = readFileSync(new URL(`../../../fixtures/documents/${name}.txt`, import.meta.url), 'utf8');
  return { text, reading: readDocument(fromText(text)) };
}

/** A task in one line: its first words, lead / cooperating units, due days. */
const lines = (reading: DocumentReading) =>
  reading.tasks.map((task) => [
    task.text.replace(/\s+/g, '').slice(0, 8),
    task.lead.map((unit) => unit.name).join('、'),
    task.cooperate.map((unit) => unit.name).join('、'),
    task.deadlines.map((limit) => limit.due ?? limit.text).join('、'),
  ]);

describe('a plan with duty clauses in brackets (分工方案)', () => {
  const { text, reading } = read('分工方案');

  it('reads where it comes from', () => {
    const { title, documentNumber, issuer, date } = reading.source;
    expect(title?.value).toBe('云岭市人民政府办公室关于印发《云岭市优化营商环境重点任务分工方案》的通知');
    expect(documentNumber?.value).toBe('云政办发〔2024〕18号');
    expect(issuer?.value).toBe('云岭市人民政府办公室');
    expect(date).toMatchObject({ value: '2024-04-12', quote: '2024年4月12日', certainty: 'certain' });
    expect(text.slice(documentNumber!.span!.start, documentNumber!.span!.end)).toBe('云政办发〔2024〕18号');
  });

  it('reads each task with its units and limits', () => {
    expect(lines(reading)).toEqual([
      ['推行登记集成办理', '市市场监管局', '市公安局、市人力资源社会保障局', '2024-06-30'],
      ['压缩办理时限。将', '市行政审批局、市住建局、市自然资源和规划局', '', ''],
      ['加强融资服务。搭', '市委金融办、人民银行云岭市分行、各县〔市、区〕政府', '', '2024-06-30'],
      ['保障用工需求。引', '市人力资源社会保障局', '市教育局', ''],
      ['开展技能培训，年', '市总工会', '', '2024-12-31'],
      ['各责任单位要细化', '各责任单位', '', '2024-05-10'],
      ['市政府督查室要适', '市政府督查室', '', '适时'],
    ]);
  });

  it('points every unit and limit at its own words', () => {
    const task = reading.tasks[0]!;
    expect(text.slice(task.start, task.end)).toBe(task.text);
    expect(task.text.startsWith('推行登记集成办理。')).toBe(true);
    expect(task.text.endsWith('不再列出）')).toBe(true);
    expect(text.slice(task.lead[0]!.start, task.lead[0]!.end)).toBe('市市场监管局');
    expect(text.slice(task.deadlines[0]!.start, task.deadlines[0]!.end)).toBe(task.deadlines[0]!.text);
  });

  it('carries units named once for all later items apart from those named', () => {
    expect(reading.tasks[0]!.implied).toBeUndefined();
    expect(reading.tasks[2]!.implied?.map((unit) => unit.name)).toEqual(['各县（市、区）人民政府']);
  });
});

describe('other kinds of paper', () => {
  it('reads minutes: what was settled, not what was heard or left open', () => {
    const { reading } = read('会议纪要');
    expect(reading.source.date).toMatchObject({ value: '2024-06-03', certainty: 'inferred' });
    expect(lines(reading)).toEqual([
      ['由县住建局牵头，', '县住建局', '县发展改革局、县自然资源局', '2024-09-30'],
      ['县财政局负责落实', '县财政局', '', '2024-07-15'],
      ['请县政府办公室定', '县政府办公室', '', '定期'],
      ['会议原则同意县交', '县交通运输局', '', ''],
    ]);
    expect(reading.tasks[3]!.certainty.lead).toBe('inferred');
  });

  it('reads a table of tasks, and holds to “列第一位者为牵头单位，下同”', () => {
    const { reading } = read('任务分解表');
    expect(lines(reading)).toEqual([
      ['改造老旧小区12', '县住建局', '县财政局', '2024-11-30'],
      ['新建农村供水管网', '县水利局', '县农业农村局、各乡镇政府', '2024-10-31'],
      ['推进殡葬改革|县', '县民政局', '', '长期坚持'],
    ]);
  });

  it('reads label lines, and says where a task of the list names nobody', () => {
    const { reading } = read('标签行');
    expect(lines(reading)).toEqual([
      ['固定资产投资增长', '区发改局', '青石经济开发区、各街道、区住建局', ''],
      ['完成危旧房改造3', '区住建局', '各街道', '2023-10-31'],
      ['其他指标不低于全', '', '', ''],
    ]);
    expect(reading.tasks[2]!.certainty.lead).toBe('unknown');
  });

  it('leaves a day without a year open where nothing tells the year', () => {
    const { reading } = read('批示抄清');
    expect(lines(reading)).toEqual([
      ['王某某同志在《关', '县住建局', '县水利局', '6月20日前'],
      ['各镇（街道）要举', '各镇（街道）', '', ''],
    ]);
  });
});
