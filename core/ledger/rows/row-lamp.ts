import type { Day } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { type Lamp, type LampColour, type LampPreset, lampOf } from '../../deadline/lamp.ts';
import type { DayCell } from '../cells/day-cell.ts';
import type { LimitCell } from '../cells/limit-cell.ts';
import type { StatusCell } from '../cells/status-cell.ts';

/** The lamps a ledger's rows are counted by, with their words. */
export const LAMP_KEYS = {
  overdue: '逾期',
  near: '临期',
  behind: '滞后',
  normal: '正常',
  open: '长期',
  undated: '未定',
  suspended: '中止',
  finished: '已办结',
  finishedLate: '逾期办结',
} as const;
export type LampKey = keyof typeof LAMP_KEYS;
export type RowLamp = Lamp & { key: LampKey };

const COLOURS: Record<LampKey, LampColour> = {
  ...{ overdue: 'red', near: 'amber', behind: 'orange', normal: 'green' },
  ...{ open: 'none', undated: 'none', suspended: 'none', finished: 'done', finishedLate: 'doneLate' },
};

/** The colour a preset gives a lamp; where it has several, the one it begins with. */
export const lampColour = (key: LampKey, { rules }: LampPreset): LampColour =>
  rules.findLast(({ word }) => word === LAMP_KEYS[key])?.lamp ?? COLOURS[key];

function keyOf(lamp: Lamp): LampKey {
  if (lamp.lamp === 'red') return 'overdue';
  if (lamp.lamp === 'done') return 'finished';
  if (lamp.lamp === 'doneLate') return 'finishedLate';
  if (lamp.lamp === 'green') return 'normal';
  if (lamp.lamp === 'none')
    return lamp.word === '长期' ? 'open' : lamp.word === '中止' ? 'suspended' : 'undated';
  return lamp.word === '滞后' ? 'behind' : 'near';
}

/** The lamp of a row's values: its limit, status and finish day, whether it is over, and what its time counts from. */
export type LampReader = (
  limit: LimitCell,
  status: StatusCell,
  finished: DayCell,
  over: boolean,
  from: Day | null,
) => RowLamp;

/** Lamps of ledger rows on a day; rows with the same days and state share one reading. */
export function lampReader(asOf: Day, preset: LampPreset, calendar: WorkCalendar): LampReader {
  const byShare = preset.rules.some((rule) => rule.when.kind === 'shareLeft');
  const known = new Map<string, Map<string, RowLamp[]>>();
  return (limit, status, finished, over, from) => {
    const open = limit.open || limit.kind === 'recurring';
    const suspended = status.state === 'suspended' || status.state === 'terminated';
    const finishedOn = over && !suspended ? finished.day : null;
    const flags = (over ? 1 : 0) + (open ? 2 : 0) + (suspended ? 4 : 0) + (status.behind ? 8 : 0);
    const byDue = remember(known, limit.due ?? '', () => new Map<string, RowLamp[]>());
    const byFlags = remember(byDue, finishedOn ?? (byShare && from !== null ? from : ''), () => []);
    let lamp = byFlags[flags];
    if (!lamp) {
      const closed = over && !suspended;
      const read = lampOf(
        { due: limit.due, from, open, finishedOn, over: closed, suspended, behind: status.behind },
        asOf,
        preset,
        calendar,
      );
      lamp = { ...read, key: keyOf(read) };
      byFlags[flags] = lamp;
    }
    return lamp;
  };
}

function remember<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
