import { longestAt, wordIndex, words } from '../words.ts';

/**
 * Words that can follow a subject in a directive sentence. `duty`: words that lay a duty on it (要、应、负责);
 * `how`: prepositions and adverbs that lead to the verb; `verb`: what is to be done; `may`: leave, which is no task.
 */
export type PredicateKind = 'duty' | 'how' | 'verb' | 'may';

const DUTY = words(
  `要 应 请 应当 应该 须 必须 需 需要 将 务必 务 负责 牵头 会同 要求 不得 负总责 承担 作为 会商 尽快 立即 马上 立刻 抓紧 限期 要将 应将 需将 每年要 拟 商`,
);
const MAY = words(`可 可以 能够 有权`);
const HOW =
  words(`于 在 对 从 按 按照 根据 依据 依照 结合 围绕 通过 以 把 就 向 与 由 自 每年 每月 每季度 每季 每季末 每旬 每日 每天 每两周 每两月 每半月 每周 每半年 每年度 切实 认真 积极 及时 加快 进一步 共同 分别 统一 定期 适时
  全面 严格 统筹 主动 依法 依职责 具体 密切 继续 充分 不断 持续 都 均 也 同步 率先 同时 联合 采取 运用 利用 依托 参照 对照 针对 聚焦 紧密 紧紧 紧盯 全力 大力 着力 深入 扎实 稳步 有序 有效 常态化 逐级
  逐项 逐一 逐步 各自 最迟 原则上 力争 确保 争取 为 用 再 先 并 还 又 仍 已经 已 随时 按时 按期 如期 今年 本月 月底 年底 年内 次月 当日 即日起 到 至 高度 亲自 尽早 提前 妥善 逐条 本着 站在 准时 限时 视情 坚决 科学 合理 广泛 优先 重点 组织 严肃 负责 迅速 依规 自觉 首先 全程 带头 靠前 主要 要 应`);
const VERB =
  words(`完成 推行 建立 健全 开展 制定 制订 制发 加强 强化 推动 推进 落实 实施 研究 编制 印发 出台 指导 督促 协调 配合 承担 提出 提供 提交 报送 上报 报告 汇总 公布 公开 发布 梳理 排查 整改 整治 检查 督查
  督导 监督 管理 建设 改造 优化 完善 明确 细化 压实 履行 抓好 做好 保障 支持 鼓励 引导 培育 打造 构建 形成 统计 评估 验收 考核 总结 审核 审批 受理 办理 处理 处置 核查 核实 调查 公示 宣传 培训 安排 下达 拨付
  筹措 启动 发挥 使用 实行 执行 遵守 遵循 立足 坚持 突出 深化 拓展 扩大 提升 提高 增强 改进 改善 减少 降低 控制 防范 化解 维护 保护 修订 修改 废止 清理 规范 调整 整合 对接 汇聚 探索 创新 选派 选取 选择 确定 设立
  成立 组建 配备 配置 增加 加大 加密 搭建 开发 运营 运行 更新 报请 提请 召开 签订 签署 协同 协助 参与 参加 服务 动员 出具 反馈 回复 答复 通报 移交 移送 曝光 问责 查处 打击 审议 指定 派出 会商 接受 落地 推广 复制
  收集 汇集 征求 起草 拟订 拟定 部署 谋划 策划 储备 申报 争取 引进 引入 推荐 遴选 评选 表彰 奖励 兑现 发放 拨付 补助 给予 予以 实现 达到 建成 开工 竣工 开通 上线 投入 关停 拆除 淘汰 取缔 关闭 修复 治理 防治 防控 监测 预警
  巡查 执法 走访 慰问 帮扶 救助 认定 登记 备案 归集 共享 开放 互联 授权 委托 购买 采购 招标 施工 跟踪 跟进 盯紧 盯住 关注 掌握 分析 研判 调度 抓 牵头 组织 聚焦 负责 召集 联系 吸取 举一反三 查找 查明 追究 约谈 统筹 重视 填报 填写 核对 认领 参会 出席 派员 转发 传达 组成 享有 行使 代表 全部 纳入 严查 严打 严防 严控 狠抓 紧抓 摸排 摸清 盘活 腾退 收回 追缴 追回 偿还 稳控 包联 举办 编写 编印 绘制 划定 录入 上传 报备 招引 对标 核减 核销 核定 补齐 补缴 收缴 补植 清运 疏浚 疏导 疏通 巡河 巡护 备勤 驻守 预置 转移 撤离 抢修 抢通 解决 回应 邀请 揭榜 承接 接管 托管 管控 管护 修缮 修建 新建 改建 扩建 建好 办好 用好 管好 守住 守牢 筑牢 夯实 织密 兜牢 兜底 稳住 保持 保证 增派 增设 增补 减免 消除 杜绝 严禁 遏制 打通 打好 打赢 推出 推介 推送 发动 劝导 宣讲 倒排 挂图作战`);

