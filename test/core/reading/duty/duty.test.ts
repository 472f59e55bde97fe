import { describe, expect, it } from 'vitest';
import { fromText } from '../../../../core/reading/input/from-text.ts';
import { readDocument } from '../../../../core/reading/tasks/read-document.ts';

/** The first task of a text: names of lead and cooperating units. */
function duty(text: string): { lead: string[]; cooperate: string[] } {
  const task = readDocument(fromText(text), { ref: '2024-05-03' }).tasks[0];
  return {
    lead: (task?.lead ?? []).map((u) => u.name),
    cooperate: (task?.cooperate ?? []).map((u) => u.name),
  };
}

const CASES: [string, string, string][] = [
  ['1.实施危房改造。（市住建局牵头，市财政局、各县区政府配合）', '市住建局', '市财政局 各县区政府'],
  [
    '1.实施危房改造。（牵头单位：市住房城乡建设局；责任单位：市财政局、市自然资源和规划局，各县〔市、区〕政府）',
    '市住房城乡建设局',
    '市财政局 市自然资源和规划局 各县〔市、区〕政府',
  ],
  [
    '1.实施危房改造。[责任单位：市市场监管局（知识产权局）、市委组织部（人才办）]',
    '市市场监管局（知识产权局） 市委组织部（人才办）',
    '',
  ],
  ['1.实施危房改造。责任单位：市委组织部、市科技局。', '市委组织部 市科技局', ''],
  ['2.健全目录。（财政部商税务总局负责）', '财政部', '税务总局'],
  ['2.健全目录。（各省级人民政府负责，人力资源社会保障部指导）', '各省级人民政府', '人力资源社会保障部'],
  ['2.健全目录。（民政部指导）', '民政部', ''],
  [
    '2.健全目录。（国家发展改革委、商务部等国务院相关部门及各地区按职责分工负责）',
    '国家发展改革委 商务部 各地区',
    '',
  ],
  ['2.健全目录。（国务院各部门分别负责，年内持续推进）', '国务院各部门', ''],
  ['3.整治内涝。(牵头单位:区住建局;责任单位:区城管局、各镇街,6月底完成)', '区住建局', '区城管局 各镇街'],
  [
    '3.整治内涝。【市住建局牵头，市大数据局、市工业和信息化局参与】',
    '市住建局',
    '市大数据局 市工业和信息化局',
  ],
  ['3.整治内涝。（责任单位：市住建局牵头，市大数据局配合）', '市住建局', '市大数据局'],
  [
    '二、数字政府。由县政务服务局牵头，会同县委编办、县司法局，于6月底前完成事项梳理。',
    '县政务服务局',
    '县委编办 县司法局',
  ],
  ['会议决定，由市城管局负责，市公安局配合，开展占道经营整治。', '市城管局', '市公安局'],
  ['会议要求，县教体局要会同县人社局、县财政局，抓紧制定招聘方案。', '县教体局', '县人社局 县财政局'],
  ['县发改局要牵头抓好项目前期，县财政局要积极配合，确保6月开工。', '县发改局', '县财政局'],
  ['财政、住房城乡建设、水利等部门要加强协同。', '财政 住房城乡建设 水利', ''],
  ['区委区政府督查室要适时开展督查。', '区委区政府督查室', ''],
  ['建立经信部门牵头，教育、科技、数据等有关部门共同参与的工作机制。', '经信部门', '教育 科技 数据'],
  ['地方各级人民政府对本行政区域内的秸秆禁烧工作负总责。', '地方各级人民政府', ''],
  ['各地工作进展情况要定期报告领导小组。', '各地', ''],
  ['（一）市教育局。负责组织学校开展安全教育。', '市教育局', ''],
];

describe('who is responsible', () => {
  it.each(CASES)('%s', (text, lead, cooperate) => {
    expect(duty(text)).toEqual({
      lead: lead.split(' ').filter(Boolean),
      cooperate: cooperate.split(' ').filter(Boolean),
    });
  });

  it('marks an unranked list as inferred and says why', () => {
    const task = readDocument(fromText('1.清理文件。（责任单位：市司法局、市政府办公室）')).tasks[0]!;
    expect(task.certainty.lead).toBe('inferred');
    expect(task.reason).toContain('未分主次');
    expect(task.lead.map((unit) => unit.single)).toEqual([true, true]);
  });

  it('flags 等 and collective names', () => {
    const task = readDocument(fromText('1.清理文件。（市司法局等有关部门、各县区负责）')).tasks[0]!;
    expect(task.etc).toBe(true);
    expect(task.lead.map((unit) => [unit.name, unit.single])).toEqual([
      ['市司法局', true],
      ['各县区', false],
    ]);
  });

  it('takes over the units of a heading, unless an item names its own', () => {
    const text = '一、市教育局（2项）\n1.新建学校3所。\n2.整治校园周边。（市城管局负责）\n3.开展安全教育。';
    const { tasks } = readDocument(fromText(text));
    expect(tasks.map((task) => [task.lead[0]?.name, task.certainty.lead])).toEqual([
      ['市教育局', 'inferred'],
      ['市城管局', 'certain'],
      ['市教育局', 'inferred'],
    ]);
    expect(tasks[0]!.reason).toContain('上级标题');
  });

  it('takes a clause at the end of a heading for all items below it', () => {
    const text = '（一）兜牢底线。（责任单位：县民政局、县残联）\n1.提高低保标准。\n2.实施家庭无障碍改造。';
    const { tasks } = readDocument(fromText(text));
    expect(tasks.map((task) => task.lead.map((unit) => unit.name).join('、'))).toEqual([
      '县民政局、县残联',
      '县民政局、县残联',
    ]);
  });

  it('means the addressees where a request names nobody', () => {
    const text = '各县区人民政府，市直各部门：\n现将有关事项通知如下。\n请于6月20日前将名单报市督查室。';
    const [task] = readDocument(fromText(text), { ref: '2024-05-03' }).tasks;
    expect(task!.lead.map((unit) => unit.name)).toEqual(['各县区人民政府', '市直各部门']);
    expect(task!.reason).toBe('主送机关（推定）');
    expect(task!.deadlines[0]!.due).toBe('2024-06-20');
  });

  it('lets roles stand in brackets after a name', () => {
    expect(duty('1.建设公园。（市住建局（牵头）、市财政局、市园林局）')).toEqual({
      lead: ['市住建局'],
      cooperate: ['市财政局', '市园林局'],
    });
  });

  it('reads a clause without brackets, and a full stop inside brackets as no end', () => {
    expect(duty('1.清理文件，结果向社会公布。市司法局牵头，各起草单位配合。')).toEqual({
      lead: ['市司法局'],
      cooperate: ['各起草单位'],
    });
    expect(duty('1.清理文件。（市司法局、市政府办公室负责。列第一位的为牵头单位，下同）')).toEqual({
      lead: ['市司法局'],
      cooperate: ['市政府办公室'],
    });
  });

  it('reads an item laid out under labels as one task, in whatever order they come', () => {
    const text =
      '一、问题：管网不完善。\n责任单位：市住建局\n督导单位：市生态环境局\n整改措施：1.2024年6月底前，完成排查。\n整改时限：2025年12月底前';
    const [task, ...others] = readDocument(fromText(text)).tasks;
    expect(others).toEqual([]);
    expect([task!.lead[0]!.name, task!.cooperate[0]!.name]).toEqual(['市住建局', '市生态环境局']);
    expect(task!.deadlines.map((limit) => limit.due)).toEqual(['2024-06-30', '2025-12-31']);
  });
});
