import { longestAt, wordIndex } from '../words.ts';

/** What a label before a colon announces. `other` ends whatever clause stood before it. */
export type LabelMeaning = 'lead' | 'duty' | 'cooperate' | 'guide' | 'person' | 'limit' | 'other';

const LABELS: Record<Exclude<LabelMeaning, 'other'>, string> = {
  lead: '牵头单位 牵头部门 牵头责任单位 牵头责任部门 牵头处室 牵头科室 牵头主体 主办单位 主办部门 主办处室 主办科室 主责单位 主责部门 第一责任单位 总牵头单位 组长单位 领办单位 牵头和责任单位 牵头 主办',
  duty: '责任单位 责任部门 责任科室 责任处室 责任主体 责任股室 负责单位 负责部门 负责科室 承办单位 承办部门 承办科室 承办处室 落实单位 实施单位 完成单位 执行单位 整改单位 整改责任单位 建议责任单位 主要责任单位 责任分工 职责分工 工作分工 任务分工 分工 责任 责任人单位 责任单位及责任人 责任单位和责任人 整改主体 实施主体',
  cooperate:
    '配合单位 配合部门 协办单位 协办部门 协同单位 协同部门 参与单位 参与部门 参加单位 协作单位 协助单位 支持单位 会办单位 会同单位 联办单位 其他责任单位 共同责任单位 成员单位 副组长单位 配合科室 配合处室 配合 协办 参与',
  guide:
    '指导单位 指导部门 业务指导单位 督导单位 督导部门 监督单位 监督部门 监管单位 督办单位 督促单位 验收单位 审核单位',
  person:
    '牵头领导 责任领导 分管领导 包保领导 市级领导 县级领导 区级领导 市领导 县领导 区领导 联系领导 责任人 牵头人 直接责任人 联系人 负责人 主要负责人 经办人 包抓领导 督办领导 挂牌领导',
  limit:
    '完成时限 完成时间 完成期限 时限要求 办结时限 办理时限 整改时限 整改期限 时间节点 时限 期限 工作时限 进度安排 时间安排 时间要求 时间进度 完成节点 报送时限 反馈时限 反馈时间 上线时间 投用时间 启用时间 建成时间 竣工时间 交付时间 截止时间 截止日期 完成日期 整改时间 预计完成时间 化解时限 责任时限 计划完成时间 推进时间',
};
const OTHER =
  '适用范围 备注 整改目标 整改措施 整改任务 工作目标 工作措施 工作任务 具体措施 主要任务 重点任务 工作内容 任务内容 目标任务 工作要求 具体要求 预期成果 预期目标 验收标准 成果形式 来源 问题表现 存在问题 进展情况 完成情况 交办事项 批示内容 交办时间 交办单位 交办要求 办理要求 督办事项 督办要求 督办人 事项内容 承办人 联系电话 电话 邮箱 电子邮箱 传真 地址';

const INDEX = wordIndex(
  new Map<string, LabelMeaning>([
    ...Object.entries(LABELS).flatMap(([meaning, words]) =>
      words.split(' ').map((word) => [word, meaning as LabelMeaning] as const),
    ),
    ...OTHER.split(' ').map((word) => [word, 'other'] as const),
  ]),
);

/** A label with its colon: what it announces, and the offset after the colon. */
export type Label = { meaning: LabelMeaning; start: number; end: number };

/** The label that starts at `at` (folded text), or null. “（1）牵头单位：” is not one: numbers are not part of labels. */
export function labelAt(text: string, at: number): Label | null {
  const word = longestAt(INDEX, text, at);
  if (!word) return null;
  const colon = at + word.length;
  if (text.charAt(colon) === '：') return { meaning: word.value, start: at, end: colon + 1 };
  return text.charAt(colon) === '为' && isNoun(text, at, colon)
    ? { meaning: word.value, start: at, end: colon + 1 }
    : null;
}

/** Labels that white space parts from their value instead of a colon (责任单位　市教育局), at the head of a segment. */
export function spacedLabelsIn(text: string, from: number, to: number, gap: Uint8Array): Label[] {
  const labels: Label[] = [];
  for (let at = from; at < to; at++) {
    if (at > from && !'，；'.includes(text.charAt(at - 1))) continue;
    const word = longestAt(INDEX, text, at);
    const end = at + (word?.length ?? 0);
    if (word && end < to && gap[end] === 1) labels.push({ meaning: word.value, start: at, end });
  }
  return labels;
}

/** 牵头单位为市教育局: at the head of its clause; 列第一位的为牵头单位 puts the label last and is none. */
const isNoun = (text: string, at: number, end: number) =>
  /(?:单位|部门|时限|时间)$/.test(text.slice(at, end)) &&
  !/^[^，。；\n]{1,40}的[，。；]/.test(text.slice(end + 1, end + 44)) &&
  !/^(?:牵头|主办|主责|责任|配合|第一)/.test(text.slice(end + 1, end + 3)) &&
  (at === 0 || '，；。：、（〔\n由其'.includes(text.charAt(at - 1)));

/** 市直牵头单位, 整改责任部门: words before a label that belong to it. */
const PREFIX = /(?:[国省市县区]直|[省市县区]级|行业|整改|主要|建议|[省市县区])$/;

/** ；属地责任：: words that open the part the label stands in are its own. */
const OWN_WORDS = /(?<=[；。\n])[\u4e00-\u9fa5]{2,4}$/;

/** Every label in [from, to), found by its colon or 为. */
export function labelsIn(text: string, from: number, to: number): Label[] {
  const labels: Label[] = [];
  for (let colon = from; colon < to; colon++) {
    const code = text.charCodeAt(colon);
    if (code !== COLON && (code !== IS || !'位门限间'.includes(text.charAt(colon - 1)))) continue;
    for (let start = Math.max(from, colon - 10); start < colon - 1; start++) {
      const label = labelAt(text, start);
      if (label?.end !== colon + 1) continue;
      // 各承办单位：…… speaks to them.
      if ('各本该'.includes(text.charAt(start - 1) || '-')) break;
      // 县安委会成员单位：…… too.
      if (text.startsWith('成员单位', start) && start > from && !HEADS.includes(text.charAt(start - 1)))
        break;
      const prefix =
        PREFIX.exec(text.slice(Math.max(from, start - 2), start)) ??
        OWN_WORDS.exec(text.slice(Math.max(from, start - 5), start));
      labels.push({ ...label, start: start - (prefix?.[0].length ?? 0) });
      break;
    }
  }
  return labels;
}

const HEADS = '；，。（〔、\n';
const COLON = '：'.charCodeAt(0);
const IS = '为'.charCodeAt(0);