/** Words that begin like a predicate and are part of names: 应急管理局, 自然资源局, 从化区. */
const NAME_PARTS = words(
  `负责人 负责同志 主要负责同志 主要负责人 主要领导 责任人 应急 应对 自然 自贸 自由 自治 自主 自来水 对外 对口 对台 从化 从江 将乐 要素 都市 都江堰 都匀 先进 再生 到期 用地 用水 用电 商务 商业 商会 商贸 商标 商品 需求 均衡 为民 以来 以及 与会 由于 按揭
  向阳 向东 在地 在建 在京 就业 就近 就医 并购 还款 重点项目 重点工程 重点办 重点领域 重点行业 重点部位 重点区域 重点环节 重点方面 重点任务 重点工作 重点地区 重点群体 重点人群 重点企业 重点单位 重点场所 重点时段 统筹办 主要负责 组织部 组织人事 组织机构 科学技术 科学院 合理用药 创新局 创新办 服务局 服务中心 建设局 建设厅 建设部 建设委 建设办 建设集团 建设中心 管理局 管理处 管理中心 管理委员会 管理办 管理部 管理站 管理所
  监督管理 监督局 监督所 监察 督查室 督查局 督查办 督察办 督察组 治理局 治理办 开发区 开发局 开发办 研究室 研究院 研究所 研究中心 执法局 执法队 执法大队 执法支队 执法总队 保障局 保障厅 保障部 保障中心 保护局 保护中心 监测站 监测中心 审批局 审批中心 推进局 推进办 推进组 协调办 协调小组 协调组 评估中心 服务部
  指导中心 指导处 指导科 宣传部 培训中心 储备局 储备中心 采购中心 采购办 登记中心 运行局 运行科 运行中心 调度中心 调查队 调查总队 统计局 统计处 考核办 整治办 整改办 联系会议 联系点 派出所 派出机构 派出机关 代表工委 代表联络 代表团 代表处 请示 请柬 发展和改革 规范化 公开办 公示期 安排部`,
);

const KIND = wordIndex<PredicateKind | null>(
  new Map<string, PredicateKind | null>([
    ...VERB.map((word) => [word, 'verb'] as const),
    ...HOW.map((word) => [word, 'how'] as const),
    ...DUTY.map((word) => [word, 'duty'] as const),
    ...MAY.map((word) => [word, 'may'] as const),
    ...NAME_PARTS.map((word) => [word, null] as const),
  ]),
);

/** The word of office language at `at`: a predicate of some kind, or (kind null) part of a name. A date counts as `how`. */
export function officeWordAt(
  text: string,
  at: number,
): { kind: PredicateKind | null; length: number } | null {
  const word = longestAt(KIND, text, at);
  // 妇联组织要…: with a duty word after it 组织 is a noun.
  if (word && text.startsWith('组织', at) && '要应须'.includes(text.charAt(at + 2) || '-'))
    return { kind: null, length: 2 };
  if (word) return { kind: word.value, length: word.length };
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57 ? { kind: 'how', length: 1 } : null;
}

/** The predicate word at `at`: what comes after a subject. Null for anything else. */
export function predicateAt(text: string, at: number): { kind: PredicateKind; length: number } | null {
  const word = officeWordAt(text, at);
  return word?.kind ? { kind: word.kind, length: word.length } : null;
}

/** Departments named for what they do: after a unit's name these words begin the name of one of its own offices. */
const DOING =
  '组织|宣传|统战|督查|督察|督考|督办|研究|改革|协调|推进|指导|服务|管理|建设|监督|监察|监测|审计|考核|整治|保障|执法|指挥|工作|办公|落实|信访|发展|规划|审批|巡察|巡查|联系|治理|防治|防控|统计|运行|运营|调度|评估|培训|储备|登记|采购|招标|处置|研判|应急|开发|推广|创新|引导|审核|认定|检查|接待|联络|统筹';
const OFFICE = new RegExp(
  `^(?:${DOING})(?:${DOING}|领导|综合|行政|专项|联席|事务|信息|数据|技术|安全|环境|项目|政策|人事|和|与|会议)*(?:部|室|办|局|委|处|科|小组|中心|专班|支队|大队|站|所|组|厅|署)`,
);

/** The length of an office's name that begins at `at` with a verb (督查室 after 县政府), or 0. */
export function officeLengthAt(text: string, at: number): number {
  return OFFICE.exec(text.slice(at, at + 18))?.[0].length ?? 0;
}
