import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../core/calendar/day.ts';
import { standardCalendar } from '../../core/calendar/standard-calendar.ts';
import { LAMP_PRESETS } from '../../core/deadline/lamp.ts';
import {
  equalStages,
  onWorkday,
  type PlannedStage,
  planBack,
  STAGE_TEMPLATES,
  type StageTemplate,
  stagesProblem,
} from '../../core/milestones/plan-back.ts';
import { scheduleOf } from '../../core/milestones/slippage.ts';
import type { Milestone } from '../../core/model/task.ts';
import { taskLamp } from '../../core/model/task-lamp.ts';
import { task, taskDue } from '../core/model/samples.ts';

const calendar = standardCalendar();
const planned = (from: string, due: string, template: StageTemplate): PlannedStage[] => {
  const stages = planBack({ from, due, template }, calendar);
  if (!stages.ok) throw new Error(stages.failure.message);
  return stages.value;
};
const stage = (due: string, share: number | null, doneOn: string | null = null): Milestone => ({
  ...{ id: due, title: `到${due}`, due, share, doneOn },
});

test('倒排: the last stage ends on the due day, the others leave their working days behind them', () => {
  // 61 working days; 12 of them (a fifth) are left after the second stage, 37 after the first.
  const stages = planned('2026-10-08', '2026-12-31', STAGE_TEMPLATES[0]!);
  expect(stages.map(({ title, due, share }) => [title, due, share])).toEqual([
    ['制定方案', '2026-10-23', 20],
    ['组织实施', '2026-12-15', 60],
    ['总结验收', '2026-12-31', 20],
  ]);
  expect(stages.map(({ due }) => calendar.workdaysBetween('2026-10-08', due))).toEqual([12, 49, 61]);
});

test('a due day on a day off: the last stage ends on the working day before, and says so', () => {
  const stages = planned('2026-09-01', '2026-10-04', equalStages(3));
  expect(stages.at(-1)).toMatchObject({
    due: '2026-09-30',
    why: '截止2026-10-04，2026-10-04是休息日，提前到前一个工作日',
  });
  expect(onWorkday('2026-10-02', calendar)).toEqual({
    day: '2026-09-30',
    why: '2026-10-02是国庆节，提前到前一个工作日2026-09-30',
  });
});

test('too little time is refused, not squeezed', () => {
  expect(
    planBack({ from: '2026-11-20', due: '2026-11-24', template: equalStages(4) }, calendar),
  ).toMatchObject({
    failure: { message: '从2026-11-20到2026-11-24只有2个工作日，排不下4个阶段，请减少阶段或手工填写。' },
  });
});

test('stages set by hand are in order, on working days, within the time', () => {
  const within = { from: '2026-11-02', due: '2026-12-31' };
  const of = (...days: string[]) =>
    stagesProblem(
      days.map((due) => ({ title: '开工', due })),
      within,
      calendar,
    );
  expect(of('2026-11-20', '2026-12-31')).toBeNull();
  expect(of('2026-12-01', '2026-11-20')).toContain('早于前一阶段');
  expect(of('2026-11-21')).toContain('不是工作日');
  expect(of('2027-01-05')).toContain('晚于时限');
  expect(of('2026-10-20')).toContain('早于起始日');
});

const shares = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
test('whatever the shares: on working days, rising, after the start, the last by the due day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 1, max: 500 }),
      shares,
      (start, length, parts) => {
        const from = addDays('2025-01-01', start);
        const due = addDays(from, length);
        const template = { name: '任意', stages: parts.map((share, i) => ({ title: `第${i}段`, share })) };
        const stages = planBack({ from, due, template }, calendar);
        if (!stages.ok) {
          expect(calendar.workdaysBetween(from, due)).toBeLessThan(parts.length);
          return;
        }
        let before = from;
        for (const { due: day } of stages.value) {
          expect(calendar.isWorkday(day)).toBe(true);
          expect(day > before).toBe(true);
          before = day;
        }
        expect(before <= due).toBe(true);
        expect(calendar.workdaysBetween(before, due)).toBe(0);
        expect(stagesProblem(stages.value, { from, due }, calendar)).toBeNull();
      },
    ),
  );
});

test('序时进度: the share of time passed against what was reported', () => {
  const half = { ...taskDue('2026-12-31'), percent: 20 };
  expect(scheduleOf(half, '2026-10-02', '2026-11-16')).toMatchObject({
    expected: 50,
    done: 20,
    behind: true,
  });
  expect(scheduleOf({ ...half, percent: 46 }, '2026-10-02', '2026-11-16')?.behind).toBe(false);
  expect(scheduleOf({ ...half, percent: null }, '2026-10-02', '2026-11-16')).toBeNull();
  expect(scheduleOf({ ...half, status: 'finished' }, '2026-10-02', '2026-11-16')).toBeNull();
});

test('with stages: those due plus the running one’s part; a stage missed is behind', () => {
  const milestones = [
    stage('2026-10-30', 25, '2026-10-28'),
    stage('2026-11-30', 50),
    stage('2026-12-31', 25),
  ];
  const at = (asOf: string) => scheduleOf({ ...taskDue('2026-12-31'), milestones }, '2026-09-30', asOf);
  expect(at('2026-10-30')).toMatchObject({ expected: 25, done: 25, behind: false });
  expect(at('2026-12-01')).toMatchObject({ missed: ['到2026-11-30'], behind: true });
  expect(at('2026-12-01')?.why).toContain('到期未完成的阶段：到2026-11-30');
});

test('三单制 lights 滞后 for what lags behind; other presets do not look at it', () => {
  const slow = task({ percent: 10 });
  const source = { ...slow.source, date: { ...slow.source.date!, value: '2026-10-02' } };
  const lamp = (preset: keyof typeof LAMP_PRESETS) =>
    taskLamp({ ...slow, source }, '2026-11-16', LAMP_PRESETS[preset], calendar);
  expect(lamp('threeNotices')).toMatchObject({ lamp: 'amber', word: '滞后' });
  expect(lamp('threeDays').word).toBe('正常');
});
