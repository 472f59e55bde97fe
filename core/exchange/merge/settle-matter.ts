import type { Day } from '../../calendar/day.ts';
import { hash } from '../fingerprint.ts';
import type { Matter } from './join-rows.ts';
import { MERGE_FIELDS, type MergeCells, type MergeField } from './merge-fields.ts';
import type { MergeRow } from './merge-source.ts';

/** A field in which the rows of a matter disagree. */
export type Conflict = {
  field: string;
  values: { row: MergeRow; text: string }[];
  taken: MergeRow;
  /** Chinese: why that value was taken. */
  reason: string;
};

/** Values a person chose: of which row, by {@link conflictKey}. */
export type Chosen = ReadonlyMap<string, string>;

/** What a row is known by among the rows of a merge. */
export const rowPlace = ({ file, place }: MergeRow): string => `${file}\u0000${place}`;

/** What a disagreement is known by: the matter's first row, and the field. */
export const conflictKey = ({ rows }: Matter, field: string): string => `${rowPlace(rows[0]!)}\u0000${field}`;

export type SettledMatter = { cells: MergeCells; conflicts: Conflict[] };

/**
 * One row of cells for a matter. A blank cell disagrees with nothing; where cells say different things one is taken by a rule
 * and the conflict is told. `canonical` gives a unit's full name; `chosen` goes before every rule.
 */
export function settleMatter(
  matter: Matter,
  canonical: (unit: string) => string = (unit) => unit,
  chosen: Chosen = new Map(),
): SettledMatter {
  const { rows } = matter;
  const cells = { ...rows[0]!.cells };
  const conflicts: Conflict[] = [];
  if (rows.length === 1) return { cells, conflicts };
  const put = (field: MergeField, from: readonly MergeRow[]) => {
    for (const key of field.keys) cells[key] = from.find((row) => row.cells[key] !== '')?.cells[key] ?? '';
  };
  for (const field of MERGE_FIELDS) {
    const filled = rows.filter((row) => shown(field, row) !== '');
    const kinds = new Set(filled.map((row) => meaning(field, row, canonical)));
    if (kinds.size <= 1) {
      put(field, field.moves ? latestFirst(filled) : filled);
      continue;
    }
    const byHand = chosen.get(conflictKey(matter, field.name));
    const hand = filled.find((row) => rowPlace(row) === byHand);
    const { taken, reason } = hand ? { taken: hand, reason: '人工选定' } : choose(field, filled);
    put(field, [taken]);
    conflicts.push({
      ...{ field: field.name, taken, reason },
      values: filled.map((row) => ({ row, text: shown(field, row) })),
    });
  }
  cells.taskId = rows.find((row) => row.cells.taskId !== '')?.cells.taskId ?? '';
  // Exported at different times, the rows have no common past to compare with.
  const prints = new Set(rows.map((row) => row.cells.fingerprint).filter((print) => print !== ''));
  cells.fingerprint = prints.size === 1 ? [...prints][0]! : '';
  return { cells, conflicts };
}

/** A field's words as a person reads them: 2025-06-30（6月底前）. */
function shown({ keys }: MergeField, row: MergeRow): string {
  const [first, second] = keys.map((key) => row.cells[key]);
  if (!second || second === first) return first ?? '';
  return first ? `${first}（${second}）` : second;
}

const LITERAL = new Set(['事项', '文号', '来源文件']);

/** What a field says, the same for words that mean the same. */
function meaning(field: MergeField, row: MergeRow, canonical: (unit: string) => string): string {
  const { cells } = row;
  if (field.name === '状态' && row.state !== 'unknown') return row.state;
  if (field.name === '牵头单位') return [...row.leads].sort().join() || cells.lead;
  if (field.name === '配合单位')
    return cells.cooperate
      .split(/[、，,；;\s]+/)
      .map(canonical)
      .sort()
      .join();
  const text = (cells[field.keys[0]!] || cells[field.keys.at(-1)!]).normalize('NFKC');
  // Kinds of brackets and stops make no other title or number; in other words 3.5 is not 35.
  return LITERAL.has(field.name)
    ? text.replace(/[\s\p{P}]/gu, '')
    : text.replace(/[\s，。；、：,;:]|\.$/g, '');
}

function choose(field: MergeField, rows: readonly MergeRow[]): { taken: MergeRow; reason: string } {
  const changed = rows.filter((row) => row.exported !== null && hasChanged(field, row));
  if (changed.length === 1 && rows.every((row) => row.exported !== null))
    return { taken: changed[0]!, reason: '只有这个文件改过，其余的与导出时一致' };
  if (field.moves) {
    const [latest, next] = latestFirst(rows);
    const day = latest!.reportedOn;
    if (day !== null && day !== next!.reportedOn)
      return { taken: latest!, reason: latestReason(latest!, day) };
  }
  const own = rows.filter((row) => row.leads.some((unit) => row.keeper.includes(withoutRank(unit))));
  if (own.length === 1) return { taken: own[0]!, reason: '牵头单位自己的台账' };
  return { taken: rows[0]!, reason: '按文件的先后，取排在前面的' };
}

/** A day only read from the words of progress has no sure year. */
const latestReason = ({ cells }: MergeRow, day: Day) =>
  cells.reported === day
    ? `报告日期最近（${day}）`
    : `进展写到的日期最近（${+day.slice(5, 7)}月${+day.slice(8)}日）`;

function hasChanged({ exported }: MergeField, { exported: print, written }: MergeRow): boolean {
  return exported.some((key) => {
    const known = print!.cells[key];
    return known !== undefined && written[key] !== undefined && hash(written[key]) !== known;
  });
}

/** The latest report first; rows without a day last, each in the order of the files. */
const latestFirst = (rows: readonly MergeRow[]) =>
  [...rows].sort((a, b) => {
    const [one, other] = [a.reportedOn ?? '', b.reportedOn ?? ''];
    return one < other ? 1 : one > other ? -1 : 0;
  });

/** 市住建局 is written 住建局 in the names of files. */
const withoutRank = (unit: string) => (unit.length > 3 ? unit.replace(/^[省市县区州]/, '') : unit);
