import type { Activity } from '../activities/activity.ts';
import type { PlanItem } from './plan.ts';

/** What an office allows of inspections a year (条例 第十五条: 严格控制督查频次和时限，不得多头重复). */
export type Quota = { perUnit: number; perYear: number };

/** Why the plan should be looked at again. `items`: ids of the items it is about. */
export type Conflict =
  | { kind: 'unit-quota'; unit: string; count: number; limit: number; items: string[] }
  | { kind: 'year-quota'; count: number; limit: number; items: string[] }
  | { kind: 'overlap'; unit: string; from: string; to: string; items: [string, string] };

/**
 * What a unit sees of a year: the items of the plan, and the inspections that were not planned (those that carry out an item are in it). They
 * count under the names of inspections, as special ones.
 */
export const withUnplanned = (
  items: readonly PlanItem[],
  activities: readonly Activity[],
  year: number,
): PlanItem[] => [
  ...items,
  ...activities
    .filter(({ planId, from }) => planId === null && +from.slice(0, 4) === year)
    .map(
      ({ id, title, units, from, to }): PlanItem => ({
        ...{ id, year, title, kind: 'special', units, from, to, lead: '', reason: '' },
      }),
    ),
];

/** Daily supervision goes on all year; it is no inspection that a unit is visited with. */
const counts = ({ kind }: PlanItem): boolean => kind !== 'daily';

/** Conflicts of a year's plan: quotas gone over, and inspections of one unit at the same time. */
export function conflictsOf(items: readonly PlanItem[], quota: Quota): Conflict[] {
  const counted = items.filter(counts);
  const conflicts: Conflict[] = [];
  if (counted.length > quota.perYear)
    conflicts.push({
      ...{ kind: 'year-quota', count: counted.length, limit: quota.perYear },
      items: counted.map(({ id }) => id),
    });
  const byUnit = new Map<string, PlanItem[]>();
  for (const item of counted)
    for (const unit of new Set(item.units)) byUnit.set(unit, [...(byUnit.get(unit) ?? []), item]);
  for (const [unit, own] of byUnit) {
    if (own.length > quota.perUnit)
      conflicts.push({
        ...{ kind: 'unit-quota', unit, count: own.length, limit: quota.perUnit },
        items: own.map(({ id }) => id),
      });
    conflicts.push(...overlapsOf(unit, own));
  }
  return conflicts;
}

function overlapsOf(unit: string, items: readonly PlanItem[]): Conflict[] {
  const sorted = [...items].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return sorted.flatMap((first, i) =>
    sorted.slice(i + 1).flatMap((second): Conflict[] => {
      if (second.from > first.to) return [];
      const [to = ''] = [first.to, second.to].sort();
      return [{ kind: 'overlap', unit, from: second.from, to, items: [first.id, second.id] }];
    }),
  );
}

/** A conflict in one sentence. `titleOf` gives an item's title. */
export function conflictText(conflict: Conflict, titleOf: (id: string) => string): string {
  switch (conflict.kind) {
    case 'year-quota':
      return `全年安排督查${conflict.count}次，超过控制数${conflict.limit}次，请合并或压减。`;
    case 'unit-quota':
      return `${conflict.unit}全年被督查${conflict.count}次，超过每个单位${conflict.limit}次，请合并或压减。`;
    case 'overlap':
      return `${conflict.unit}在${conflict.from}至${conflict.to}同时有“${titleOf(conflict.items[0])}”和“${titleOf(conflict.items[1])}”，请错开或合并。`;
  }
}
