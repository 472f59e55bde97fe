import type { Day } from '../../core/calendar/day.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { stagesProblem } from '../../core/milestones/plan-back.ts';
import type { Writing } from '../../core/model/append.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import type { Milestone } from '../../core/model/task.ts';
import { runsFrom } from '../../core/model/task-lamp.ts';
import type { Database } from './database.ts';
import { type Written, writeEntries } from './write-entries.ts';

/** Keeps a task's stages in place of those it had; none takes them away. */
export const setMilestones = (
  db: Database,
  id: string,
  milestones: readonly Milestone[],
  calendar: WorkCalendar,
  writing: Writing,
): Promise<Result<Written>> =>
  writeEntries(
    db,
    id,
    ({ fields }) => {
      const problem = stagesProblem(milestones, { from: runsFrom(fields), due: fields.limit.due }, calendar);
      return problem
        ? fail('stages', problem)
        : ok([{ kind: 'edited', fields: { milestones: [...milestones] }, reason: '倒排工期' }]);
    },
    writing,
  );

/** Notes that a stage was completed on a day, or (null) that it was not. */
export const finishMilestone = (
  db: Database,
  id: string,
  stageId: string,
  doneOn: Day | null,
  writing: Writing,
): Promise<Result<Written>> =>
  writeEntries(
    db,
    id,
    ({ fields }) => {
      if (!fields.milestones.some((stage) => stage.id === stageId))
        return fail('stage-gone', '这一阶段已经不在了，可能在另一个窗口改过。请重新打开事项。');
      const milestones = fields.milestones.map((stage) =>
        stage.id === stageId ? { ...stage, doneOn } : stage,
      );
      return ok([{ kind: 'edited', fields: { milestones }, reason: doneOn ? '阶段完成' : '阶段未完成' }]);
    },
    writing,
  );
