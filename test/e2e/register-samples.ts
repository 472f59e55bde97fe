import { readLimit } from '../../core/deadline/read-limit.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { dated, task } from '../core/model/samples.ts';

type Short = [
  title: string,
  lead: string[],
  cooperate: string[],
  days: number | null,
  limit: string,
  rest?: Partial<TaskFields>,
];

const DAY = 86_400_000;

/** A day so many days from now, where this test runs. */
export function daysFromNow(days: number): string {
  const date = new Date(Date.now() + days * DAY);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const reported = (progress: string): Partial<TaskFields> => ({ progress, progressOn: daysFromNow(-5) });

// Due days are counted from the day of the run, so that every lamp is lit whenever it runs.
const SHORT: Short[] = [
  ['完成青石桥危桥改造工程可行性研究报告批复', ['市交通运输局'], ['市发展改革委'], -23, '上月底前'],
  [
    '制定支持专精特新企业发展若干措施，报市政府常务会议审议',
    ['市工业和信息化局'],
    ['市财政局', '市科技局'],
    -8,
    '中旬前',
    reported('已完成初稿，正在征求各县区和市直部门意见。'),
  ],
  [
    '城区雨污分流管网三期工程开工建设',
    ['市水务局'],
    ['市城市管理局'],
    -3,
    '三季度开工',
    reported('招标已完成，施工单位进场。'),
  ],
  [
    '对全市在建工地开展安全生产大检查，整改情况报市安委办',
    ['市应急管理局'],
    ['市住房城乡建设局'],
    2,
    '本周内',
    reported('已检查工地46个，整改隐患112处。'),
  ],
  [
    '落实困难群众冬季取暖补贴发放工作',
    ['市民政局'],
    ['市财政局'],
    3,
    '自收到通知之日起10个工作日内',
    { limit: { ...task().limit, certainty: 'provisional' } },
  ],
  [
    '梳理历史遗留不动产登记问题底数，形成化解方案',
    [],
    ['市自然资源局'],
    17,
    '下月上旬',
    { leadCertainty: 'unknown' },
  ],
  [
    '推进城区老旧小区改造，完成年度计划32个小区主体工程',
    ['市住房城乡建设局', '市自然资源局'],
    ['市财政局'],
    38,
    '12月底前',
    reported('已完成21个小区外立面和管网改造。'),
  ],
  [
    '牵头研究解决临江新区学位不足问题，提出分年度建设计划',
    ['市教育局'],
    ['市自然资源局', '市财政局', '临江新区管委会'],
    53,
    '明年1月15日前',
    { leadCertainty: 'inferred', leadReason: '没有写明牵头，列第一位的单位牵头（推定）' },
  ],
  ['持续优化营商环境，健全常态化政企沟通机制', ['市发展改革委'], [], null, '长期坚持'],
  [
    '办理市人大代表第28号重点建议，书面答复代表',
    ['市卫生健康局'],
    [],
    -54,
    '9月30日前',
    { status: 'finished', finishedOn: daysFromNow(-60) },
  ],
  [
    '修订《云岭市政府投资项目管理办法》',
    ['市发展改革委'],
    ['市司法局'],
    -64,
    '9月中旬',
    { status: 'finished', finishedOn: daysFromNow(-50) },
  ],
];

const OPEN = readLimit('长期坚持', { ref: '2026-10-09' }).readings;

/** The number of tasks each lamp of the register shows for {@link registerTasks}. */
export const LAMPS = { 逾期: 3, 临期: 2, 正常: 3, 无明确时限: 1, 已办结: 1, 逾期办结: 1 };

/** A register with every lamp lit. */
export const registerTasks: TaskFields[] = SHORT.map(([title, lead, cooperate, days, text, rest = {}], i) => {
  const source = task().source;
  const due = days === null ? null : daysFromNow(days);
  const number = `云府纪〔2026〕${18 + (i % 5)}号`;
  const quote = `${title}（${lead.join('、')}牵头，${text}完成）`;
  return task({
    ...rest,
    title,
    lead,
    cooperate,
    limit: { ...task().limit, ...rest.limit, text, due, readings: due ? [dated(text, due)] : OPEN },
    source: {
      ...source,
      documentNumber: { ...source.documentNumber!, value: number, quote: number },
      provenance: {
        url: `http://oa.yunling.example/doc/view.jsp?id=${20261009040 + i}`,
        pageTitle: '收文处理单',
        framePath: [{ url: 'http://oa.yunling.example/main.jsp', name: 'mainFrame' }],
        charset: 'GBK',
        capturedAt: '2026-10-12T01:20:00.000Z',
        quote,
        before: '会议议定以下事项：',
        after: '会议要求，各责任单位',
        xpath: '',
        hash: '',
      },
    },
  });
});
