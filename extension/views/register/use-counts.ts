import { useLiveQuery } from 'dexie-react-hooks';
import { addDays } from '../../../core/calendar/day.ts';
import { taskLamp } from '../../../core/model/task-lamp.ts';
import { behindCount } from '../../store/counts/behind-count.ts';
import { tallies } from '../../store/counts/tally.ts';
import { allTasks } from '../../store/list.ts';
import { useOffice } from '../shared/office.tsx';
import {
  countsByDay,
  filterOf,
  groupOfTally,
  INITIAL_VIEW,
  LAMP_GROUPS,
  type LampGroup,
  type LampRules,
} from './view.ts';

export type Counts = Record<LampGroup, number> & { damaged: number };

/**
 * How many tasks show each lamp, of all units or of one. Counted from the tallies; only a rule that needs more than
 * the due day (比例制; 滞后 in 三单制) has running tasks read.
 */
export function useCounts(unit: string | null, cooperating: boolean, rules: LampRules): Counts | undefined {
  const { db } = useOffice();
  const { today, preset, calendar } = rules;
  return useLiveQuery(async () => {
    const counts: Counts = { overdue: 0, near: 0, normal: 0, undated: 0, done: 0, doneLate: 0, damaged: 0 };
    const byDay = countsByDay(preset);
    for (const tally of await tallies(db, unit, cooperating)) {
      const group = groupOfTally(tally, rules);
      if (group) counts[group] += tally.count;
      else if (tally.status === 'damaged') counts.damaged += tally.count;
    }
    if (byDay) {
      const all = { unit, cooperating, dueAfter: addDays(today, -1) };
      const behind = await behindCount(db, all, today, preset, calendar);
      return { ...counts, near: counts.near + behind, normal: counts.normal - behind };
    }
    const view = { ...INITIAL_VIEW, unit, cooperating, lamp: 'near' as const };
    const near = await allTasks(db, filterOf(view, rules));
    const shifted = near.filter(
      ({ fields }) => taskLamp(fields, today, preset, calendar).lamp !== 'green',
    ).length;
    return { ...counts, near: shifted, normal: counts.near + counts.normal - shifted };
  }, [db, unit, cooperating, today, preset, calendar]);
}

/** Number of tasks over the given groups. */
export const total = (counts: Counts, groups: readonly LampGroup[] = LAMP_GROUPS): number =>
  groups.reduce((sum, group) => sum + counts[group], 0);
