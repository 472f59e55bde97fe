import { expect, test } from 'vitest';
import { RULES } from '../../../core/ledger/rules/index.ts';
import type { CheckSettings } from '../../../core/ledger/settings.ts';
import { type FixtureCell, grid } from '../../fixtures/ledgers/grid.ts';
import { AS_OF, at, checkBlock } from './check-grid.ts';

type Row = readonly FixtureCell[] | string;
type Case = {
  rule: string;
  header: string;
  /** Rows the rule must not find anything in; each is tried with the header alone. */
  good: Row[];
  /** Rows and what the rule says of them: cell and sentence. */
  bad: { rows: Row[]; says: [string, string][]; mends?: unknown[] }[];
  title?: string;
  settings?: Partial<CheckSettings>;
};

const day = (d: string) => ({ day: d });
const MATTER = '1|整治河道采砂|县水利局';

/** One rule after the other, each with rows that it must and must not speak of; judged for 15 September 2026. */
const CASES: Case[] = [
  {
    rule: 'empty-task',
    header: '序号|督查事项|责任单位|完成时限',
    good: ['1|整治河道采砂|县水利局|2026年12月底前'],
    bad: [{ rows: ['1||县水利局|2026年12月底前'], says: [['B2', '事项为空，请补写事项。']] }],
  },
  {
    rule: 'no-duty-unit',
    header: '序号|督查事项|责任单位|完成时限',
    good: [`${MATTER}|12月`],
    bad: [{ rows: ['1|整治河道采砂||2026年12月底前'], says: [['C2', '没有责任单位，请补写。']] }],
  },
  {
    rule: 'two-leads',
    header: '序号|督查事项|牵头单位|配合单位|完成时限',
    good: ['1|整治河道采砂|县水利局|县公安局、县交通运输局|12月'],
    bad: [
      {
        rows: ['1|整治河道采砂|县水利局、县公安局|无|12月'],
        says: [['C2', '牵头单位有2个（县水利局、县公安局），请只留一个牵头，其余列为配合单位。']],
      },
    ],
  },
  {
    rule: 'two-leads',
    header: '序号|督查事项|责任单位|配合单位|完成时限',
    good: ['1|整治河道采砂|县水利局|县公安局、县交通运输局|12月'],
    bad: [
      {
        rows: ['1|整治河道采砂|县水利局、县公安局|无|12月'],
        says: [['C2', '责任单位有2个（县水利局、县公安局），没有写明由谁牵头，请注明牵头单位。']],
      },
    ],
  },
  {
    rule: 'two-leads',
    header: '序号|督查事项|责任单位（排在第一位的为牵头单位）|配合单位|完成时限',
    good: ['1|整治河道采砂|县水利局、县公安局|无|12月'],
    bad: [],
  },
  {
    rule: 'collective-unit',
    header: '序号|督查事项|责任单位|完成时限',
    good: [`${MATTER}、各乡镇|12月`],
    bad: [
      {
        rows: ['1|整治河道采砂|各乡镇政府|12月'],
        says: [['C2', '“各乡镇政府”是统称，不是一个单位，请写明牵头单位。']],
      },
    ],
  },
  {
    rule: 'cooperate-repeats-lead',
    header: '序号|督查事项|牵头单位|配合单位|完成时限',
    good: ['1|整治河道采砂|县水利局|县公安局|12月'],
    bad: [
      {
        rows: ['1|整治河道采砂|县水利局|县公安局、县水利局|12月'],
        says: [['D2', '县水利局已是牵头单位，又列在配合单位中，请删去其一。']],
        mends: ['县公安局'],
      },
    ],
  },
  {
    rule: 'missing-limit',
    header: '序号|督查事项|责任单位|完成时限|备注',
    good: [`${MATTER}|长期坚持|`, `${MATTER}||待省里明确`],
    bad: [{ rows: [`${MATTER}||`], says: [['D2', '完成时限或未定时限的原因必填一个，请补写。']] }],
  },
  {
    rule: 'unreadable-limit',
    header: '序号|督查事项|责任单位|完成时限',
    good: [`${MATTER}|2026年12月底前`, `${MATTER}|持续推进`, `${MATTER}|每月5日前`],
    bad: [{ rows: [`${MATTER}|见附件`], says: [['D2', '“见附件”读不出时限，请写明日期。']] }],
  },
  {
    rule: 'impossible-limit',
    header: '序号|督查事项|责任单位|完成时限',
    good: [`${MATTER}|2028年2月29日`],
    bad: [
      { rows: [`${MATTER}|2026年2月30日`], says: [['D2', '“2026年2月30日”不是日历上有的日期，请核对。']] },
    ],
  },
  {
    rule: 'lost-date-format',
    header: '序号|督查事项|责任单位|完成时限',
    good: [['1', '整治河道采砂', '县水利局', day('2026-12-31')]],
    bad: [
      {
        rows: [['1', '整治河道采砂', '县水利局', 46387]],
        says: [['D2', '“46387”是日期序列号，应为2026年12月31日，请设成日期格式。']],
        mends: [46387],
      },
    ],
  },
  {
    rule: 'waiting-limit',
    header: '序号|督查事项|责任单位|交办日期|完成时限',
    good: [['1', '整治河道采砂', '县水利局', day('2026-09-10'), '10个工作日内']],
    bad: [
      {
        rows: [`${MATTER}||10个工作日内`],
        says: [['E2', '“10个工作日内”不知从哪天起算，请补写交办日期或写明到期日。']],
      },
    ],
  },
  {
    rule: 'ambiguous-limit',
    header: '序号|督查事项|责任单位|完成时限',
    good: [`${MATTER}|2026年12月底前`],
    bad: [
      {
        rows: [`${MATTER}|2026年12月前`],
        says: [
          [
            'D2',
            '“2026年12月前”可理解为2026年11月30日或2026年12月31日，暂按2026年11月30日掌握，请写明日期。',
          ],
        ],
      },
    ],
  },
  {
    rule: 'inferred-year',
    title: '2026年督查事项台账',
    header: '序号|督查事项|责任单位|完成时限',
    good: [`${MATTER}|2026年12月底前`],
    bad: [
      {
        rows: [`${MATTER}|12月底前`],
        says: [['D3', '“12月底前”没有写年份，按标题推定为2026年12月31日，请补写年份。']],
        mends: ['2026年12月底前'],
      },
    ],
  },
  {
    rule: 'limit-before-start',
    header: '序号|督查事项|责任单位|交办日期|完成时限',
    good: [['1', '整治河道采砂', '县水利局', day('2026-03-02'), day('2026-12-31')]],
    bad: [
      {
        rows: [['1', '整治河道采砂', '县水利局', day('2026-03-02'), day('2025-12-31')]],
        says: [['E2', '时限2025年12月31日早于交办（启动）日期2026年3月2日，请核对年份。']],
      },
    ],
  },
  {
    rule: 'open-without-cycle',
    header: '序号|督查事项|责任单位|完成时限|报送周期',
    good: [`${MATTER}|长期坚持|每季度末`, `${MATTER}|2026年12月底前|`],
    bad: [{ rows: [`${MATTER}|长期坚持|`], says: [['D2', '“长期坚持”没有完成日期，请约定报送周期。']] }],
  },
  {
    rule: 'overdue',
    header: '序号|督查事项|责任单位|完成时限|办理状态',
    good: [
      `${MATTER}|2026年9月15日前|办理中`,
      `${MATTER}|2026年8月底前|已办结`,
      `${MATTER}|2026年8月底前|已终止`,
      `${MATTER}|长期坚持|办理中`,
      `${MATTER}|2026年8月底前|已闭环`,
      `${MATTER}|已完成|`,
    ],
    bad: [
      {
        rows: [`${MATTER}|2026年8月底前|办理中`],
        says: [['D2', '逾期未办结：已超过时限2026年8月31日共15天。']],
      },
      { rows: [`${MATTER}|2026年9月14日前|`], says: [['D2', '逾期未办结：已超过时限2026年9月14日共1天。']] },
    ],
  },
  {
    rule: 'near',
    header: '序号|督查事项|责任单位|完成时限|办理状态',
    good: [`${MATTER}|2026年9月19日前|办理中`, `${MATTER}|2026年9月17日前|已办结`],
    bad: [
      {
        rows: [`${MATTER}|2026年9月18日前|办理中`],
        says: [['D2', '临近时限：距时限2026年9月18日还有3天。']],
      },
    ],
  },
  {
    rule: 'behind',
    header: '序号|督查事项|责任单位|完成时限|办理状态',
    settings: { lamp: 'threeNotices' },
    good: [
      `${MATTER}|2026年12月底前|办理中`,
      `${MATTER}|2026年8月底前|进度滞后`,
      `${MATTER}|长期坚持|进度滞后`,
    ],
    bad: [
      {
        rows: [`${MATTER}|2026年12月31日前|进度滞后`],
        says: [['E2', '进度滞后；距时限2026年12月31日还有107天。']],
      },
    ],
  },
  {
    rule: 'overdue-without-reason',
    header: '序号|督查事项|责任单位|完成时限|进展情况|存在问题|备注',
    good: [`${MATTER}|2026年8月底前|正在施工|用地未批|`, `${MATTER}|2026年12月底前|||`],
    bad: [
      {
        rows: [`${MATTER}|2026年8月底前|正在施工||`],
        says: [['F2', '已经逾期，请写明未按时完成的原因和下一步措施。']],
      },
    ],
  },
  {
    rule: 'past-limit',
    header: '序号|督查事项|牵头领导|责任单位|完成时限',
    good: ['1|整治河道采砂|王县长|县水利局|2026年9月15日前', '1|整治河道采砂|王县长|县水利局|长期坚持'],
    bad: [
      {
        rows: ['1|整治河道采砂|王县长|县水利局|2026年8月底前'],
        says: [['E2', '时限2026年8月31日已过15天，表中没有办理情况，请核对是否已办结。']],
      },
    ],
  },
  {
    rule: 'report-overdue',
    header: '序号|督查事项|责任单位|完成时限|报送周期|进展情况|反馈时间',
    good: [
      ['1', '整治河道采砂', '县水利局', '长期坚持', '每月5日前', '巡查20次', day('2026-09-03')],
      ['1', '整治河道采砂', '县水利局', '2026年12月底前', null, '巡查20次', day('2026-06-03')],
    ],
    bad: [
      {
        rows: [['1', '整治河道采砂', '县水利局', '长期坚持', '每月5日前', '巡查20次', day('2026-08-01')]],
        says: [['G2', '应于2026年9月5日前报送进展，最近一次是2026年8月1日，请催报。']],
      },
    ],
  },
  {
    rule: 'stale-progress',
    header: '序号|督查事项|责任单位|完成时限|进展情况',
    good: [
      `${MATTER}|2026年12月底前|9月1日完成第二轮巡查`,
      `${MATTER}|2026年12月底前|正在推进`,
      `${MATTER}|2026年12月底前|已完成。8月1日通过验收`,
      // Left to the rule on reports that are due.
      `${MATTER}|长期坚持，每季度末报送进展|7月6日召开推进会`,
    ],
    bad: [
      {
        rows: [`${MATTER}|2026年12月底前|7月6日召开推进会`],
        says: [['E2', '最近一次进展是2026年7月6日，已有71天没有更新，请催报。']],
      },
    ],
  },
  {
    rule: 'missing-progress',
    header: '序号|督查事项|责任单位|完成时限|进展情况',
    good: [`${MATTER}|2026年12月底前|正在巡查`],
    bad: [
      {
        rows: [`${MATTER}|2026年12月底前|正在巡查`, '2|整治违建|县城管局|2026年12月底前|'],
        says: [['E3', '没有填写进展，请补报。']],
      },
      { rows: [`${MATTER}|2026年12月底前|`], says: [['E1', '进展一列全部为空，请各责任单位填写。']] },
    ],
  },
  {
    rule: 'copied-progress',
    header: '序号|督查事项|责任单位|完成时限|上月进展|本月进展',
    good: [`${MATTER}|2026年12月底前|巡查10次|巡查20次`],
    bad: [
      {
        rows: [`${MATTER}|2026年12月底前|正在开展巡查工作|正在开展巡查工作。`],
        says: [['F2', '本期进展与上期完全相同，请写明新的进展。']],
      },
    ],
  },
  {
    rule: 'problem-without-next-step',
    header: '序号|督查事项|责任单位|完成时限|存在问题|下一步措施',
    good: [`${MATTER}|2026年12月底前|无|`, `${MATTER}|2026年12月底前|执法力量不足|申请联合执法`],
    bad: [
      {
        rows: [`${MATTER}|2026年12月底前|执法力量不足|`],
        says: [['F2', '写了存在问题，请补写下一步措施。']],
      },
    ],
  },
  {
    rule: 'finished-without-date',
    header: '序号|督查事项|责任单位|完成时限|办理状态|实际完成时间',
    good: [
      ['1', '整治河道采砂', '县水利局', '2026年8月底前', '已办结', day('2026-08-20')],
      `${MATTER}|2026年12月底前|办理中|`,
    ],
    bad: [{ rows: [`${MATTER}|2026年8月底前|已办结|`], says: [['F2', '状态为“已办结”，请补写完成时间。']] }],
  },
  {
    rule: 'date-without-finished',
    header: '序号|督查事项|责任单位|完成时限|办理状态|实际完成时间',
    good: [['1', '整治河道采砂', '县水利局', '2026年8月底前', '已完成', day('2026-08-20')]],
    bad: [
      {
        rows: [['1', '整治河道采砂', '县水利局', '2026年8月底前', '办理中', day('2026-08-20')]],
        says: [['E2', '填了完成时间2026年8月20日，状态还是“办理中”，请核对。']],
      },
    ],
  },
  {
    rule: 'finish-before-start',
    header: '序号|督查事项|责任单位|交办日期|完成时限|实际完成时间',
    good: [['1', '整治河道采砂', '县水利局', day('2026-03-02'), '12月', day('2026-03-02')]],
    bad: [
      {
        rows: [['1', '整治河道采砂', '县水利局', day('2026-03-02'), '2026年12月底', day('2026-02-10')]],
        says: [['F2', '完成时间2026年2月10日早于交办（启动）时间2026年3月2日，请核对。']],
      },
    ],
  },
  {
    rule: 'finish-in-future',
    header: '序号|督查事项|责任单位|完成时限|实际完成时间',
    good: [['1', '整治河道采砂', '县水利局', '2026年12月底', day(AS_OF)]],
    bad: [
      {
        rows: [['1', '整治河道采砂', '县水利局', '2026年12月底', day('2026-09-16')]],
        says: [['E2', '完成时间2026年9月16日还没有到，请核对。']],
      },
    ],
  },
  {
    rule: 'unreadable-finish',
    header: '序号|督查事项|责任单位|完成时限|实际完成时间',
    good: [`${MATTER}|2026年12月底|未完成`, `${MATTER}|2026年12月底|2026年8月`],
    bad: [
      {
        rows: [`${MATTER}|2026年12月底|局长已同意`],
        says: [['E2', '“局长已同意”不是日期，请写成“2026-06-30”这样的日期。']],
      },
    ],
  },
  {
    rule: 'finished-late',
    header: '序号|督查事项|责任单位|完成时限|办理状态|实际完成时间|备注',
    good: [['1', '整治河道采砂', '县水利局', '2026年6月底前', '已办结', day('2026-07-02'), '已批准延期']],
    bad: [
      {
        rows: [['1', '整治河道采砂', '县水利局', '2026年6月底前', '已办结', day('2026-07-02'), null]],
        says: [['F2', '2026年7月2日办结，晚于时限2026年6月30日共2天，经批准延期的请注明。']],
      },
    ],
  },
  {
    rule: 'status-against-progress',
    header: '序号|督查事项|责任单位|完成时限|进展情况|办理状态',
    good: [
      `${MATTER}|2026年12月底|已完成招标，正在施工|办理中`,
      `${MATTER}|2026年12月底|已完成。|已办结`,
      `${MATTER}|2026年12月底|已完成60%|办理中`,
    ],
    bad: [
      {
        rows: [`${MATTER}|2026年12月底|已全部完成。|办理中`],
        says: [['F2', '进展写明已完成，状态还是“办理中”，请核对。']],
        mends: ['已办结'],
      },
      {
        rows: [`${MATTER}|2026年12月底|尚未启动|已办结`],
        says: [['F2', '状态为“已办结”，进展却写着“尚未启动”，请核对。']],
      },
    ],
  },
  {
    rule: 'unreadable-status',
    header: '序号|督查事项|责任单位|完成时限|办理状态',
    good: [
      '办理中',
      '已办结',
      '未启动',
      '达到序时进度',
      '严重滞后',
      '√',
      '长期坚持',
      '待领办',
      '基本完成',
    ].map((s) => `${MATTER}|2026年12月底|${s}`),
    bad: [
      {
        rows: [`${MATTER}|2026年12月底|县长很关心`],
        says: [['E2', '“县长很关心”不是常用的状态，请改用“办理中”“已办结”等。']],
      },
    ],
  },
  {
    rule: 'percent-against-status',
    header: '序号|督查事项|责任单位|完成时限|完成率|办理状态',
    good: [
      ['1', '整治河道采砂', '县水利局', '2026年12月底', 0.6, '办理中'],
      `${MATTER}|2026年12月底|100%|已办结`,
    ],
    bad: [
      {
        rows: [`${MATTER}|2026年12月底|100%|办理中`],
        says: [['E2', '完成率100%，状态还是“办理中”，请核对。']],
      },
      {
        rows: [['1', '整治河道采砂', '县水利局', '2026年12月底', 0.8, '已办结']],
        says: [['E2', '状态为“已办结”，完成率只有80%，请核对。']],
      },
    ],
  },
  {
    rule: 'percent-out-of-range',
    header: '序号|督查事项|责任单位|完成时限|完成率',
    good: [`${MATTER}|2026年12月底|85%`, `${MATTER}|2026年12月底|85`, `${MATTER}|2026年12月底|105%`],
    bad: [
      { rows: [`${MATTER}|2026年12月底|8500%`], says: [['E2', '完成率8500%不合常理，请核对。']] },
      { rows: [`${MATTER}|2026年12月底|过半`], says: [['E2', '“过半”不是百分比，请写成“85%”。']] },
    ],
  },
  {
    rule: 'date-as-text',
    header: '序号|督查事项|责任单位|交办日期|完成时限',
    good: [['1', '整治河道采砂', '县水利局', day('2026-03-02'), '12月']],
    bad: [
      { rows: [`${MATTER}|2026.3.2|12月`], says: [['D2', '“2026.3.2”是文本，可转成日期。']], mends: [46083] },
    ],
  },
  {
    rule: 'html-residue',
    header: '序号|督查事项|责任单位|完成时限|备注',
    good: [`${MATTER}|12月|A&B公司`],
    bad: [
      {
        rows: ['1|整治&nbsp;河道<br/>采砂|县水利局|2026年12月|'],
        says: [['B2', '含有网页代码“&nbsp;”，请清除。']],
        mends: ['整治 河道\n采砂'],
      },
    ],
  },
  {
    rule: 'word-residue',
    header: '序号|督查事项|责任单位|完成时限|备注',
    good: [`${MATTER}|2026年12月|删除旧版`],
    bad: [
      {
        rows: [`${MATTER}|2026年12月|删除[周敏]: 原第二条`],
        says: [['E2', '含有Word修订或批注的残留，请核对后清理。']],
      },
    ],
  },
  {
    rule: 'hidden-characters',
    header: '序号|督查事项|责任单位|完成时限',
    good: [`${MATTER}|2026年12月`],
    bad: [
      {
        rows: [['1', '整治河道采砂', '县水\u200b利局', '2026年12月']],
        says: [['C2', '含有看不见的字符，可清除。']],
        mends: ['县水利局'],
      },
    ],
  },
  {
    rule: 'phone-shape',
    header: '序号|督查事项|责任单位|完成时限|联系电话',
    good: ['13800001234', '0571-87654321', '87654321', '无', '8765432、13900005678'].map((p) => [
      1,
      '整治河道采砂',
      '县水利局',
      '2026年12月',
      p,
    ]),
    bad: [
      {
        rows: [[1, '整治河道采砂', '县水利局', '2026年12月', '1380000123']],
        says: [['E2', '“1380000123”不像电话号码，请核对。']],
      },
    ],
  },
  {
    rule: 'document-number-shape',
    header: '序号|督查事项|责任单位|完成时限|文号',
    good: [`${MATTER}|2026年12月|临政办发〔2026〕12号`],
    bad: [
      {
        rows: [`${MATTER}|2026年12月|临政办发[2026]第012号`],
        says: [['E2', '文号宜写作“临政办发〔2026〕12号”。']],
        mends: ['临政办发〔2026〕12号'],
      },
      {
        rows: [`${MATTER}|2026年12月|县政府12号文`],
        says: [['E2', '“县政府12号文”不像文号，规范的写法如“国办发〔2026〕12号”。']],
      },
    ],
  },
  {
    rule: 'duplicate-row',
    header: '序号|督查事项|责任单位|完成时限',
    good: [],
    bad: [
      {
        rows: [
          `${MATTER}|2026年12月`,
          '2|整治违建|县城管局|2026年12月',
          '3|整治 河道采砂|县水利局|2026年10月',
          '4|整治河道采砂|县公安局|2026年12月',
        ],
        says: [['B4', '与第2行是同一事项，时限分别为“2026年12月”和“2026年10月”，请核对是否重复登记。']],
      },
    ],
  },
  {
    rule: 'duplicate-task-id',
    header: '序号|督查事项|责任单位|完成时限|任务ID',
    good: [],
    bad: [
      {
        rows: [
          `${MATTER}|2026年12月|T-1`,
          '2|整治违建|县城管局|2026年12月|T-1',
          '3|整治噪声|县环保局|2026年12月|',
        ],
        says: [['E3', '与第2行的事项标识相同，请清空本行的标识。']],
      },
    ],
  },
  {
    rule: 'numbering',
    header: '序号|督查事项|责任单位|完成时限',
    good: [],
    bad: [
      {
        rows: [
          `${MATTER}|2026年12月`,
          '2|整治违建|县城管局|12月',
          '4|整治噪声|县环保局|12月',
          '4|整治扬尘|县住建局|12月',
          '8|整治油烟|县城管局|12月',
          '1|整治占道|县城管局|12月',
        ],
        says: [
          ['A4', '序号缺3。'],
          ['A5', '序号4重复。'],
          ['A6', '序号缺5至7。'],
        ],
      },
    ],
  },
  {
    rule: 'total-mismatch',
    header: '序号|项目名称|责任单位|投资（万元）|完成时限',
    good: [],
    bad: [
      {
        rows: ['1|修桥|县交通运输局|300|2026年12月', '2|修渠|县水利局|200|2026年12月', '合计|||600|'],
        says: [['D4', '合计写的是600，各行之和是500，请核对。']],
        mends: [500],
      },
    ],
  },
  {
    rule: 'no-deadline-column',
    header: '序号|督查事项|责任单位',
    good: [],
    bad: [{ rows: [MATTER], says: [['C1', '没有完成时限列，无法预警，请增加“完成时限”一列。']] }],
  },
  {
    rule: 'no-duty-column',
    header: '序号|督查事项|完成时限',
    good: [],
    bad: [
      {
        rows: ['1|整治河道采砂|2026年12月'],
        says: [['A1', '没有责任单位列，不能按单位汇总，请增加“责任单位”一列。']],
      },
    ],
  },
];

