import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ColumnMeaning } from '../../../../core/ledger/recognise/column-meaning.ts';
import { normaliseHeading, readHeading } from '../../../../core/ledger/recognise/heading.ts';

const WORDS: Partial<Record<ColumnMeaning, string>> = {
  number: '序号 编号 任务编号 办件号 NO. 建议号 任务编码 受理编号',
  task: '督查事项 工作任务 任务名称 重点举措 议定事项 交办内容 主要任务 项目名称 工作任务及要求 任务内容及完成时限 重点工作任务及分工 年度重点任务 隐患情况 主要诉求 问题表现 交办问题基本情况 包抓工作 二级指标 主要内容 工作内容 巡视反馈问题 任务清单 检查发现 整治项目 决定事项 批示事由 事项摘要',
  requirement:
    '具体要求 工作标准 整改措施 实施路径 任务分解 考核要点 2026年目标 一季度任务 任务分解/时序进度 预期成果 批示内容 年度目标任务 2026年任务 整改建议 化解措施 目标清单 具体安排 进度计划',
  source: '任务来源 事项来源（文件标题等） 会议名称 来文单位 督办依据 任务来源及文号 来电（来文）单位',
  documentNumber: '文号 发文字号 来文编号',
  leader: '牵头领导 分管县领导 批示领导 包案领导 分管副市长 责任河长 指挥长',
  instructionDate: '批示日期 批示指示时间',
  lead: '牵头单位 牵头部门（单位） 主办单位 主责部门 分管领导及牵头单位 牵头解决单位 国家层面牵头部门 牵头部室 牵头领导及单位 牵头责任单位',
  cooperate: '配合单位 成员单位 参演单位 共同责任单位 协办部门 参与单位 其他主办单位 配合领导及配合单位',
  duty: '责任单位 责任企业 责任乡镇 包保单位 责任科室 承办单位 责任单位及责任人 责任领导/责任单位 责任处（室） 责任主体 建议责任单位 责任单位（第一位为牵头单位） 牵头单位和配合单位',
  person: '责任人 网格员 牵头人 联系人 联系人及电话 承办人员姓名 经办人',
  phone: '联系电话 手机 工作电话',
  start: '启动时间 交办日期 立项时间 发布日期 收文时间 派单时间',
  deadline:
    '*完成时限 完 成 时 限 整改时限 时间节点 计划完成时间 办结时限 报送频次及完成时限 完成时限及报送要求 截止日期 办复要求 督查周期 上线时间 化解时限 要求办结日期 节点时间 时限清单 计划完成 计划解决时间',
  progress:
    '进展情况 目前进展 办理结果 处置结果 回复内容 执行结果 办理说明 落实情况 上月进展情况 最新反馈 截至10月底进展情况 工作动态 进展情况及存在问题',
  problem:
    '存在问题 存在的困难或问题 未完成原因 存在问题及下步措施 未完成原因及措施 存在不足 未完成说明 需省市支持事项 需要协调解决的问题 困难和问题',
  nextStep: '下一步措施 下月工作安排 后续工作 下步计划',
  status: '是否完成 办理状态 完成情况（是/否） 是否按时办结 亮灯情况 材料报送 是否迟报 是否化解 是否清零',
  percent: '完成率 进度（%） 完成百分比',
  finished: '实际完成时间 销号时间 完结日期 实际完成 办复时间',
  remark: '备注 备 注 详细说明',
  unknown:
    '类别 领域 适用范围 自评分 分值 督导单位 紧急程度 年度投资 是否重大 处理人数 委员满意度 检查组 隐患部位 检查时间 欠款金额（万元） 完善制度（项）',
  taskId: '任务ID',
};

test.each(Object.entries(WORDS))('headings of %s', (means, words) => {
  // A single space parts headings here; 完 成 时 限 and 备 注 keep theirs.
  const headings = words
    .replace('完 成 时 限', '完\u3000成\u3000时\u3000限')
    .replace('备 注', '备\n注')
    .split(' ');
  expect(headings.filter((h) => readHeading(h).means !== means)).toEqual([]);
});

test('headings that leave something open say what', () => {
  expect(readHeading('完成时间')).toMatchObject({ means: 'deadline', doubt: 'when' });
  expect(readHeading('完成情况')).toMatchObject({ means: 'progress', doubt: 'how-far' });
  expect(readHeading('责任人')).toMatchObject({ means: 'person', doubt: 'who' });
  expect(readHeading('反馈周期')).toMatchObject({ means: 'deadline', doubt: 'cadence' });
});

test('sentences and long text are no headings', () => {
  for (const text of [
    '推进滨江大道改造',
    '加强组织领导，压实工作责任，确保按期完成任务',
    '县住建局',
    '',
    '12',
    '一、重点工作',
  ])
    expect(readHeading(text)).toMatchObject({ means: 'unknown', sure: 0 });
});

test('brackets, stars, colons, white space and width make no difference', () => {
  const dress = fc.constantFrom(
    '*责任单位',
    '责任单位：',
    '责任\n单位',
    '责　任　单　位',
    '（责任单位）',
    '★责任单位*',
    '责任单位（盖章）',
    ' 责任单位 ',
  );
  fc.assert(
    fc.property(dress, (heading) => {
      expect(normaliseHeading(heading)).toBe('责任单位');
    }),
  );
});

test('reading never throws', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { maxLength: 200 }), (codes) => {
      const text = String.fromCharCode(...codes);
      const heading = readHeading(text);
      expect(heading.sure).toBeGreaterThanOrEqual(0);
      expect(heading.sure).toBeLessThanOrEqual(1);
    }),
  );
});
