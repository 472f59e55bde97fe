/** How many open tasks of a unit fall due in a month (2026-11). */
export type UnitMonth = { unit: string; month: string; count: number };

/** A unit's months with the number of tasks due in each, and which of them are too many. */
export type UnitLoad = { unit: string; months: Map<string, number>; total: number; crowded: string[] };

/**
 * Load by unit and month, units with most first. A month is crowded where it has at least `atLeast` tasks and more than twice the unit's
 * average over `months`: then limits, or reports on them, should be spread.
 */
export function loadOf(
  counted: readonly UnitMonth[],
  months: readonly string[],
  atLeast: number,
): UnitLoad[] {
  const units = new Map<string, Map<string, number>>();
  for (const { unit, month, count } of counted) {
    if (!months.includes(month)) continue;
    const own = units.get(unit) ?? new Map<string, number>();
    own.set(month, (own.get(month) ?? 0) + count);
    units.set(unit, own);
  }
  const loads = [...units].map(([unit, own]): UnitLoad => {
    const total = [...own.values()].reduce((a, b) => a + b, 0);
    const average = total / months.length;
    const crowded = months.filter((month) => {
      const count = own.get(month) ?? 0;
      return count >= atLeast && count > 2 * average;
    });
    return { unit, months: own, total, crowded };
  });
  return loads.sort((a, b) => b.total - a.total || (a.unit < b.unit ? -1 : 1));
}
