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
  ['会议原则同意县民政局提出的选址方案，由县住建局会同县林业局抓紧办理用地手续。', '县住建局', '县林业局'],
  ['原则同意县民政局提出的选址方案，由县民政局修改完善后组织实施。', '县民政局', ''],
  ['1.修建公厕。牵头单位为区城管局，配合单位为区财政局、各街道。', '区城管局', '区财政局 各街道'],
  ['1.修建公厕。行业牵头单位：区城管局，督导单位：区住建局。', '区城管局', '区住建局'],
  ['金桥养老院消防安全责任人王某、临江大酒店主要负责人李某要立即制定整改方案。', '金桥养老院 临江大酒店', ''],
  ['各责任单位的主要负责同志要亲自过问。', '各责任单位', ''],
  ['县林业局全体班子成员要下沉一线。', '县林业局', ''],
  ['青石镇要倒排工期，确保按时开工。', '青石镇', ''],
  ['市、镇（街道）、村（社区）要编制应急预案。', '市 镇（街道） 村（社区）', ''],
  ['各乡镇、园区，县直有关部门要加强值班值守。', '各乡镇 园区 县直有关部门', ''],
  ['县直各部门、各乡镇，对上述各项工作，要主动认领。', '县直各部门 各乡镇', ''],
  ['各县（市、区）、市直各部门要在6月底前完成自查。', '各县（市、区） 市直各部门', ''],
  ['县林业局牵头、县水利局配合推进湿地修复。', '县林业局', '县水利局'],
  ['2024年7月底前，由县数据局牵头搭建平台，县财政局按职责配合。', '县数据局', '县财政局'],
  ['县教育局要指导学校完成自查，县消防救援大队予以协助。', '县教育局', '县消防救援大队'],
  ['由县公安局负责施工，县财政局保障经费，8月底前完工。', '县公安局', '县财政局'],
  ['县水利局要修订方案，4月底前报县政府办公室，县政府办公室汇总后报市政府。', '县水利局', ''],
  ['同意由县城投公司作为项目业主，负责前期工作。', '县城投公司', ''],
  ['县安委会各成员单位（详见附件）要开展自查。', '县安委会各成员单位', ''],
  ['各镇场、部门要提高认识。', '各镇场 部门', ''],
  ['1.推进项目。责任单位：区发改局、区财政局（第一责任单位为牵头单位，下同）', '区发改局', '区财政局'],
  ['县长王某批示：“请林业局牵头，水利局配合，尽快解决。”', '林业局', '水利局'],
  ['1.县医院新楼投入使用——县卫健局牵头，县财政局配合，8月底前完成', '县卫健局', '县财政局'],
  ['1.编制指南。（县林业局、县不动产登记中心；4月底前完成）', '县林业局 县不动产登记中心', ''],
  ['1.编制指南（责任领导 王某，责任单位 县林业局、县水利局，完成时限 9月底）', '县林业局 县水利局', ''],
  ['1.新建社区食堂6个；\n县民政局牵头，各街道办事处配合', '县民政局', '各街道办事处'],
  [
    '1.设置窗口。各乡镇（街道）便民中心同步设置。\n牵头单位：县林业局\n配合单位：各乡镇（街道）\n完成时限：6月',
    '县林业局',
    '各乡镇（街道）',
  ],
  ['请有关单位克服困难，务必于5月底前完成。', '有关单位', ''],
  ['八、责任单位为县林业局的，由县林业局组织开展自查。', '县林业局', ''],
  ['请于5月底前报县政府办公室。', '', ''],
  ['1.办好企业家大会【县委统战部、县工商联】。', '县委统战部 县工商联', ''],
  ['县气象、水利、自然资源部门要加密会商。', '县气象 水利 自然资源部门', ''],
  ['各被审计单位应当逐项整改。', '各被审计单位', ''],
  ['四是所需资金由县财政局统筹解决。', '县财政局', ''],
  ['青石镇做好群众工作。', '青石镇', ''],
  ['各部门要压实责任，聚焦矿山、燃气等重点领域，开展排查。', '各部门', ''],
  ['会议听取了县住建局的汇报，由县住建局根据会议意见修改完善后印发。', '县住建局', ''],
  ['请你局高度重视，于4月30日前报送办理情况。', '你局', ''],
  ['会议要求抓紧设计，同时与市规划局协调用地，年内开工。', '', ''],
  ['会议决定，由县港航集团倒排工期，9月底前通航。', '县港航集团', ''],
  ['县港航集团挂图作战，9月底前通航。', '县港航集团', ''],
  ['调研组通报部分码头设施陈旧，6月3日前后进行了检查。', '', ''],
  ['县“清湖行动”办公室要加强调度。', '县“清湖行动”办公室', ''],
  ['1.清理网箱。（县“清湖行动”办公室牵头，县渔政大队配合）', '县“清湖行动”办公室', '县渔政大队'],
  ['县委督查整改工作领导小组办公室要建立台账。', '县委督查整改工作领导小组办公室', ''],
  ['乡水利站牵头，各村配合，清理沟渠。', '乡水利站', '各村'],
  ['1.修缮码头。（县交通局牵头，会同县财政局、县文旅局落实）', '县交通局', '县财政局 县文旅局'],
  ['1.学习政策。（县委宣传部、县委党校）', '县委宣传部 县委党校', ''],
  ['1.公示名录。渔业部门应当公示。（县农业农村局、县水利局等）', '县农业农村局 县水利局', ''],
  ['对违法捕捞的，由县渔政大队立案查处；县公安局配合做好取证。', '县渔政大队', '县公安局'],
  ['各乡镇（街道）请于5月20日前报送名单。', '各乡镇（街道）', ''],
  [
    '县政府督查室将会同县人大常委会代表工委、县政协提案委开展联合督办。',
    '县政府督查室',
    '县人大常委会代表工委 县政协提案委',
  ],
  ['各承办单位：\n代表、委员共提出建议56件。', '', ''],
  ['列席：王某（县水务集团）、李某（县卫健局）', '', ''],
  ['各沿湖县（区）人民政府是治湖的责任主体，要划定岸线。', '各沿湖县（区）人民政府', ''],
  ['驻县纪检监察组要跟进监督。', '驻县纪检监察组', ''],
  ['县渔政大队要会同县公安局水上派出所快速处置险情。', '县渔政大队', '县公安局水上派出所'],
  ['青石镇政府负责，县水利局指导，实施清淤。', '青石镇政府', '县水利局'],
  ['港务部牵头、各分公司落实，6月底前完成检修。', '港务部', '各分公司'],
  ['请县水利局汇总情况，代县政府起草报告，于5月20日前送审。', '县水利局', ''],
  ['各县市区每日17时前报送水情。', '各县市区', ''],
  ['5月1日，青石县一在建码头发生坍塌事故，造成1人死亡。', '', ''],
  ['青石县政府工作报告重点任务分解（2024年）', '', ''],
  ['1.修缮码头。责任单位：青石镇　王建民、县农机中心（刘洋）', '青石镇 县农机中心', ''],
  ['1.修缮码头。\n牵头单位：县交通局、县水利局按职责分工\n实施单位：各乡镇', '县交通局 县水利局', '各乡镇'],
  ['镇派出所、司法所、综治中心联合开展走访。', '镇派出所 司法所 综治中心', ''],
  ['各包村干部要下沉到村。', '各包村干部', ''],
  ['县林长办牵头，各乡镇林长落实，5月15日前签订责任书。', '县林长办', '各乡镇林长'],
  ['新闻媒体要加大宣传。', '新闻媒体', ''],
  ['《渔业条例》第二十一条规定，渔政机构应当自决定作出之日起7日内公示。', '', ''],
  ['根据《渔业条例》第六十条之规定，责令你单位于5月15日前改正。', '你单位', ''],
  ['按照年度安排，县司法局决定开展案卷评查。', '', ''],
  ['1.疏导交通。（组长单位：县公安局；成员单位：县交通局、各学校）', '县公安局', '县交通局 各学校'],
  ['县安委会成员单位：\n县气象局发布了预警。', '', ''],
  ['国网临江县供电公司以及电信、移动、联通公司要抢修线路。', '国网临江县供电公司 电信 移动 联通公司', ''],
  ['县十八届人大五次会议将于2024年6月中旬召开。', '', ''],
  ['1.加固大坝。主责单位：县水利局；属地责任：各乡镇', '县水利局', '各乡镇'],
  ['志愿服务组织要设置服务岗。', '志愿服务组织', ''],
  ['本措施由县渔政局负责解释。', '', ''],
  ['联系人：县委督查室　吴某　7213344；县政府督查室　赵某　7215566', '', ''],
  ['根据《审计法》第五十二条规定，被审计单位应当按时整改。', '', ''],
  ['县文明办关于假期文明旅游工作的提示', '', ''],
  [
    '序号\t事项名称\t国家牵头部门\t市级牵头单位\t责任单位\n1\t船舶登记一件事\t交通运输部\t市交通局\t市税务局',
    '市交通局',
    '市税务局',
  ],
  ['拟办意见：拟请张县长阅示，拟转县水利局办理。', '', ''],
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

  it('reads each of several units that have a duty of their own in one paragraph', () => {
    const { tasks } = readDocument(
      fromText('四、县住建局负责工程建设，县财政局负责资金保障，各乡镇负责征地拆迁。'),
    );
    expect(tasks.map((task) => task.lead.map((unit) => unit.name))).toEqual([
      ['县住建局'],
      ['县财政局'],
      ['各乡镇'],
    ]);
  });

  it('reads paragraphs without numbers one by one, with or without a clause of their own', () => {
    const { tasks } = readDocument(
      fromText(
        '县林业局要于5月底前完成补植。\n修缮护林点3处。（县财政局负责）\n各乡镇要加强巡护。\n新建瞭望塔。\n责任单位：县应急局',
      ),
    );
    expect(tasks.map((task) => [task.lead[0]?.name, task.text.slice(0, 4)])).toEqual([
      ['县林业局', '县林业局'],
      ['县财政局', '修缮护林'],
      ['各乡镇', '各乡镇要'],
      ['县应急局', '新建瞭望'],
    ]);
  });

  it('reads items of a page that lost its line breaks', () => {
    const { tasks } = readDocument(
      fromText(
        '各乡镇人民政府： 为做好督查工作，现将事项通知如下： 一、重点事项 1.清运垃圾。（责任单位：县城管局） 2.整治乱搭乱建。（责任单位：县住建局） 二、要求 1.各乡镇要主动认领。',
      ),
    );
    expect(tasks.map((task) => task.lead.map((unit) => unit.name).join())).toEqual([
      '县城管局',
      '县住建局',
      '各乡镇',
    ]);
  });

  it('starts a new sentence after a quotation that ends in a stop', () => {
    const { tasks } = readDocument(
      fromText('县长王某批示：“请林业局牵头办理。”请你办于4月30日前将结果报县委督查室。'),
    );
    expect(tasks.map((task) => task.lead.map((unit) => unit.name))).toEqual([['林业局'], ['你办']]);
  });

  it('leaves numbers within one label of an item alone', () => {
    const text =
      '一、问题：设施老化。\n责任单位：县水利局\n整改措施：1.开展排查，4月底前建账。2.加强运维。\n整改时限：12月底';
    const { tasks } = readDocument(fromText(text), { ref: '2024-01-08' });
    expect(tasks.map((task) => task.deadlines.map((limit) => limit.due))).toEqual([
      ['2024-04-30', '2024-12-31'],
    ]);
  });

  it('reads no tasks under a heading that tells of problems or results', () => {
    const { tasks } = readDocument(
      fromText('一、存在问题\n部分乡镇重视不够。县林业局人员不足。\n二、工作要求\n县林业局要抓紧补植。'),
    );
    expect(tasks.map((task) => task.text)).toEqual(['县林业局要抓紧补植。']);
  });

  it('takes the lines of a slip together, above and below the units', () => {
    const text =
      '督办事项：关于修缮老码头\n主办单位：县交通局\n协办单位：县财政局\n办理要求：请认真核实，于2024年5月30日前反馈。\n联系人：王某';
    const { tasks } = readDocument(fromText(text), { ref: '2024-05-03' });
    expect(tasks.map((task) => task.text)).toEqual([text.slice(0, text.indexOf('\n联系人'))]);
    expect([tasks[0]!.lead[0]!.name, tasks[0]!.cooperate[0]!.name, tasks[0]!.deadlines[0]!.due]).toEqual([
      '县交通局',
      '县财政局',
      '2024-05-30',
    ]);
  });

  it('reads each case with a duty of its own, and each unit after a semicolon whatever its verb', () => {
    const leads = (text: string) =>
      readDocument(fromText(text), { ref: '2024-05-03' }).tasks.map((task) => task.lead[0]?.name);
    expect(leads('对失职的，由县纪委监委依规处理，涉嫌犯罪的，由县公安局立案查处。')).toEqual([
      '县纪委监委',
      '县公安局',
    ]);
    expect(leads('民政部门要关注孤寡老人；教育部门错时上下学。')).toEqual(['民政部门', '教育部门']);
  });

  it('makes a task of its own of what the receiver has to do by a day', () => {
    const { tasks } = readDocument(
      fromText('各乡镇要在5月10日前将台账报县水利局，县水利局于5月15日前汇总报县政府办公室。'),
      { ref: '2024-05-03' },
    );
    expect(tasks.map((task) => [task.lead[0]!.name, task.deadlines[0]!.due])).toEqual([
      ['各乡镇', '2024-05-10'],
      ['县水利局', '2024-05-15'],
    ]);
  });

  it('keeps what is told as done, headings and salutations out', () => {
    const { tasks } = readDocument(
      fromText(
        '关于全县项目建设情况的通报\n各乡镇人民政府：\n4月10日至15日，县政府督查室会同县林业局对项目进行了专项督查。现将情况通报如下：\n截至4月15日，全县已开工项目32个。\n关于补植补造有关问题\n到2025年，主要指标如下：\n临江县人民政府办公室\n2024年4月18日',
      ),
    );
    expect(tasks).toEqual([]);
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
