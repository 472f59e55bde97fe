import { readFormTask, readLimitField } from './form-tasks.ts';
import type { FrameReading } from './frame-reading.ts';
import { makeOutInstruction } from './instruction.ts';
import { type InstructionContext, readInstructionTasks } from './instruction-tasks.ts';
import type { LabelledOpinions } from './opinions.ts';
import type { PageField, PageInstruction, PageTask } from './page-reading.ts';
import { receivedDay } from './page-source.ts';
import type { Say } from './say.ts';

/** Lists of opinions that show their first page only. */
const MORE_PAGES =
  /第\s*\d+\s*\/\s*(?:[2-9]|[1-9]\d+)\s*页|共\s*(?:[2-9]|[1-9]\d+)\s*页|加载更多|查看更多|更多意见|展开全部|查看全部/;

type Found = { instructions: PageInstruction[]; tasks: PageTask[] };

/**
 * Adds to `into` the opinions of a frame that carries a form, the tasks that leaders' instructions lay down, and the matter of a
 * 督办单. An instruction's limits count from its own day; one that sets no day is due by the form's limit.
 */
export function readForm(
  { frame, document, opinions }: FrameReading,
  fields: readonly PageField[],
  context: InstructionContext,
  into: Found,
  say: Say,
): void {
  const received = receivedDay(fields);
  const own = fields.filter((f) => f.value.frame === frame);
  const formLimits = readLimitField(document, own, context);
  const tasks: PageTask[] = [];
  for (const group of opinions) {
    for (const opinion of group.given) {
      const read = makeOutInstruction(document, opinion, group.label, { after: received, by: context.ref });
      const instruction = into.instructions.push({ ...read.instruction, frame }) - 1;
      if (read.instruction.kind !== 'task') continue;
      const ref = read.day ?? received ?? context.ref;
      for (const task of readInstructionTasks(document, read.words, { ...context, ref }))
        tasks.push({ ...withFormLimit(task, formLimits), frame, instruction });
    }
  }
  const matter = readFormTask(document, own, context);
  if (matter) {
    // 请抓紧落实, or 请商务局抓紧, on a 督办单 is about its own matter and units: one task, not two.
    const named = matter.lead[0]?.name ?? '';
    const bare = tasks.findIndex(({ lead }) => lead.every((unit) => named.endsWith(unit.name)));
    const [about] = bare < 0 ? [] : tasks.splice(bare, 1);
    tasks.push({ ...matter, frame, instruction: about?.instruction ?? null });
  }
  into.tasks.push(...tasks);
  sayOfOpinions(document.text, opinions, own.length > 0, say);
}

/** An instruction that sets no day itself is due by the form's own limit; that it comes from there is said. */
function withFormLimit<T extends Pick<PageTask, 'deadlines'>>(task: T, formLimits: PageTask['deadlines']): T {
  if (task.deadlines.some((limit) => limit.due !== null && limit.kind !== 'recurring')) return task;
  const dated = formLimits.filter((limit) => limit.due !== null);
  const explained = dated.map((limit) => ({
    ...limit,
    steps: ['批示没有写具体时限，取表单上的办理时限', ...limit.steps],
  }));
  return { ...task, deadlines: [...task.deadlines, ...explained] };
}

function sayOfOpinions(text: string, groups: readonly LabelledOpinions[], isForm: boolean, say: Say): void {
  const leaders = groups.filter((g) => g.label !== 'proposal');
  const blank = leaders.reduce((sum, g) => sum + g.blank, 0);
  if (blank > 0) say(`有 ${blank} 人未填写意见。`);
  const images = groups.flatMap((g) => g.given).filter((o) => o.image).length;
  if (images > 0) say(`有 ${images} 条批示是手写图片或签批控件，文字读不出来；请对照原件录入。`);
  const given = leaders.some((g) => g.given.length > 0);
  if (!given && isForm && groups.some((g) => g.label === 'instruction')) say('领导批示栏还没有内容。');
  if (given && MORE_PAGES.test(text)) say('意见分页显示，只读到了当前页；请翻页或点“加载更多”后再读一次。');
}
