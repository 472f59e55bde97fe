import { describe, expect, test } from 'vitest';
import {
  fieldsOf,
  instructionsOf,
  readHtml,
  readSample,
  sampleHtml,
  sourceOf,
  tasksOf,
} from './sample-page.ts';

test('frameset: the form is found among the frames; fields, instructions and tasks of 收文处理单', () => {
  const reading = readSample('frameset/index.html', 'frameset/list.html', 'frameset/form.html');
  expect(reading.frameIndex).toBe(2);
  expect(sourceOf(reading)).toEqual({
    documentNumber: '云政办发〔2026〕17号',
    title: '云岭市人民政府办公室关于开展老旧小区改造专项资金清理工作的通知',
    issuer: '云岭市人民政府办公室',
    date: '2026-03-20',
  });
  expect(fieldsOf(reading)).toMatchObject({ urgency: '加急', receivedDate: '2026-03-24' });
  expect(fieldsOf(reading)).not.toHaveProperty('limit');
  expect(instructionsOf(reading)).toEqual([
    [
      'proposal',
      '机要秘书科',
      '拟请周志远、李敏同志阅示，拟转县财政局、县发展改革局研办。',
      '2026-03-25',
      null,
    ],
    [
      'task',
      '周志远',
      '请财政局牵头，发改局、审计局配合，抓紧核清底数，于6月30日前报结果。',
      '2026-03-26',
      '2026-03-26 16:20:05',
    ],
    [
      'task',
      '李敏',
      '请住建局按志远同志批示要求，4月15日前提出整改方案。',
      '2026-03-27',
      '2026-03-27 09:02:41',
    ],
    ['information', '陈伟', '已阅。', null, '2026-03-27 10:15:00'],
  ]);
  expect(tasksOf(reading)).toMatchObject([
    {
      lead: ['财政局'],
      cooperate: ['发改局', '审计局'],
      due: ['6月30日前 2026-06-30'],
      certainty: 'certain',
      by: '周志远',
    },
    {
      lead: ['住建局'],
      cooperate: [],
      due: [expect.stringMatching(/ 2026-04-15$/)],
      certainty: 'certain',
      by: '李敏',
    },
  ]);
  expect(reading.skipped).toEqual(['有 1 人未填写意见。']);
});

test('every value points at its own words', () => {
  const reading = readSample('frameset/index.html', 'frameset/list.html', 'frameset/form.html');
  const text = (frame: number) => reading.documents[frame]!.text;
  for (const { value } of reading.fields)
    expect(text(value.frame).slice(value.span!.start, value.span!.end)).toBe(value.quote);
  for (const i of reading.instructions) expect(text(i.frame).slice(i.span!.start, i.span!.end)).toBe(i.text);
  for (const task of reading.tasks) {
    expect(text(task.frame).slice(task.start, task.end)).toBe(task.text);
    for (const unit of [...task.lead, ...task.cooperate])
      expect(text(task.frame).slice(unit.start, unit.end)).toBe(unit.name);
    for (const limit of task.deadlines)
      expect(text(task.frame).slice(limit.start, limit.end)).toBe(limit.text);
  }
  expect(reading.source.documentNumber).toMatchObject({
    certainty: 'certain',
    reason: '“来文字号”栏',
    frame: 2,
  });
});

