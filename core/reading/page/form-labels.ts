import { words } from '../words.ts';

/** What a label of a form says of the value beside it. */
export type FieldMeaning =
  | 'documentNumber'
  | 'title'
  | 'issuer'
  | 'date'
  | 'receivedDate'
  | 'secrecy'
  | 'urgency'
  | 'limit'
  | 'task'
  | 'requirement'
  | 'lead'
  | 'duty'
  | 'cooperate'
  /** 拟办意见: a clerk's proposal. */
  | 'proposal'
  /** 领导批示 and the like: instructions of leaders. */
  | 'instruction'
  /** 办理意见, 流转意见: anybody's opinions, told apart by their words. */
  | 'opinion'
  /** A label of no further interest, which still ends the value before it. */
  | 'other';

/**
 * Labels as offices print them, without spaces and colons, by meaning; the spellings are those of OA forms (收文处理单, 文件处理笺,
 * 办文处理专用单, 阅批件, 督办单). A label is matched whole, never as part of a longer text.
 */
const LABELS: Record<FieldMeaning, string> = {
  documentNumber: `文号 来文字号 来文文号 来文号 来文编号 发文字号 发文文号 发文号 公文文号 公文字号 文件文号 文件编号 文件字号 原文号 原文字号
    批文文号 批文字号 来电编号 来电文号 来函文号 电报编号 文件号 公文编号 督办编号 督办文号 督办单号 交办编号 交办文号`,
  title: `标题 文件标题 来文标题 公文标题 题目 文件名称 公文名称 文件题名 公文题名 文件题目 来文题目 事由 文件事由 批文名称 会议名称 督办标题 信访标题 议题 议题名称
    事项名称 来件标题 材料标题 电报标题 来电标题 来函标题`,
  issuer: `来文单位 来文机关 来文部门 发文单位 发文机关 发文部门 行文单位 来文机构 发文机构 报送单位 报文单位 呈报单位 呈文单位 来件单位 来电单位 来函单位 发电单位 发电机关 主办单位名称
    交办单位 批文来源 发布机构 制发机关 成文单位`,
  date: '来文日期 来文时间 成文日期 成文时间 发文日期 发文时间 印发日期 印发时间 签发日期 签发时间 行文日期 文件日期 落款日期 会议日期 会议时间',
  receivedDate: `收文日期 收文时间 收件日期 收件时间 收到日期 收到时间 登记日期 登记时间 收文登记日期 接收日期 接收时间 交办日期 交办时间 批示日期
    批示时间 立项日期 立项时间 转办日期 转办时间`,
  secrecy: '密级 秘密等级 秘密级别 文件密级 密级程度 保密等级 保密级别 密级和保密期限 密级及保密期限',
  urgency:
    '紧急程度 缓急 缓急程度 缓急时限 急缓程度 紧急等级 缓急等级 等级 文件等级 紧急级别 公文等级 加急程度 缓急件',
  limit: `限办日期 限办时间 限办时限 限办期限 办结时限 办结期限 办结日期 办理时限 办理期限 交办时限 完成时限 完成期限 完成日期 要求完成时间 要求完成时限 要求办结时间
    要求办结时限 要求办结日期 截止日期 截止时间 办理截止日期 办理截止时间 反馈时限 反馈期限 反馈日期 办复时限 办复期限 回复时限 回复期限 报送时限 限时
    时限 时限要求 办理限期 限期 总限时 承办时限 督办时限 督办期限 要求反馈时间 要求反馈日期 整改时限`,
  task: `督查事项 督办事项 督查内容 督办内容 交办事项 交办内容 任务内容 工作任务 事项内容 任务名称 承办事项 办理事项 议定事项 批示事项 主要任务`,
  requirement: '办理要求 工作要求 督办要求 交办要求 具体要求 任务要求 办复要求',
  lead: '牵头单位 牵头部门 主办单位 主办部门 主办处室 主办科室 主办处 主办科 牵头科室 牵头处室 主责单位 主责部门 牵头主办单位',
  duty: '责任单位 责任部门 责任科室 责任处室 承办单位 承办部门 承办处室 承办科室 承办处 承办科 办理单位 办理部门 落实单位',
  cooperate: `配合单位 配合部门 协办单位 协办部门 协办处室 协办科室 会办单位 会办部门 会办处室 会办科室 参与单位 参与部门 协同单位 协办处 协办科`,
  proposal: `拟办意见 办公室拟办意见 办公室拟办 拟办 秘书拟办意见 拟办建议 办公室意见 秘书科意见 秘书处意见 拟办意见及建议 呈办意见 科室拟办意见 处室拟办意见
    办公厅拟办意见 办公厅意见 文书拟办意见 部门拟办意见 综合科意见 初拟意见 建议意见`,
  instruction: `领导批示 领导批示意见 批示意见 领导意见 签批意见 领导签批 领导签批意见 呈批意见 领导审批意见 领导阅批意见 领导批阅 领导阅批 领导阅示 领导指示 批示 批示内容
    领导同志批示 主要领导批示 主要领导意见 分管领导批示 分管领导意见 局领导批示 局领导意见 厅领导批示 厅领导意见 委领导批示 委领导意见 部领导批示 市领导批示
    市领导意见 县领导批示 县领导意见 区领导批示 区领导意见 省领导批示 校领导批示 校领导意见 校领导批示意见 县长批示 市长批示 区长批示 局长批示 局长意见 书记批示 主任批示
    主任意见 院领导批示 院领导意见 公司领导批示 司领导批示 司领导意见 处领导批示 单位领导批示 办领导批示 办领导意见 所领导意见 镇领导批示 县政府领导批示
    市政府领导批示 区政府领导批示 省政府领导批示 领导同志批示意见 阅批意见 阅示意见`,
  opinion: `意见 办理意见 流转意见 审批意见 审核意见 处理意见 处理意见列表 意见列表 签署意见 会签意见 会办意见 传阅意见 阅办意见 审阅意见 办文意见 承办意见 科室意见
    处室意见 部门意见 流转记录 办理记录 审批记录 审批历史 流程意见 流程记录 办理过程 流转过程 签批记录 处理记录 意见栏 意见汇总 历史意见 流程跟踪 处理过程
    审签意见 核稿意见 复核意见 会签 传阅 阅知意见`,
  other: `序号 收文编号 收文号 收文字号 收文流水号 流水号 编号 份数 页数 附件 附件名称 附件列表 正文 备注 主送 抄送 主送单位 抄送单位 主题词 关键词 拟稿 拟稿人 拟稿单位 拟稿部门
    核稿 核稿人 审核人 签发 签发人 校对 校对人 打印 打印份数 印数 联系人 联系电话 电话 手机 承办人 经办人 负责人 承办人员 登记人 登记部门 收文人 收文机构代字 收文机构 收文类型 收文类别 来文类型
    来文类别 文件类型 文种 公文种类 公文类型 公文类别 处理性质 办理性质 文件性质 办理结果 办理情况 文件办理情况 承办结果 落实情况 办结情况 反馈情况 归档 归档号 归档日期 归档情况 存档
    来文内容及相关情况 来文内容 内容摘要 摘要 文件内容 事由摘要 主要内容 内容 填写意见 常用语 常用意见 环节 操作人 办理人 时间 状态 当前环节 当前处理人 办理状态 流程状态 流程图
    创建人 创建时间 保管期限 公开方式 公开属性 信息公开 来文方式 收文方式 关联文件 相关文件 发送范围 传阅范围 阅文时间 剩余时间 批示领导 督办人 分管领导 责任领导 责任人 阅件人 传阅人`,
};

