import { isDay } from '../calendar/day.ts';
import type { DeadlineContext } from '../deadline/context.ts';
import type { Every } from '../deadline/deadline.ts';
import { readLimit } from '../deadline/read-limit.ts';
import type { NewEntry } from '../model/append.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import type { Cadence } from '../model/task.ts';
import type { Report } from './reports.ts';

/** A report as typed. */
export type ReportInput = Omit<Report, 'id'>;

/** The entry of a report, or why it cannot be kept: it has to say something. */
export function reportEntry(input: ReportInput): Result<NewEntry> {
  const { on, percent } = input;
  const progress = input.progress.trim();
  const problem = input.problem.trim();
  const nextStep = input.nextStep.trim();
  if (!isDay(on)) return fail('day-wrong', '报送日期不是有效的日期，请重新选择。');
  if (progress === '' && problem === '' && nextStep === '')
    return fail('progress-empty', '请先填写进展内容。');
  if (percent !== null && !(percent >= 0 && percent <= 100))
    return fail('percent-wrong', '完成比例应在0到100之间。');
  return ok({
    ...{
      kind: 'reported',
      on,
      dueOn: input.dueOn,
      unit: input.unit.trim(),
      progress,
      problem,
      nextStep,
      percent,
    },
  });
}

/** The cadence that words like 每月5日前 name; '' takes it away (null). Fails where no cycle can be read in them. */
export function readCadence(text: string, context: DeadlineContext): Result<Cadence | null> {
  const words = text.trim();
  if (words === '') return ok(null);
  const every: Every | null | undefined = readLimit(words, context).readings.find(
    ({ kind }) => kind === 'recurring',
  )?.every;
  return every
    ? ok({ every, text: words })
    : fail(
        'cadence-unread',
        `没有读出“${words.slice(0, 20)}”里的周期，请写成“每月5日前”“每季度末”“每周五”这样。`,
      );
}