describe('opinions in their shapes', () => {
  test('(2) one cell of name, time and words, newest first', () => {
    const reading = readSample('opinions-cell.html');
    expect(sourceOf(reading)).toMatchObject({ documentNumber: '民养老函〔2026〕31号', date: '2026-05-06' });
    expect(reading.source.date).toMatchObject({ certainty: 'inferred' });
    expect(instructionsOf(reading)).toEqual([
      [
        'task',
        '高建平',
        '请养老服务科牵头，规划财务科、各县区民政局配合，5月20日前将改造台账报局办公室汇总，并请加强进度调度。',
        null,
        '2026-05-08 09:12',
      ],
      ['decision', '何秀英', '同意。', null, '2026-05-07 17:40'],
      ['proposal', '罗启明', '请建平同志阅示。', null, '2026-05-07 15:03'],
      ['proposal', '罗启明', '拟由养老服务科会同规划财务科汇总报送，请局领导阅示。', '2026-05-07', null],
    ]);
    expect(tasksOf(reading)).toMatchObject([
      { lead: ['养老服务科'], cooperate: ['规划财务科', '各县区民政局'], due: ['5月20日前 2026-05-20'] },
    ]);
    expect(reading.skipped).toEqual(['有 1 人未填写意见。']);
  });

  test('(3) a list of div and span, with an unclosed tag, first page only', () => {
    const reading = readSample('opinions-list.html');
    expect(sourceOf(reading)).toEqual({
      documentNumber: '临发改〔2026〕42号',
      title: '关于进一步规范政府投资项目变更管理的请示',
      issuer: '县发展和改革局',
      date: '2026-04-08',
    });
    expect(reading.source.title?.certainty).toBe('inferred');
    expect(fieldsOf(reading)).toMatchObject({ urgency: '特急', limit: '2026-04-30' });
    expect(instructionsOf(reading).map(([kind, leader]) => [kind, leader])).toEqual([
      ['task', '韩卫东'],
      ['task', '周志远'],
      ['decision', '方文'],
    ]);
    expect(tasksOf(reading)).toMatchObject([
      { lead: ['发改局'], cooperate: ['财政局', '审计局'], due: ['15个工作日内 2026-05-06'], by: '韩卫东' },
      { text: '请司法局做好合法性审查。', lead: ['司法局'], due: ['2026-04-30 2026-04-30'], by: '周志远' },
    ]);
    expect(reading.tasks[1]!.deadlines[0]!.steps[0]).toBe('批示没有写具体时限，取表单上的办理时限');
    expect(reading.skipped).toEqual([
      '有 1 人未填写意见。',
      '意见分页显示，只读到了当前页；请翻页或点“加载更多”后再读一次。',
    ]);
  });

  test('(4) text fields, radio buttons and lists', () => {
    const reading = readSample('opinions-textarea.html');
    expect(fieldsOf(reading)).toEqual({
      issuer: '省教育厅办公室',
      documentNumber: '教办函〔2026〕77号',
      title: '关于开展校园食品安全排查整治的通知',
      receivedDate: '2026-08-24',
      urgency: '急件',
      limit: '2026-08-31',
    });
    expect(instructionsOf(reading)).toEqual([
      ['proposal', '办公室', '请吴局长阅示。拟由安全法规科会同基础教育科办理。', '2026-08-24', null],
      [
        'task',
        '吴建军',
        '请安全法规科牵头，基础教育科、后勤保障中心配合，开学前完成一轮全覆盖排查。\n整改情况9月15日前报我。',
        '2026-08-25',
        null,
      ],
    ]);
    expect(tasksOf(reading)).toMatchObject([
      {
        lead: ['安全法规科'],
        cooperate: ['基础教育科', '后勤保障中心'],
        due: expect.arrayContaining(['9月15日前 2026-09-15']),
      },
    ]);
  });

  test('(5) words without name or date: two units, each its own task, the form’s limit where none is written', () => {
    const reading = readSample('opinions-plain.html');
    expect(instructionsOf(reading)).toEqual([
      [
        'task',
        null,
        '请执法支队立即核查处置，依法从严，10月20日前报处理结果；宣传科同步做好舆情回应。',
        null,
        null,
      ],
    ]);
    expect(tasksOf(reading)).toMatchObject([
      { lead: ['执法支队'], due: expect.arrayContaining(['10月20日前 2026-10-20']) },
      { lead: ['宣传科'], due: ['2026年10月26日前 2026-10-26'] },
    ]);
  });

  test('(6) images of handwriting: kept with their times, no task, and said', () => {
    const reading = readSample('opinions-image.html');
    expect(reading.instructions.map((i) => [i.imageOnly, i.systemTime])).toEqual([
      [true, '2026-09-04 15:20'],
      [true, '2026-09-05 09:11'],
      [false, null],
    ]);
    expect(reading.tasks).toEqual([]);
    expect(reading.skipped).toEqual(['有 2 条批示是手写图片或签批控件，文字读不出来；请对照原件录入。']);
  });

  test('(7) an Office or OFD control only', () => {
    const reading = readSample('opinions-control.html');
    expect(sourceOf(reading)).toMatchObject({
      title: '关于申请追加防汛抗旱应急经费的请示',
      issuer: '县水务局',
    });
    expect(reading.instructions).toMatchObject([{ imageOnly: true, text: '', span: null }]);
    expect(reading.skipped).toEqual(['有 1 条批示是手写图片或签批控件，文字读不出来；请对照原件录入。']);
  });
});

