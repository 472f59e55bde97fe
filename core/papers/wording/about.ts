import { daysBetween } from '../../calendar/day.ts';
import { ChaseStep } from '../../model/entries/chased.ts';
import { isRunning } from '../../model/status.ts';
import type { PaperOccasion, PaperTask } from '../occasion.ts';
import { paperDay } from '../paper-day.ts';

/** What the wordings of all kinds are made of. */
export type Matter = {
  tasks: readonly PaperTask[];
  occasion: PaperOccasion;
  /** 《来源》（文号） of tasks that come from one document; '' where they differ or it is not known. */
  source: string;
  /** “事项” of a single task, or 下列N项事项. */
  named: string;
  /** The matter in a paper's title: the single task's beginning, or 有关督查事项. */
  short: string;
  /** 于X月X日前, or 及时 where no day is set. */
  byWhen: string;
  /** How late it is: a sentence, or ''. */
  lateness: string;
  /** 经催办、约谈: what was done so far, from the mildest; '' where nothing was. */
  after: string;
  /** The addressees as the paper speaks to them: 你单位, of several 你们; and each of them: 你单位, 各单位. */
  you: string;
  each: string;
  self: string;
  /** Why, as the person put it: a sentence with its 。, or ''. */
  grounds: string;
};

/** Stands in a title for matters that have no short name. */
export const SEVERAL = '有关督查事项';

/** Longest matter named in a title. */
const SHORT = 22;

export function about(tasks: readonly PaperTask[], occasion: PaperOccasion, to: readonly string[]): Matter {
  const [first] = tasks;
  const single = tasks.length === 1 && first ? first.fields.title : null;
  // The unit leads it anyway: 关于推进…的督办函.
  const clause = single?.split(/[，。；：]/)[0]?.replace(/^牵头(?=.)/, '') ?? '';
  return {
    tasks,
    occasion,
    source: sourceOf(tasks),
    named: single === null ? `下列${tasks.length}项事项` : `“${single.replace(/[。；]$/, '')}”事项`,
    short: clause !== '' && clause.length <= SHORT ? clause : SEVERAL,
    byWhen: occasion.answerBy ? `于${paperDay(occasion.answerBy)}前` : '及时',
    lateness: latenessOf(tasks, occasion),
    after: afterOf(occasion.taken ?? []),
    you: to.length > 1 ? '你们' : '你单位',
    each: to.length > 1 ? '各单位' : '你单位',
    self: occasion.self || '我室',
    grounds: occasion.reason?.trim() ? `${occasion.reason.trim().replace(/[。；]$/, '')}。` : '',
  };
}

const DONE: Record<ChaseStep, string> = {
  ...{ urge: '催办', letter: '发函督办', talk: '约谈', rectify: '限期整改' },
  ...{ criticise: '通报批评', transfer: '移送' },
};

function afterOf(taken: readonly ChaseStep[]): string {
  const words = ChaseStep.options.filter((step) => taken.includes(step)).map((step) => DONE[step]);
  return words.length === 0 ? '' : `经${words.join('、')}`;
}

function sourceOf(tasks: readonly PaperTask[]): string {
  const named = new Set(
    tasks.map(({ fields: { source } }) => {
      const title = source.title?.value.replace(/^《|》$/g, '') ?? '';
      const number = source.documentNumber?.value ?? '';
      return title === '' ? number : `《${title}》${number === '' ? '' : `（${number}）`}`;
    }),
  );
  return named.size === 1 ? [...named][0]! : '';
}

/** Counts calendar days after the limit; only tasks still running are late. */
function latenessOf(tasks: readonly PaperTask[], { on }: PaperOccasion): string {
  const late = tasks.filter(
    ({ fields: { limit, status } }) => limit.due !== null && limit.due < on && isRunning(status),
  );
  if (late.length === 0) return '';
  const days = late.map(({ fields }) => daysBetween(fields.limit.due!, on));
  if (tasks.length === 1)
    return `完成时限为${paperDay(late[0]!.fields.limit.due!)}，截至${paperDay(on)}尚未办结，已逾期${days[0]}天`;
  const most = Math.max(...days);
  return `截至${paperDay(on)}，其中${late.length}项逾期未办结，最长已逾期${most}天`;
}
