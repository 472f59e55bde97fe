import type { Day } from '../../../core/calendar/day.ts';
import { addDays } from '../../../core/calendar/day.ts';
import type { WorkCalendar } from '../../../core/calendar/work-calendar.ts';
import { type LampColour, type LampPreset, lampOf, looksAt } from '../../../core/deadline/lamp.ts';
import type { Bucket } from '../../../core/ledger/statistics.ts';
import { OPEN_STATUSES, RUNNING_STATUSES, type Status } from '../../../core/model/status.ts';
import { taskLamp } from '../../../core/model/task-lamp.ts';
import type { Tally } from '../../store/counts/tally.ts';
import type { TaskFilter } from '../../store/list.ts';
import { ALL_STATUSES, NO_DUE, type RowStatus } from '../../store/task-row.ts';
import type { BoardListId } from '../today/board-lists.ts';
import { readPick } from './picks.ts';

/** Lamps as the register groups them: one tile each. */
export const LAMP_GROUPS = ['overdue', 'near', 'normal', 'undated', 'done', 'doneLate'] as const;
export type LampGroup = (typeof LAMP_GROUPS)[number];

export const LAMP_GROUP_WORD: Record<LampGroup, string> = {
  overdue: '逾期',
  near: '临期',
  normal: '正常',
  undated: '无明确时限',
  done: '已办结',
  doneLate: '逾期办结',
};

/** What the person chose to see. */
export type View = {
  unit: string | null;
  cooperating: boolean;
  lamp: LampGroup | null;
  /** A list of the board 今日, shown instead of lamp and status. */
  list: BoardListId | null;
  /** `open`: everything not over; `all`: everything but what was withdrawn. */
  status: 'open' | 'all' | Status;
  text: string;
  /** An official bucket, shown instead of lamp and status. */
  bucket: Bucket | null;
  /** Due days, both inclusive; null does not limit. */
  dueFrom: Day | null;
  dueTo: Day | null;
  /** A choice that a number of another page stands for (picks.ts). */
  pick: string | null;
  /** A list of named tasks another page has put by (shown-tasks.ts). */
  shown: string | null;
  /** Latest due day first. */
  backwards: boolean;
};

export const INITIAL_VIEW: View = {
  unit: null,
  cooperating: false,
  lamp: null,
  list: null,
  status: 'open',
  text: '',
  bucket: null,
  dueFrom: null,
  dueTo: null,
  pick: null,
  shown: null,
  backwards: false,
};

/** True where anything narrows the list beyond 在办 of all units. */
export const isFiltered = (view: View): boolean =>
  (Object.keys(INITIAL_VIEW) as (keyof View)[]).some(
    (key) => key !== 'backwards' && key !== 'cooperating' && view[key] !== INITIAL_VIEW[key],
  );

const OPEN: RowStatus[] = [...OPEN_STATUSES];
const RUNNING: RowStatus[] = [...RUNNING_STATUSES];

/** The index statuses behind a choice of status. */
function statusesOf(status: View['status']): RowStatus[] {
  if (status === 'open') return OPEN;
  if (status === 'all') return [...ALL_STATUSES];
  if (status === 'finished') return ['finished', 'finishedLate'];
  return status === 'closed' ? ['closed', 'closedLate'] : [status];
}

const GROUP_STATUSES: Record<LampGroup, RowStatus[]> = {
  overdue: RUNNING,
  near: RUNNING,
  normal: RUNNING,
  undated: OPEN,
  done: ['finished', 'closed', 'terminated'],
  doneLate: ['finishedLate', 'closedLate'],
};

const GROUP_OF: Record<LampColour, LampGroup> = {
  red: 'overdue',
  orange: 'near',
  amber: 'near',
  blue: 'near',
  green: 'normal',
  none: 'undated',
  done: 'done',
  doneLate: 'doneLate',
};

/** What lamps are judged by. */
export type LampRules = { today: Day; preset: LampPreset; calendar: WorkCalendar };

