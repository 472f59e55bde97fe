import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Ladder } from '../../../core/chasing/ladder.ts';
import { type ChaseBasis, type ChaseRow, chaseFilter, chaseRows } from '../../store/chasing.ts';
import type { Cursor } from '../../store/list.ts';
import { useOffice, useToday } from '../shared/office.tsx';

const PAGE = 100;

export type ChaseList = { rows: ChaseRow[]; more: boolean; showMore: () => void };

/** The tasks to be chased, a hundred more at each asking, and again at every change of the store; undefined until they are there. */
export function useChaseRows(
  basis: ChaseBasis,
  unit: string | null,
  onlyProposed: boolean,
  ladder: Ladder | undefined,
): ChaseList | undefined {
  const { db, calendar } = useOffice();
  const today = useToday();
  const [shown, setShown] = useState({ key: '', pages: 1 });
  const key = `${basis} ${unit} ${onlyProposed}`;
  const pages = shown.key === key ? shown.pages : 1;
  const found = useLiveQuery(async () => {
    if (!ladder) return undefined;
    const filter = chaseFilter(basis, unit, today);
    const rules = { ladder, today, calendar };
    const rows: ChaseRow[] = [];
    let after: Cursor | null = null;
    for (let page = 0; page < pages; page++) {
      const next = await chaseRows(db, filter, rules, { after, limit: PAGE, onlyProposed });
      rows.push(...next.rows);
      after = next.next;
      if (after === null) break;
    }
    return { rows, more: after !== null };
  }, [db, basis, unit, today, calendar, ladder, onlyProposed, pages]);
  return found && { ...found, showMore: () => setShown({ key, pages: pages + 1 }) };
}

/** Rows by their first lead unit, in the order in which the units come up. */
export function byUnit(rows: readonly ChaseRow[]): { unit: string; rows: ChaseRow[] }[] {
  const groups = new Map<string, ChaseRow[]>();
  for (const row of rows) {
    const unit = row.fields.lead[0] ?? '';
    groups.set(unit, [...(groups.get(unit) ?? []), row]);
  }
  return [...groups].map(([unit, list]) => ({ unit, rows: list }));
}
