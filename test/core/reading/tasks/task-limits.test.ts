import { describe, expect, it } from 'vitest';
import { fromText } from '../../../../core/reading/input/from-text.ts';
import { readDocument } from '../../../../core/reading/tasks/read-document.ts';

/** Kinds and days of all limits of a one-sentence paper. */
const limits = (sentence: string) =>
  readDocument(fromText(`一、工作要求\n${sentence}`), { ref: '2024-05-03' })
    .tasks.flatMap((task) => task.deadlines)
    .map((limit) => `${limit.kind}${limit.due ? ` ${limit.due}` : ''}`);

describe('times that are limits of a task', () => {
  it.each([
    ['各市要于2024年8月底前完成自查，9月10日前报省厅。', ['date 2024-08-31', 'date 2024-09-10']],
    ['2024年上半年，市交通运输局完成前期工作。', ['range 2024-06-30']],
    ['市审计局要适时开展审计。', ['open']],
    [
      '每年2月底前各县完成考核，3月底前市卫生健康委完成分析。',
      ['recurring 2025-02-28', 'recurring 2025-03-31'],
    ],
    ['市场监管局负责制定标准，2024年底前发布。', ['date 2024-12-31']],
    ['集中整治阶段（6月1日至6月30日）。各单位要清理垃圾。', ['range 2024-06-30']],
    ['请各乡镇在剩下的半年时间里，进一步细化措施。', ['date 2024-12-31']],
    ['在今年剩下的几个月时间里，各单位要完成扫尾。', ['date 2024-12-31']],
    ['市生态环境局要在规定时限内完成整改。', ['open']],
    ['各单位工作进展要按期上报，市督查室要定期通报。', ['recurring']],
    ['县渔政大队要开展联合巡湖，每月不少于2次。', ['recurring 2024-05-31']],
    ['县水利局要完善监测，2024年布设60个，2025年布设80个。', ['range 2024-12-31', 'range 2025-12-31']],
    ['县农业农村局要推进网箱清零，常态化推进。', ['open']],
    ['县财政局要制定方案（5月10日前）、拨付资金（6月底前）。', ['date 2024-05-10', 'date 2024-06-30']],
    ['（一）选派干部（5月15日前）。县委组织部选派干部100名。', ['date 2024-05-15']],
    ['（二）走访渔户（5月至10月）。县渔政大队、各乡镇要逐户走访。', ['range 2024-10-31']],
    ['县邮政局要健全物流，到2027年行政村快递覆盖率达100%。', ['range 2027-12-31']],
    ['建设内容：整合泊位。\n主办单位：县城管局\n上线时间：2024年10月底前', ['date 2024-10-31']],
    ['县气象台每日发布水情。', ['recurring 2024-05-03']],
    ['1.上半年出台“强渔”引育计划。（县人社局）', ['range 2024-06-30']],
    ['县卫健局要加快办证，确保县人民医院扩建项目9月复工。', ['range 2024-09-30']],
    ['县资源局要核定价款，7月15日前书面告知开发企业限期缴纳。', ['date 2024-07-15']],
    ['督查组进驻期间（6月5日至6月20日），各单位要保持通讯畅通。', ['range 2024-06-20']],
    ['各部门要在每季度末（6月、9月和12月底）报告进展。', ['recurring 2024-06-30']],
  ])('%s', (sentence, expected) => {
    expect(limits(sentence)).toEqual(expected);
  });
});

describe('the year that dates without one belong to', () => {
  it.each([
    ['临江县2024年重点工作分工方案', '2024-07-15'],
    ['县审计局2023年度预算执行审计发现问题清单', '2024-07-15', '2024-03-20'],
    ['关于2023年度审计查出问题整改的通知', '2024-07-15'],
  ])('%s', (title, due, ref?: string) => {
    const signed = ref ? '' : '临江县人民政府\n2024年3月20日';
    const text = `${title}\n县审计局要于7月15日前报县政府。\n${signed}`;
    expect(readDocument(fromText(text), ref ? { ref } : {}).tasks[0]!.deadlines[0]!.due).toBe(due);
  });
});

describe('the year before that of the paper', () => {
  it('tells what was done in it', () => {
    const text =
      '关于渔业生产的通知\n县财政局要加大投入，2023年投入60万元，2024年投入80万元。\n县政府办公室\n2024年3月20日';
    expect(readDocument(fromText(text)).tasks[0]!.deadlines.map((limit) => limit.due)).toEqual([
      '2024-12-31',
    ]);
  });
});

describe('a year’s work ordered in its last months', () => {
  it('means the next January', () => {
    const text = '关于做好2024年度渔业考核的通知\n县考核办1月底前评定等次。';
    expect(readDocument(fromText(text), { ref: '2024-12-05' }).tasks[0]!.deadlines[0]!.due).toBe(
      '2025-01-31',
    );
  });
});

describe('times that are none', () => {
  it.each([
    '市住建局要将办理时限由20个工作日压缩至5个工作日。',
    '市政务服务局要实现企业开办1个工作日内办结。',
    '对获得称号的企业，市财政局要给予每年50万元奖励。',
    '本办法自2024年7月1日起施行，有效期5年。',
    '各县区政府要贯彻落实《2024年工作要点》，加强领导。',
    '各单位要总结2023年工作，谋划2024年工作。',
    '市科技局要实施三年行动计划（2024—2026年）。',
    '各责任单位要遵循“年初建账、年底交账”的原则。',
    '县民政局要为老人每月发放津贴100元。',
    '县财政局要落实贴息政策，期限延长至2024年12月31日。',
    '各乡镇要报送计划2025年开工的项目。',
    '本方案经县委会议2024年5月2日审议通过。',
    '县委决定于5月6日启动渔汛响应。',
    '县水利局要对年底仍未完成的，严肃问责。',
    '参合征缴期为2024年6月1日至8月31日。',
    '一季度，全县共发生渔船事故2起，同比下降20%。',
    '2024年1月1日至6月30日期间办结的行政处罚、行政许可案卷。',
    '2023年，全县完成造林3.6万亩。',
    '日间捕捞是指在1日（24小时）内入、出港完成的作业。',
    '对上市企业，在辅导备案后30日内兑现100万元。',
    '近期，我县持续干旱少雨。',
    '交办时间：2024年5月2日',
    '如不服本决定，可自收到之日起六十日内申请行政复议。',
  ])('%s', (sentence) => {
    expect(limits(sentence)).toEqual([]);
  });
});