test('GBK bytes, vertical labels, full-width digits, signature on a line of its own', () => {
  const reading = readSample('gbk.html');
  expect(sourceOf(reading)).toEqual({
    documentNumber: '云水〔2026〕9号',
    title: '关于做好2026年春灌用水保障工作的通知',
    issuer: '云岭市水利局',
    date: '2026-03-02',
  });
  expect(instructionsOf(reading)).toEqual([
    ['proposal', '办公室', '拟请张局长阅示，转农村水利股、供水公司阅办。', '2026-03-02', null],
    [
      'task',
      '张弛',
      '请农村水利股牵头，供水公司配合，３月２０日前完成渠系清淤，每周五报进度。',
      '2026-03-03',
      null,
    ],
  ]);
  const [task] = tasksOf(reading);
  expect(task).toMatchObject({ lead: ['农村水利股'], cooperate: ['供水公司'] });
  expect(task!.due[0]).toBe('３月２０日前 2026-03-20');
  expect(reading.tasks[0]!.deadlines[1]).toMatchObject({
    kind: 'recurring',
    every: { unit: 'week', interval: 1 },
  });
});

describe('a single-page form whose parts arrive late', () => {
  const form = sampleHtml('e9/form.html');
  const whole = form.replace('<div class="wea-loading">加载中...</div>', sampleHtml('e9/log.html'));

  test('all there: fields from controls, opinions from the log', () => {
    const reading = readHtml(whole);
    expect(fieldsOf(reading)).toMatchObject({
      documentNumber: '水运管〔2026〕58号',
      issuer: '省水利厅',
      urgency: '急件',
      limit: '2026-07-31',
    });
    expect(instructionsOf(reading).map(([kind, leader]) => [kind, leader])).toEqual([
      ['proposal', null],
      ['task', '郑海涛'],
      ['decision', '林宁'],
    ]);
    expect(tasksOf(reading)).toMatchObject([
      { lead: ['运行管理科'], cooperate: ['建设科', '防御科'], due: ['6月底前 2026-06-30'], by: '郑海涛' },
    ]);
    expect(reading.skipped).toEqual([
      '有 1 人未填写意见。',
      '意见分页显示，只读到了当前页；请翻页或点“加载更多”后再读一次。',
    ]);
  });

  test('the log still missing: the form is read and the gap is said', () => {
    const reading = readHtml(form);
    expect(fieldsOf(reading)).toMatchObject({ title: '关于开展小型水库除险加固“回头看”的通知' });
    expect(reading.tasks).toEqual([]);
    expect(reading.skipped).toEqual(['页面有一部分还没有装完，意见可能不全；请等页面显示完整后再试一次。']);
  });

  test('nothing there yet: said, never read as “no opinions”', () => {
    const reading = readSample('e9/index.html');
    expect(reading).toMatchObject({ frameIndex: -1, fields: [], instructions: [], tasks: [] });
    expect(reading.skipped).toEqual([
      '页面还没有装完，读到的内容不全，并不是没有批示；请等页面显示完整后再试。',
    ]);
  });

  test('the log in a frame of its own, without any label', () => {
    const reading = readHtml(form, sampleHtml('e9/log.html'));
    expect(tasksOf(reading)).toMatchObject([{ lead: ['运行管理科'], by: '郑海涛' }]);
    expect(reading.tasks[0]!.frame).toBe(1);
  });
});

test('致远: number built from spans, signed below the words, 未填写意见 is blank', () => {
  const reading = readSample('seeyon/index.html', 'seeyon/content.html');
  expect(reading.frameIndex).toBe(1);
  expect(sourceOf(reading)).toEqual({
    documentNumber: '云自然资发〔2026〕61号',
    title: '关于做好2026年度耕地保护责任目标考核自查工作的通知',
    issuer: '云岭市自然资源和规划局',
    date: '2026-07-03',
  });
  expect(instructionsOf(reading)).toEqual([
    ['proposal', '赵倩', '拟请宋局长阅示，转耕地保护股办理。', null, '2026-07-06 10:11'],
    [
      'task',
      '宋明哲',
      '请耕地保护股牵头，执法监察大队、各自然资源所配合，逐图斑核实，7月20日前完成自查报告报局党组会研究。',
      null,
      '2026-07-06 15:40',
    ],
  ]);
  expect(tasksOf(reading)).toMatchObject([
    { lead: ['耕地保护股'], cooperate: ['执法监察大队', '各自然资源所'], due: ['7月20日前 2026-07-20'] },
  ]);
  expect(reading.skipped).toEqual(['有 1 人未填写意见。']);
});

