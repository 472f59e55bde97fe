import type { TaskFields } from '../model/task.ts';

/** How alike two texts must be to be taken for the same task, from 0 to 1 (share of common character pairs). */
const SAME_TASK = 0.6;

/**
 * Equal for tasks of one document: its number without spaces and with one kind of bracket (粤府办〔2014〕58号), or its
 * title where it has none; '' where it has neither.
 */
export const sourceKey = (fields: Pick<TaskFields, 'source'>): string => sourceKeys(fields)[0] ?? '';

/**
 * Every sourceKey a task of the same document may have been registered under: by its number, and by its title where the number was
 * not known then.
 */
export function sourceKeys({ source: { documentNumber, title } }: Pick<TaskFields, 'source'>): string[] {
  const number = documentNumber?.value
    .replace(/\s/g, '')
    .replace(/[[（(﹝【]/g, '〔')
    .replace(/[\]）)﹞】]/g, '〕');
  return [number, title?.value.replace(/\s/g, '')].filter(
    (key) => key !== undefined && key !== '',
  ) as string[];
}

/** The character pairs of a text, punctuation and white space left out. */
function pairs(text: string): Set<string> {
  const plain = text.replace(/[\s\p{P}]/gu, '');
  const found = new Set<string>();
  for (let i = 0; i + 1 < plain.length; i++) found.add(plain.slice(i, i + 2));
  return found;
}

/** How alike two texts are, from 0 to 1: twice the common character pairs over all pairs (Dice). */
export function similarity(a: string, b: string): number {
  const one = pairs(a);
  const other = pairs(b);
  if (one.size + other.size === 0) return a.trim() === b.trim() ? 1 : 0;
  let common = 0;
  for (const pair of one) if (other.has(pair)) common++;
  return (2 * common) / (one.size + other.size);
}

/** True where the words of two tasks of one document are nearly the same: they may be one task registered twice. */
export function saysTheSame(title: string, other: string): boolean {
  return similarity(title, other) >= SAME_TASK;
}