const MEANINGS = new Map(
  (Object.keys(LABELS) as FieldMeaning[]).flatMap((meaning) =>
    words(LABELS[meaning]).map((label) => [label, meaning] as const),
  ),
);

/** Labels nobody can list: 副局长意见, 常务副县长批示, 县委办拟办意见. */
const BY_ENDING: [RegExp, FieldMeaning][] = [
  [/^[\u4e00-\u9fa5]{0,8}拟办(?:意见|建议)?$/, 'proposal'],
  [
    /^[\u4e00-\u9fa5]{0,10}(?:书记|主席|市长|县长|区长|州长|省长|局长|厅长|主任|院长|校长|处长|科长|部长|秘书长|镇长|乡长|领导)(?:批示|签批|审批|审签|阅批|阅示|意见)(?:意见|栏)?$/,
    'instruction',
  ],
  [/^[\u4e00-\u9fa5]{0,8}(?:批示|签批|阅批)(?:意见|栏)?$/, 'instruction'],
];
/** Words that end like a label and ask for something. */
const ASKS = /^(?:请|呈|报|拟请|提请|转|妥否|现|已|按|根据|经)/;

/** Labels are at most this long, spaces, marks and a bracketed note not counted. */
export const LONGEST_LABEL = 12;

/**
 * What `text` means as a label, or null where it is none. Inner spaces (标　题), line breaks (vertical labels), a colon,
 * a star for required fields and a bracketed note, 领导批示（呈批意见）, are looked through.
 */
export function labelMeaning(text: string): FieldMeaning | null {
  if (text.length > 60 || !HAN.test(text)) return null;
  let meaning = known.get(text);
  if (meaning === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    meaning = readLabel(text);
    known.set(text, meaning);
  }
  return meaning;
}

const HAN = /[\u4e00-\u9fa5]/;

/** Texts looked at before: a list shows the same few words in thousands of cells. */
const known = new Map<string, FieldMeaning | null>();
const MOST_KNOWN = 5_000;

function readLabel(text: string): FieldMeaning | null {
  const bare = text.replaceAll(/[\s*＊:：]/g, '').replace(/^[一二三四五六七八九十\d]{1,2}[、.．]/, '');
  if (bare.length < 2 || bare.length > 30) return null;
  const plain = bare.replaceAll(/[（(【[〔][^（）()【】[\]〔〕]*[）)】\]〕]/g, '');
  const listed = MEANINGS.get(plain) ?? MEANINGS.get(bare);
  if (listed || ASKS.test(plain)) return listed ?? null;
  return BY_ENDING.find(([form]) => form.test(plain))?.[1] ?? null;
}

/** Meanings whose values are people's opinions. */
export const isOpinionMeaning = (meaning: FieldMeaning): boolean =>
  meaning === 'proposal' || meaning === 'instruction' || meaning === 'opinion';