test('阅批件: newest first, blanks, upward requests are proposals, written and system dates differ', () => {
  const reading = readSample('approval-list.html');
  expect(instructionsOf(reading)).toEqual([
    ['decision', '新潮', '同意', '2026-10-17', '2026-11-05 14:20:10'],
    ['task', '江涛', '请考古处会同督察处研提意见，10个工作日内报局。', null, '2026-10-16 17:02:44'],
    ['proposal', '建华', '报请新潮同志批示。', null, '2026-10-16 10:31:58'],
    ['proposal', '冯丽', '请建华同志示。', null, '2026-10-15 16:12:00'],
    ['proposal', '白雪', '请司领导阅示。', null, '2026-10-14 15:08:33'],
    ['information', '白雪', '拟稿人校对办结', null, '2026-10-14 15:01:09'],
  ]);
  expect(tasksOf(reading)).toMatchObject([
    { lead: ['考古处'], cooperate: ['督察处'], due: ['10个工作日内 2026-10-30'], by: '江涛' },
  ]);
  expect(reading.skipped).toEqual(['有 3 人未填写意见。']);
});

test('督办单 three frames deep: its own matter, units and limit; 请抓紧落实 adds no second task', () => {
  const reading = readSample('nested/index.html', 'nested/middle.html', 'nested/inner.html');
  expect(reading.frameIndex).toBe(2);
  expect(fieldsOf(reading)).toMatchObject({
    documentNumber: '临督〔2026〕19号',
    urgency: '急件',
    limit: '2026-06-20',
  });
  expect(tasksOf(reading)).toEqual([
    {
      text: '城区黑臭水体整治“回头看”发现问题整改',
      lead: ['云岭生态环境局临江分局'],
      cooperate: ['县住建局', '县水务局', '城关镇'],
      due: ['2026年6月20日前 2026-06-20'],
      certainty: 'certain',
      by: '周志远',
    },
  ]);
});

test('shadow roots are read as what they show', () => {
  const reading = readSample('shadow.html');
  expect(sourceOf(reading)).toEqual({
    documentNumber: '临办发电〔2026〕33号',
    title: '关于做好国庆节期间值班值守工作的通知',
    issuer: '县委办公室',
    date: '2026-09-21',
  });
  expect(tasksOf(reading)).toMatchObject([
    { lead: ['县应急局'], cooperate: ['县公安局', '县文旅局'], due: ['国庆节前 2026-09-30'], by: '周志远' },
  ]);
});

test('a ledger: a row a task; * leads; section, header and note rows are none', () => {
  const reading = readSample('ledger.html');
  const tasks = tasksOf(reading);
  expect(tasks).toHaveLength(20);
  expect(tasks[0]).toEqual({
    text: '滨江路改造工程',
    lead: ['县住建局'],
    cooperate: ['县交通局', '县城投公司'],
    due: ['2026年9月底前 2026-09-30'],
    certainty: 'certain',
    by: null,
  });
  const due = Object.fromEntries(tasks.map((t) => [t.text, t.due]));
  expect(due).toMatchObject({
    城北水厂扩建: ['11月底 2026-11-30'],
    智慧停车: ['2026.8.31 2026-08-31'],
    农村饮水: ['年底前 2026-12-31'],
    一网通办: ['每季度末 2026-12-31'],
    清欠专项: ['长期坚持 open'],
  });
  expect(reading.source.title?.value).toBe('临江县2026年重点工作督查台账（9月）');
  expect(reading.skipped).toEqual([]);
});

test('meeting minutes are read as a running document', () => {
  const reading = readSample('minutes.html');
  expect(sourceOf(reading)).toEqual({
    documentNumber: '临府纪〔2026〕38号',
    title: '临江县人民政府第38次常务会议纪要',
    issuer: '临江县人民政府办公室',
    date: '2026-09-09',
  });
  const tasks = tasksOf(reading);
  expect(tasks.map((t) => [t.cooperate, t.due])).toEqual([
    [['县财政局', '县发改局'], ['2026年10月20日前 2026-10-20']],
    [[], ['9月底前 2026-09-30']],
    [['县城管局'], ['5个工作日内 2026-09-16']],
  ]);
  expect(reading.instructions).toEqual([]);
});