const UNITS = {
  units: [
    { name: '临江县发展和改革局', shortNames: ['县发改局'], aliases: [], level: null, parent: null },
    { name: '临江县水利局', shortNames: ['县水利局'], aliases: [], level: null, parent: null },
  ],
};

const found = (c: Case, rows: readonly Row[]) => {
  const title: Row[] = c.title ? [[c.title]] : [];
  return checkBlock(grid([...title, c.header, ...rows]), { settings: c.settings ?? {} }).findings.filter(
    (f) => f.rule === c.rule,
  );
};

test.each(CASES)('$rule', (c) => {
  for (const row of c.good) expect(found(c, [row]), JSON.stringify(row)).toEqual([]);
  for (const { rows, says, mends } of c.bad) {
    const findings = found(c, rows);
    expect(at(findings)).toEqual(says.map(([cell]) => `${cell} ${c.rule}`));
    expect(findings.map((f) => f.message)).toEqual(says.map(([, sentence]) => sentence));
    if (mends) expect(findings.map((f) => f.repair)).toEqual(mends);
  }
});

test('units are compared with the office’s directory, where there is one', () => {
  const block = grid([
    '序号|督查事项|牵头单位|配合单位|完成时限',
    '1|整治河道采砂|县发改委|临江县水利局|2026年12月',
    '2|编制规划|县发改局|各乡镇|2026年12月',
  ]);
  const findings = checkBlock(block, { units: UNITS }).findings;
  expect(findings.map((f) => [...at([f]), f.message, f.repair])).toEqual([
    ['C2 unknown-unit', '单位名录中没有“县发改委”，可能是“临江县发展和改革局”。', '临江县发展和改革局'],
    ['C3 short-unit-name', '“县发改局”即“临江县发展和改革局”，可统一为全称。', '临江县发展和改革局'],
  ]);
});

test('a matter that tells its percentage has told its progress', () => {
  const rows = ['1|整治采砂|县水利局|2026年12月底|正在巡查|30%', '2|修渠道|县水利局|2026年12月底||80%'];
  const block = grid(['序号|督查事项|责任单位|完成时限|进展情况|完成率', ...rows]);
  expect(at(checkBlock(block).findings)).toEqual([]);
});

test('every rule has its case here', () => {
  const tried = new Set([...CASES.map((c) => c.rule), 'unknown-unit', 'short-unit-name']);
  expect(RULES.map((r) => r.id).filter((id) => !tried.has(id))).toEqual([]);
  expect(RULES.length).toBeGreaterThanOrEqual(25);
});
