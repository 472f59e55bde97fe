import { addDays, type Day } from '../../../core/calendar/day.ts';
import type { LampColour } from '../../../core/deadline/lamp.ts';
import { RUNNING, stretchDays } from '../../store/counts/due-counts.ts';
import type { TaskFilter } from '../../store/list.ts';

export const BOARD_LIST_IDS = [
  'overdue',
  'today',
  'threeDays',
  'sevenDays',
  'toAssign',
  'toReceive',
  'inReview',
  'extension',
  'reportLate',
  'chase',
  'question',
  'silent',
  'provisional',
  'unread',
] as const;
export type BoardListId = (typeof BOARD_LIST_IDS)[number];

/** One of the lists the board is made of: what it is called, why it matters, and which tasks it holds. */
export type BoardList = {
  id: BoardListId;
  word: string;
  about: string;
  /** Said where it is empty. */
  none: string;
  colour: LampColour;
  filter: TaskFilter;
};

/** The board's lists on a day, for all units. `silentDays`: calendar days without a report after which a task counts as silent. */
export function boardLists(today: Day, silentDays: number): BoardList[] {
  const running: TaskFilter = {
    ...{ unit: null, cooperating: false, statuses: RUNNING, dueFrom: null, dueTo: null, text: '' },
  };
  const due = (id: 'overdue' | 'today' | 'threeDays' | 'sevenDays'): TaskFilter => {
    const { from, to } = stretchDays(id, today);
    return { ...running, dueFrom: from, dueTo: to };
  };
  return [
    {
      ...{ id: 'overdue', word: '已逾期', about: '超过时限还没有办结', none: '没有逾期事项' },
      ...{ colour: 'red', filter: due('overdue') },
    },
    {
      ...{ id: 'today', word: '今天到期', about: '今天是办结时限', none: '今天没有到期事项' },
      ...{ colour: 'amber', filter: due('today') },
    },
    {
      ...{ id: 'threeDays', word: '3天内到期', about: '明天起3天内', none: '3天内没有到期事项' },
      ...{ colour: 'amber', filter: due('threeDays') },
    },
    {
      ...{ id: 'sevenDays', word: '7天内到期', about: '第4天至第7天', none: '第4至7天没有到期事项' },
      ...{ colour: 'green', filter: due('sevenDays') },
    },
    {
      ...{ id: 'toAssign', word: '待交办', about: '已立项还没有交办，或被退回', none: '立项的都已交办' },
      ...{ colour: 'blue', filter: { ...running, statuses: ['registered', 'returned'] } },
    },
    {
      ...{ id: 'toReceive', word: '待签收', about: '已交办，单位还没有签收', none: '交办的都已签收' },
      ...{ colour: 'blue', filter: { ...running, statuses: ['assigned'] } },
    },
    {
      ...{ id: 'inReview', word: '待审核', about: '申请办结，等待审核', none: '没有待审核的事项' },
      ...{ colour: 'blue', filter: { ...running, statuses: ['inReview'] } },
    },
    {
      ...{ id: 'extension', word: '待审批延期', about: '延期申请等待审批', none: '没有待审批的延期' },
      ...{ colour: 'blue', filter: { ...running, mark: { is: 'extension' } } },
    },
    {
      ...{ id: 'reportLate', word: '报送逾期', about: '过了报送日还没有报', none: '材料都按期报了' },
      ...{ colour: 'amber', filter: { ...running, mark: { is: 'reportLate', before: today } } },
    },
    {
      ...{ id: 'chase', word: '催督未回复', about: '过了回复期限还没有回复', none: '催督都有回复' },
      ...{ colour: 'amber', filter: { ...running, mark: { is: 'chase', before: today } } },
    },
    {
      ...{ id: 'question', word: '询问未答复', about: '问了还没有答复', none: '询问都有答复' },
      ...{ colour: 'blue', filter: { ...running, mark: { is: 'question' } } },
    },
    {
      ...{
        id: 'silent',
        word: '久未报进展',
        about: `超过${silentDays}天没有报送进展`,
        none: '都按时报了进展',
      },
      ...{
        colour: 'blue',
        filter: { ...running, mark: { is: 'silent', since: addDays(today, -silentDays) } },
      },
    },
    {
      ...{ id: 'unread', word: '时限未定', about: '没有写明或读不出截止日，请核定', none: '时限都已明确' },
      ...{ colour: 'none', filter: { ...running, mark: { is: 'unread' } } },
    },
    {
      ...{
        id: 'provisional',
        word: '时限暂定',
        about: '放假安排未公布或起算日未知，请核定',
        none: '没有暂定的时限',
      },
      ...{ colour: 'none', filter: { ...running, mark: { is: 'provisional' } } },
    },
  ];
}
