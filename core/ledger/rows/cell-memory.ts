import type { CellContext } from '../cells/cell-context.ts';
import { type DayCell, readDayCell } from '../cells/day-cell.ts';
import { type LimitCell, type ReadLimitCell, readLimitCell } from '../cells/limit-cell.ts';
import { type PercentCell, readPercent } from '../cells/percent-cell.ts';
import { readStatus, type StatusCell } from '../cells/status-cell.ts';
import { readUnits, type UnitCell } from '../cells/unit-cell.ts';
import { textOf } from '../grid.ts';
import type { CellValue } from '../workbook-port.ts';

/** Remembers readings of distinct cell values. A limit that depends on its row's day is remembered with that day. */
export function cellMemory(context: CellContext) {
  const days = [new Map<CellValue, DayCell>(), new Map<CellValue, DayCell>()];
  const limits = [new Map<CellValue, ReadLimitCell>(), new Map<CellValue, ReadLimitCell>()];
  const floating = new Map<string, LimitCell>();
  const statuses = new Map<string, StatusCell>();
  const percents = new Map<CellValue, PercentCell>();
  const units = {
    lead: new Map<string, UnitCell>(),
    duty: new Map<string, UnitCell>(),
    cooperate: new Map<string, UnitCell>(),
  };

  const limit = (value: CellValue, isDate: boolean, ref: string | null): LimitCell => {
    const first = memo(limits[Number(isDate)]!, value, (v) => readLimitCell(v, isDate, null, context));
    if (!first.floating || ref === null) return first.cell;
    return memo(floating, `${ref} ${textOf(value)}`, () => readLimitCell(value, isDate, ref, context).cell);
  };
  return {
    limit,
    day: (value: CellValue, isDate: boolean) =>
      memo(days[Number(isDate)]!, value, (v) => readDayCell(v, isDate, context)),
    status: (text: string) => memo(statuses, text, readStatus),
    percent: (value: CellValue) => memo(percents, value, readPercent),
    units: (text: string, role: 'lead' | 'duty' | 'cooperate') =>
      memo(units[role], text, (t) => readUnits(t, role, context.units)),
    noDay: readDayCell(null, false, context),
    noStatus: readStatus(''),
    noPercent: readPercent(null),
    noLimit: readLimitCell(null, false, null, context).cell,
  };
}

function memo<K, V>(known: Map<K, V>, key: K, read: (key: K) => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = read(key);
    known.set(key, value);
  }
  return value;
}
