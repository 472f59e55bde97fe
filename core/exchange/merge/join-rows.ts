import { similarity } from '../../intake/duplicates.ts';
import type { MergeRow, MergeSource } from './merge-source.ts';

/** Rows of several files that are one matter, in the order of the files; most matters have one row. */
export type Matter = {
  rows: MergeRow[];
  /** By what the rows were taken for one. */
  by: 'id' | 'document' | 'words' | null;
};

/** Rows that look like one matter and were kept apart, with the reason. */
export type KeptApart = { rows: [MergeRow, MergeRow]; reason: string };

/** How alike the words of rows with one task id must be; lower than that, ids were left behind as rows were sorted. */
const SAME_MATTER = 0.5;

/**
 * Brings the rows of several files together: by the hidden task id; else by the matter's words and its document's number; else,
 * where a row names no document, by the matter's words, its requirement and who leads. Rows of one file are never joined. One pass.
 */
export function joinRows(sources: readonly MergeSource[]): { matters: Matter[]; apart: KeptApart[] } {
  const matters: Matter[] = [];
  const apart: KeptApart[] = [];
  const byKey = new Map<string, Matter[]>();
  for (const source of sources) {
    const seen = new Map<string, number>();
    // Matters of this file are found by later files only.
    const own: [string, Matter][] = [];
    for (const row of source.rows) {
      const keys = keysOf(row).map(({ by, key }) => {
        const turn = (seen.get(key) ?? 0) + 1;
        seen.set(key, turn);
        // The second row of the same words meets the second one of the other file.
        return { by, key: `${key}\u0000${turn}` };
      });
      const { joined, doubt } = findMatter(row, keys, byKey);
      if (joined) joined.rows.push(row);
      else {
        if (doubt) apart.push(doubt);
        matters.push({ rows: [row], by: null });
      }
      for (const { key } of keys) own.push([key, joined ?? matters.at(-1)!]);
    }
    for (const [key, matter] of own) {
      const known = byKey.get(key);
      if (!known) byKey.set(key, [matter]);
      else if (!known.includes(matter)) known.push(matter);
    }
  }
  return { matters, apart };
}

/** The matter of earlier files that a row belongs to; else the one it was nearly taken for. */
function findMatter(
  row: MergeRow,
  keys: readonly Key[],
  byKey: ReadonlyMap<string, readonly Matter[]>,
): { joined: Matter | null; doubt: KeptApart | null } {
  let doubt: KeptApart | null = null;
  for (const { by, key } of keys)
    for (const known of byKey.get(key) ?? []) {
      if (known.rows.at(-1)!.file === row.file) continue;
      const reason = differs(known.rows[0]!, row, by);
      if (reason === null) {
        known.by ??= by;
        return { joined: known, doubt };
      }
      doubt ??= { rows: [known.rows[0]!, row], reason };
    }
  return { joined: null, doubt };
}

type Key = { by: NonNullable<Matter['by']>; key: string };

function keysOf({ cells, leads }: MergeRow): Key[] {
  const keys: Key[] = [];
  const words = plain(cells.item || cells.requirement);
  if (cells.taskId !== '') keys.push({ by: 'id', key: `id ${cells.taskId}` });
  if (words === '') return keys;
  const number = plain(cells.documentNumber);
  if (number !== '') keys.push({ by: 'document', key: `document ${number} ${words}` });
  else
    keys.push({
      by: 'words',
      key: `words ${words} ${plain(cells.requirement)} ${[...leads].sort().join()}`,
    });
  return keys;
}

/** Why rows with a common key are no one matter; null where they are. */
function differs(known: MergeRow, row: MergeRow, by: Key['by']): string | null {
  if (by === 'id') {
    const [one, other] = [known.cells.item, row.cells.item];
    return one !== '' && other !== '' && plain(one) !== plain(other) && similarity(one, other) < SAME_MATTER
      ? '任务编号相同而事项不同，可能是排序或填报时串了行，没有合并'
      : null;
  }
  if (known.cells.taskId !== '' && row.cells.taskId !== '' && known.cells.taskId !== row.cells.taskId)
    return '事项相同而任务编号不同，没有合并';
  // One matter assigned to every unit: each unit's row is its own.
  if (known.leads.length > 0 && row.leads.length > 0 && !known.leads.some((unit) => row.leads.includes(unit)))
    return '事项、文号相同而牵头单位不同，按各单位各办一份，没有合并';
  return null;
}

/** Words without white space and punctuation, in one kind of letters. */
const plain = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