/** The store's filter for a view (its `list` and `shown` apart): as much as possible as index ranges, the rest as a test on each task. */
export function filterOf(view: View, rules: LampRules): TaskFilter {
  const filter = view.bucket ? bucketFilter(view, view.bucket, rules.today) : lampFilter(view, rules);
  const { dueFrom, dueTo } = view;
  const picked = view.pick === null ? null : readPick(view.pick);
  const { matches } = filter;
  return {
    ...filter,
    dueFrom:
      dueFrom !== null && (filter.dueFrom === null || filter.dueFrom < dueFrom) ? dueFrom : filter.dueFrom,
    dueTo: dueTo !== null && (filter.dueTo === null || filter.dueTo > dueTo) ? dueTo : filter.dueTo,
    ...(picked
      ? { matches: (fields, record) => picked.matches(fields, record) && (matches?.(fields, record) ?? true) }
      : {}),
  };
}

const BUCKET_STATUSES: Record<Bucket, RowStatus[]> = {
  onTime: ['finished', 'closed'],
  late: ['finishedLate', 'closedLate'],
  notDue: RUNNING,
  overdue: RUNNING,
  undated: RUNNING,
  stopped: ['suspended', 'terminated'],
};

/** The tasks of an official bucket (see core/ledger/statistics.ts) on a day. */
function bucketFilter({ unit, cooperating, text }: View, bucket: Bucket, today: Day): TaskFilter {
  const days: Partial<Record<Bucket, [Day | null, Day | null]>> = {
    notDue: [today, addDays(NO_DUE, -1)],
    overdue: [null, addDays(today, -1)],
    undated: [NO_DUE, null],
  };
  const [dueFrom, dueTo] = days[bucket] ?? [null, null];
  return { unit, cooperating, text, statuses: BUCKET_STATUSES[bucket], dueFrom, dueTo };
}

function lampFilter(view: View, { today, preset, calendar }: LampRules): TaskFilter {
  const { unit, cooperating, text, lamp } = view;
  const wanted = statusesOf(view.status);
  if (lamp === null) return { unit, cooperating, text, statuses: wanted, dueFrom: null, dueTo: null };
  const statuses = GROUP_STATUSES[lamp].filter((status) => wanted.includes(status));
  const between = (dueFrom: Day | null, dueTo: Day | null) => ({
    unit,
    cooperating,
    text,
    statuses,
    dueFrom,
    dueTo,
  });
  switch (lamp) {
    case 'overdue':
      return between(null, addDays(today, -1));
    case 'near':
    case 'normal': {
      const lastNear = lastNearDay({ today, preset, calendar });
      if (lastNear !== null)
        return lamp === 'near'
          ? between(today, lastNear)
          : between(addDays(lastNear, 1), addDays(NO_DUE, -1));
      return {
        ...between(today, addDays(NO_DUE, -1)),
        matches: (fields) => GROUP_OF[taskLamp(fields, today, preset, calendar).lamp] === lamp,
      };
    }
    case 'undated':
      return { ...between(null, null), undatedOnly: statuses.filter((status) => status !== 'suspended') };
    default:
      return between(null, null);
  }
}

/** The last due day whose lamp is near; the day before today where there is none; null where the lamp needs more than the day. */
function lastNearDay({ today, preset, calendar }: LampRules): Day | null {
  let atMost = 0;
  for (const { when } of preset.rules) {
    if (when.kind === 'daysLeft') atMost = Math.max(atMost, when.atMost);
    else if (when.kind !== 'late') return null;
  }
  // Working days: twice as many calendar days hold them, and no holidays are longer than a fortnight.
  for (let due = addDays(today, 2 * atMost + 14); due >= today; due = addDays(due, -1))
    if (GROUP_OF[lampOf({ due }, today, preset, calendar).lamp] === 'near') return due;
  return addDays(today, -1);
}

/** True where the tallies suffice to count a preset's lamps, but for what lags behind. */
export const countsByDay = (preset: LampPreset): boolean => !looksAt(preset, 'shareLeft');

/** The group of a tallied status and due day. */
export function groupOfTally(
  { status, due }: Tally,
  { today, preset, calendar }: LampRules,
): LampGroup | null {
  if (status === 'withdrawn' || status === 'damaged') return null;
  if (GROUP_STATUSES.doneLate.includes(status)) return 'doneLate';
  if (GROUP_STATUSES.done.includes(status)) return 'done';
  const lamp = lampOf({ due, suspended: status === 'suspended' }, today, preset, calendar);
  return GROUP_OF[lamp.lamp];
}