describe('pages that are none', () => {
  test('a refusal is said, with what to do', () => {
    const reading = readSample('no-permission.html');
    expect(reading).toMatchObject({ frameIndex: -1, instructions: [], tasks: [] });
    expect(reading.skipped).toEqual([
      '系统提示无权限或登录已失效，看不到内容，并不是没有批示；请重新登录或换有权限的账号打开后再试。',
    ]);
  });

  test('loading is said; beside a form the frame is named', () => {
    const loading = '页面还没有装完，读到的内容不全，并不是没有批示；请等页面显示完整后再试。';
    expect(readSample('loading.html').skipped).toEqual([loading]);
    expect(readSample('opinions-plain.html', 'loading.html').skipped).toEqual([`框架“未命名”：${loading}`]);
  });

  test('a list of papers holds nothing to register', () => {
    const reading = readSample('frameset/list.html');
    expect(reading.tasks).toEqual([]);
    expect(reading.skipped).toEqual([
      '这个页面上没有读到批示、交办事项或台账；请选中要立项的文字，再用右键“立项”。',
    ]);
  });

  test('no frames at all', () => {
    expect(readHtml()).toMatchObject({ frameIndex: -1, documents: [], tasks: [], skipped: [] });
  });
});

test('a hostile page: scripts, handlers, hidden words and invisible characters leave nothing behind', () => {
  const reading = readSample('hostile.html');
  const { text } = reading.documents[0]!;
  expect(/document\.cookie|hacked|付款'|免于核查|[\u200b\u202e\u0007\u001b]/.test(text)).toBe(false);
  expect(text.includes('深处的文字')).toBe(true);
  expect(sourceOf(reading)).toEqual({
    documentNumber: '云政办发〔2026〕88号',
    title: '关于核查专项资金的通知',
    issuer: undefined,
    date: '2026-06-01',
  });
  expect(tasksOf(reading).at(-1)).toMatchObject({
    text: '请审计局牵头核查，6月15日前报告。',
    lead: ['审计局'],
    due: ['6月15日前 2026-06-15'],
    by: '周志远',
  });
  expect(reading.skipped).toEqual([
    '页面文字里有改变显示顺序的控制字符，已去掉；请与原页面核对。',
    '“来文单位”栏内容过长，只读取了前 120 字，请核对。',
  ]);
});

describe('instructions with units and limits of their own', () => {
  const slip = (instruction: string) =>
    readHtml(
      `<table><tr><td>督办事项</td><td>老码头修缮进展缓慢</td></tr><tr><td>主办单位</td><td>县交通局</td></tr><tr><td>协办单位</td><td>县财政局</td></tr><tr><td>办结时限</td><td>7个工作日</td></tr><tr><td>交办日期</td><td>2026-11-09</td></tr><tr><td>批示内容</td><td>${instruction}</td></tr></table>`,
    );

  test('请交通局抓紧 on a 督办单 of that unit is its matter; days without 内 are a limit', () => {
    expect(tasksOf(slip('请交通局抓紧协调推进。（周志远　11月6日）'))).toMatchObject([
      {
        text: '老码头修缮进展缓慢',
        lead: ['县交通局'],
        cooperate: ['县财政局'],
        due: ['7个工作日 2026-11-18'],
      },
    ]);
  });

  test('a register of instructions is a ledger, a task a row', () => {
    const rows = [
      ['1', '周志远', '2026-11-02', '请住建局抓紧解决。', '县住建局', '2026-12-12'],
      ['2', '李敏', '2026-11-05', '请财政局、教育局核实后报我。', '县财政局<br>县教育局', '2026-12-05'],
    ].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const heading =
      '<tr><th>序号</th><th>批示领导</th><th>批示时间</th><th>批示内容</th><th>承办单位</th><th>办理时限</th></tr>';
    expect(tasksOf(readHtml(`<table>${heading}${rows.join('')}</table>`))).toMatchObject([
      { text: '请住建局抓紧解决。', lead: ['县住建局'], due: ['2026-12-12 2026-12-12'] },
      { lead: ['县财政局'], cooperate: ['县教育局'], due: ['2026-12-05 2026-12-05'] },
    ]);
  });

  test('an instruction quoted as a whole is read like any other', () => {
    const quoted =
      '<p>县委主要领导批示：</p><p>“要高度重视。请纪委监委、教育局组成调查组，一个月内查清事实。”</p><p>周志远</p><p>2026年11月15日</p>';
    expect(tasksOf(readHtml(quoted))).toMatchObject([
      { lead: ['纪委监委'], cooperate: ['教育局'], due: ['一个月内 2026-12-15'], certainty: 'inferred' },
    ]);
  });
});
