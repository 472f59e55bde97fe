import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays } from '../../../core/calendar/day.ts';
import { standardCalendar } from '../../../core/calendar/standard-calendar.ts';
import { LAMP_PRESETS, type LampColour, type LampPreset } from '../../../core/deadline/lamp.ts';
import { taskLamp } from '../../../core/model/task-lamp.ts';
import type { Database } from '../../../extension/store/database.ts';
import { allTasks } from '../../../extension/store/list.ts';
import { registerTasks } from '../../../extension/store/tasks.ts';
import {
  filterOf,
  INITIAL_VIEW,
  LAMP_GROUPS,
  type LampGroup,
} from '../../../extension/views/register/view.ts';
import { emptyDatabase, taskDue, writer } from './samples.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const TODAY = '2026-09-28'; // before a long holiday, so that working and calendar days part
const GROUPS: Record<LampColour, LampGroup> = {
  ...{ red: 'overdue', orange: 'near', amber: 'near', blue: 'near', green: 'normal' },
  ...{ none: 'undated', done: 'done', doneLate: 'doneLate' },
};
const WEEKS: LampPreset = {
  ...{ id: 'weeks', name: '', about: '' },
  rules: [
    { lamp: 'red', word: '逾期', when: { kind: 'late' } },
    { lamp: 'amber', word: '临期', when: { kind: 'daysLeft', atMost: 15, counting: 'working' } },
  ],
};

test('each lamp lists exactly the tasks that show it, whatever the rule', async () => {
  const days = Array.from({ length: 60 }, (_, i) => addDays(TODAY, i - 10));
  await registerTasks(
    db,
    [
      ...days.map((day) => taskDue(day)),
      ...days.slice(0, 20).map((day) => taskDue(day, { status: 'suspended' })),
      ...days.slice(0, 20).map((day) => taskDue(day, { status: 'finished', finishedOn: TODAY })),
      ...[taskDue(null), taskDue(null, { status: 'registered' }), taskDue(null, { status: 'suspended' })],
      ...days.slice(0, 30).map((day) => taskDue(day, { percent: 5 })),
    ],
    writer('张'),
  );
  const calendar = standardCalendar();
  for (const preset of [...Object.values<LampPreset>(LAMP_PRESETS), WEEKS]) {
    const rules = { today: TODAY, preset, calendar };
    const all = await allTasks(db, filterOf({ ...INITIAL_VIEW, status: 'all' }, rules));
    for (const lamp of LAMP_GROUPS)
      for (const text of ['', '老旧小区']) {
        const meant = all.filter(
          ({ fields }) => GROUPS[taskLamp(fields, TODAY, preset, calendar).lamp] === lamp,
        );
        const found = await allTasks(db, filterOf({ ...INITIAL_VIEW, status: 'all', lamp, text }, rules));
        expect(
          found.map(({ id }) => id),
          `${preset.id} ${lamp}`,
        ).toEqual(meant.map(({ id }) => id));
        if (text === '') expect(meant.length, lamp).toBeGreaterThan(0);
      }
  }
});
