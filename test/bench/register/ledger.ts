import { addDays } from '../../../core/calendar/day.ts';
import { type NewEntry, newRecord, type Writing } from '../../../core/model/append.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import type { Status } from '../../../core/model/status.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { task } from '../../core/model/samples.ts';

const PLACES = [
  '临江',
  '云岭',
  '青石',
  '白河',
  '柳湾',
  '桥头',
  '南浦',
  '东山',
  '石塘',
  '清溪',
  '沙田',
  '梅岭',
];
const OFFICES = [
  ...['财政局', '教育局', '水利局', '民政局', '交通运输局', '农业农村局', '住房和城乡建设局', '自然资源局'],
  ...['卫生健康局', '市场监督管理局', '应急管理局', '文化和旅游局', '发展和改革局', '人力资源和社会保障局'],
  ...[
    '科技局',
    '工业和信息化局',
    '公安局',
    '司法局',
    '生态环境局',
    '城市管理局',
    '商务局',
    '审计局',
    '统计局',
  ],
  ...['退役军人事务局', '林业局', '医疗保障局', '信访局', '行政审批局', '体育局', '乡村振兴局', '大数据局'],
];
/** The units an office hands matters to: those of its own town, and the governments below. */
const UNITS = [...OFFICES.map((office) => `市${office}`), ...PLACES.map((place) => `${place}县人民政府`)];
const VERBS = ['推进', '完成', '落实', '牵头研究', '加快建设', '组织开展', '督促整改', '协调解决'];
const MATTERS = [
  ...['老旧小区改造', '供水管网更新', '危桥改造', '义务教育学位建设', '高标准农田建设', '污水处理厂提标'],
  ...[
    '农村公路养护',
    '养老服务中心建设',
    '智慧停车平台',
    '历史遗留不动产登记',
    '安全生产大检查',
    '营商环境优化',
  ],
  ...[
    '困难群众救助',
    '防汛隐患排查',
    '秸秆禁烧',
    '水源地保护',
    '招商项目落地',
    '工业园区扩容',
    '乡镇卫生院达标',
  ],
];
const PARTS = [
  '一期',
  '二期',
  '三期',
  '前期手续',
  '征地拆迁',
  '资金拨付',
  '主体工程',
  '竣工验收',
  '整改销号',
];
const SOURCES = [
  '政府常务会议纪要',
  '政府专题会议纪要',
  '政府工作报告重点任务分解',
  '领导批示',
  '代表建议答复',
];
const REPORTS = [
  ...['已完成招标，施工单位进场', '正在征求各县区和市直部门意见', '资金已拨付到位，正在开展验收'],
  ...['主体工程过半，预计按期完成', '方案已报市政府，待常务会议审议', '受连续降雨影响，进度较计划滞后'],
];
const LIMITS = ['12月底前', '三季度', '2026年6月30日前', '上半年', '长期坚持', '11月中旬前', '年底前'];

/** Numbers in [0, 1) that are the same in every run. */
function numbers(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A day of four years; two in three are the end of a month. */
function dueDay(random: () => number): string {
  const day = addDays('2023-01-01', Math.floor(random() * 1500));
  return random() < 0.67 ? addDays(`${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1) : day;
}

/** Words that one task, one in a thousand, one in ten and every task has. */
export const RARE = '鹭鸶洲';
export const MIDDLING = '联席会商';
export const COMMON = '秸秆禁烧';
export const EVERYWHERE = '督查室';

/**
 * Task number `i` of a register of the size an office keeps after years: most are over, one in eight is running. Words, units
 * and days differ from task to task as in real ledgers.
 */
export function benchTask(i: number): TaskFields {
  const random = numbers(i + 1);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const matter = one(MATTERS);
  const running = random() < 0.125;
  const due = random() < 0.05 ? null : dueDay(random);
  const status: Status = running ? (random() < 0.7 ? 'inProgress' : 'registered') : 'finished';
  const place = one(PLACES);
  const number = `${place}府办〔${2023 + Math.floor(random() * 4)}〕${Math.floor(random() * 900) + 1}号`;
  const read = (value: string) => ({ ...task().source.title!, value, quote: value });
  const rare = i === 77_777 % 1_000 ? RARE : '';
  const middling = i % 1_000 === 13 ? `，建立${MIDDLING}机制` : '';
  return task({
    title: `${one(VERBS)}${place}${matter}${one(PARTS)}（第${i + 1}项）${rare}`,
    requirement: `由责任单位制定实施方案，明确时间节点，${one(VERBS)}${one(MATTERS)}${one(PARTS)}${middling}，按月报送进展，重大问题及时报告市政府督查室。`,
    lead: [one(UNITS)],
    cooperate: random() < 0.6 ? [one(UNITS), one(UNITS)] : [],
    person: '',
    limit: { text: one(LIMITS), readings: [], due, certainty: 'certain', setByHand: false },
    source: {
      kind: 'meeting',
      documentNumber: read(number),
      title: read(`${place}市${one(SOURCES)}`),
      issuer: read(`${place}市人民政府办公室`),
      date: read('2026-01-08'),
      provenance: null,
    },
    status,
    finishedOn: status === 'finished' ? addDays(due ?? '2025-06-30', Math.floor(random() * 30) - 25) : null,
    progress: `${one(REPORTS)}，累计完成投资${Math.floor(random() * 9000) + 100}万元。`,
    progressOn: addDays('2026-11-20', -Math.floor(random() * 90)),
    remark: random() < 0.1 ? '市长督办件' : '',
    secrecy: i % 20 === 7 ? 'open' : 'internal',
  });
}

/** The record of task number `i`; ids are spread like the random ones of a real register, and the same in every run. */
export function benchRecord(i: number): TaskRecord {
  const fields: NewEntry & { kind: 'registered' } = { kind: 'registered', fields: benchTask(i) };
  return newRecord(fields, benchWriting(i));
}

/** What registers a bench task. */
export function benchWriting(i: number): Writing {
  const random = numbers(-i - 1);
  const hex = () =>
    Math.floor(random() * 0x100000000)
      .toString(16)
      .padStart(8, '0');
  const newId = () => `${hex()}-${hex()}-${hex()}`;
  return { by: { name: '陈立新', unit: '市政府督查室' }, now: '2026-10-12T01:20:00.000Z', newId };
}
