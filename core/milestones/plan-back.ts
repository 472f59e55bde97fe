import { z } from 'zod';
import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import type { Milestone } from '../model/task.ts';

/** A way of dividing the time of a task: named stages, each with its share of the whole work in percent. */
export const StageTemplate = z.object({
  name: z.string().trim().min(1, '模板名称不能为空'),
  stages: z
    .array(z.object({ title: z.string().trim().min(1, '阶段名称不能为空'), share: z.number().positive() }))
    .min(1),
});
export type StageTemplate = z.infer<typeof StageTemplate>;

/** Templates to begin with; offices add their own. */
export const STAGE_TEMPLATES: StageTemplate[] = [
  {
    name: '方案—实施—验收',
    stages: [
      { title: '制定方案', share: 20 },
      { title: '组织实施', share: 60 },
      { title: '总结验收', share: 20 },
    ],
  },
  {
    name: '工程建设',
    stages: [
      { title: '前期手续', share: 25 },
      { title: '招标投标', share: 15 },
      { title: '开工建设', share: 45 },
      { title: '竣工验收', share: 15 },
    ],
  },
  {
    name: '文件制定',
    stages: [
      { title: '起草', share: 40 },
      { title: '征求意见', share: 25 },
      { title: '审核', share: 20 },
      { title: '印发', share: 15 },
    ],
  },
];

/** Stages of equal length, numbered. */
export const equalStages = (count: number): StageTemplate => ({
  name: `等分${count}段`,
  stages: Array.from({ length: count }, (_, i) => ({ title: `第${i + 1}阶段`, share: 100 / count })),
});

/** A stage as planned: its last day and how that day came about, in a sentence. */
export type PlannedStage = Pick<Milestone, 'title' | 'due' | 'share'> & { why: string };

/**
 * Plans stages back from the due day over the working calendar: each gets its share of the working days after `from` up to `due`, the last
 * ends on `due` itself or, where that is a day off, on the working day before. Every stage has at least one working day of its own; days never lie before
 * `from`, never on a day off, and rise from stage to stage. Fails where there are fewer working days than stages.
 */
export function planBack(
  { from, due, template }: { from: Day; due: Day; template: StageTemplate },
  calendar: WorkCalendar,
): Result<PlannedStage[]> {
  const { stages } = template;
  const days = from < due ? calendar.workdaysBetween(from, due) : 0;
  if (days < stages.length)
    return fail(
      'too-short',
      `从${from}到${due}只有${days}个工作日，排不下${stages.length}个阶段，请减少阶段或手工填写。`,
    );
  const whole = stages.reduce((sum, { share }) => sum + share, 0);
  // Working back: what is left for the stages before, each keeping a day for itself.
  let end = days;
  const planned: PlannedStage[] = [];
  for (let i = stages.length - 1; i >= 0; i--) {
    const { title, share } = stages[i]!;
    const { day, provisional } = calendar.addWorkdays(from, end);
    const percent = Math.round((share / whole) * 1000) / 10;
    const last = i === stages.length - 1;
    const rest = calendar.isWorkday(due) ? '' : `，${due}是休息日，提前到前一个工作日`;
    const why = last
      ? `截止${due}${rest}`
      : `自${from}起第${end}个工作日，其后留${days - end}个工作日给后面的阶段`;
    planned.unshift({
      ...{ title, due: day, share: percent },
      why: `${why}${provisional ? '（有的年份放假安排未公布，暂定）' : ''}`,
    });
    const length = Math.round((share / whole) * days);
    end = Math.max(i, Math.min(end - 1, end - length));
  }
  return ok(planned);
}

/** A stage's last day as set by hand: a day off gives way to the working day before, and says so. */
export function onWorkday(day: Day, calendar: WorkCalendar): { day: Day; why: string } {
  if (calendar.isWorkday(day)) return { day, why: '' };
  const before = calendar.addWorkdays(day, -1).day;
  const name = calendar.holidayOf(day)?.name ?? '休息日';
  return { day: before, why: `${day}是${name}，提前到前一个工作日${before}` };
}

/** Why stages cannot be kept; null where they can: named, in order, on working days after the start, none behind the limit. */
export function stagesProblem(
  stages: readonly Pick<Milestone, 'title' | 'due'>[],
  { from, due }: { from: Day | null; due: Day | null },
  calendar: WorkCalendar,
): string | null {
  let before: Day | null = null;
  for (const stage of stages) {
    if (stage.title.trim() === '') return '阶段名称不能为空。';
    if (from !== null && stage.due < from) return `“${stage.title}”的日期${stage.due}早于起始日${from}。`;
    if (due !== null && stage.due > due) return `“${stage.title}”的日期${stage.due}晚于时限${due}。`;
    if (before !== null && stage.due < before) return `“${stage.title}”的日期早于前一阶段，请按先后填写。`;
    if (!calendar.isWorkday(stage.due)) return `“${stage.title}”的日期${stage.due}不是工作日。`;
    before = stage.due;
  }
  return null;
}
