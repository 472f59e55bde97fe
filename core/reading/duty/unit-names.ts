import { lastIn } from '../signs.ts';
import { words } from '../words.ts';

/**
 * How names of offices end. In a list of units (a duty clause) these endings suffice; in running text, where a
 * name stands without marks, only the strong ones do.
 */
const STRONG = words(`
  部 委 局 厅 署 院 办 室 委员会 管委会 协会 学会 联合会 商会 理事会 常委会 居委会 村委会 基金会 促进会 工商联 工会 红十字会 总会
  处 中心 集团 公司 政府 部门 单位 机构 企业 院校 高校 学校 医院 大学 学院 中学 小学 幼儿园 银行 分行 支行 联社 海关 兵团 军分区 人武部
  支队 总队 大队 中队 科 股 站 所 队 专班 小组 领导小组 指挥部 工作组 监察组 督导组 督察组 督查组 巡察组 巡视组 核查组 检查组 推进组 协调组 攻坚组 保障组 服务组 指导组 妇联 共青团 妇联组织 群团组织 社会组织 服务组织 志愿组织 行业组织 自治组织 党组织 基层组织 法人 业主 残联 科协 文联 侨联 团委 党委 党组 党工委 工委 党校
  法院 检察院 人大 政协 机关 各地 各方 各级 各市 各县 各区 各州 各镇 各乡 各省 各地区 各省份 地区 省份 街道 园区 开发区 新区 景区 保税区 管理区 自贸区 试验区 高新区 经开区
  乡镇 各村 村居 村社 民兵连 应急连 党校 党支部 党总支 镇场 乡镇场 农场 林场 防指 县区 区县 县市区 市县区 区县市 市县 市州 县市 镇街 街镇 社区 行业主管部门 实验室 科研院所 你局 我局 你委 你市 你县 你区 你办 你厅 你省 贵局 地方 银监会 证监会 保监会 银保监会
  运营商 铁路局 总公司 分公司 电视台 广播台 融媒体 档案馆 图书馆 博物馆 展览馆 供销社 联席会议 包村干部 驻村干部 驻企干部 包联干部 网格员 第一书记 村党支部书记 河长 林长 田长 链长 媒体 报社 出版社 合作社 试点城市 成员 牵头人`);
const LIST_ONLY = words(
  '会 社 团 组 馆 台 县 市 区 乡 镇 州 盟 旗 村 省 校 府 司 行 厂 港 班 园 税务 消防 公安 气象 供电 烟草 邮政 电信 移动 联通 铁塔 电力 武警 民航 运营商 保险 两地 三地 两省 地市 主体 组织 平台 师市 各师',
);

/** Words that end like a unit and are none. */
const NOT_UNITS = words(
  `全部 内部 外部 局部 干部 大部 部署 委托 社会 机会 部分 全市 全县 全区 全省 城市 农村 乡村 超市 上市 门市 股市 房地产市 民办 举办 主办 承办 协办 催办 督办 交办 转办 领办 代办 即办 经办 帮办
   原则 平台 网站 场所 之处 好处 到处 处处 本市 本省 本县 本区 我市 我省 我县 我区 教室 卧室 社会主义 本科 学科 专科 内科 外科 为中心 长处 益处 用处 深处 住所 厕所 军队 车队 排队 团队 梯队 带队 领队 编队 港口 医科 百科`,
);

const byLast = (list: readonly string[]) => {
  const map = new Map<string, string[]>();
  for (const word of list) {
    const key = word.charAt(word.length - 1);
    const bucket = map.get(key);
    if (bucket) bucket.push(word);
    else map.set(key, [word]);
  }
  for (const bucket of map.values()) bucket.sort((a, b) => b.length - a.length);
  return map;
};
const STRONG_ENDS = byLast(STRONG);
const LIST_ENDS = byLast([...STRONG, ...LIST_ONLY]);
const EXCEPTIONS = byLast(NOT_UNITS);

/** The longest ending of the map that text[…, end) has. */
const endsIn = (map: Map<string, string[]>, text: string, end: number) =>
  (map.get(text.charAt(end - 1)) ?? []).find((word) => text.startsWith(word, end - word.length));

/** 村（社区）、镇（街道）: a level of government in one character, with its other name in brackets. */
const ONE_LEVEL = '村市县区州镇乡省';

/** Where a name's own closing bracket stands, the text before the bracket decides: 市场监管局（知识产权局）. */
function coreEnd(text: string, start: number, end: number): number {
  if (text.charAt(end - 1) !== '）' && text.charAt(end - 1) !== '〕') return end;
  const open = Math.max(lastIn(text, '（', start, end), lastIn(text, '〔', start, end));
  return open > start ? open : end;
}

/** True where text[start, end) ends like a unit's name, strictly enough for running text. */
export function endsLikeUnit(text: string, start: number, end: number): boolean {
  const core = coreEnd(text, start, end);
  if (core < end && core - start === 1) return ONE_LEVEL.includes(text.charAt(start));
  const suffix = endsIn(STRONG_ENDS, text, core);
  return (
    suffix !== undefined &&
    core - start >= 2 &&
    core - suffix.length >= start &&
    (endsIn(EXCEPTIONS, text, core)?.length ?? 0) < suffix.length
  );
}

/** True where text[start, end) ends like a unit's name, as far as a list of units needs it. */
export function endsLikeListedUnit(text: string, start: number, end: number): boolean {
  const core = coreEnd(text, start, end);
  if (core < end && core - start === 1) return ONE_LEVEL.includes(text.charAt(start));
  const suffix = endsIn(LIST_ENDS, text, core);
  return (
    suffix !== undefined &&
    core - start >= 2 &&
    core - suffix.length >= start &&
    (endsIn(EXCEPTIONS, text, core)?.length ?? 0) < suffix.length
  );
}

const COLLECTIVE =
  /^(?:各|有关|相关|全市各|全县各|全区各|全省各|其他|其它|所有|两|市直|县直|区直|省直|县级以上|地方|牵头|责任|配合|试点)|(?:各|有关|相关|等)[^、]{0,12}(?:部门|单位|地区|机构|企业|政府|方面)$|^(?:部门|单位)$|成员单位$|^(?:县市区|市县|区县|乡镇)/;

/** True for one unit, false for 各地区, 有关部门, 县级以上地方人民政府: words for many. */
export const isSingleUnit = (name: string): boolean => !COLLECTIVE.test(name);
