import type { TaskFields } from '../../core/model/task.ts';

/** Everything of a task a person may search for, in lower case. */
export function searchText(fields: TaskFields): string {
  const { source, instruction } = fields;
  return [
    fields.title,
    fields.requirement,
    ...fields.lead,
    ...fields.cooperate,
    fields.person,
    source.documentNumber?.value,
    source.title?.value,
    source.issuer?.value,
    instruction?.leader,
    instruction?.text,
    fields.limit.text,
    fields.progress,
    fields.remark,
  ]
    .filter(Boolean)
    .join('\n')
    .toLowerCase();
}

/** The words of a search; all of them must occur. */
export const searchWords = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

const isDigit = (code: number) => code >= 48 && code <= 57;

/**
 * The pieces of a text, each once: every two characters, and around digits also three and four, because the numbers of a
 * register's documents and days share all their pairs. None spans white space, as no searched word does. The last character
 * of a run stands alone, so that every character begins some piece and a word of one character is found by its beginning.
 */
export function grams(text: string): string[] {
  const found = new Set<string>();
  for (const run of text.split(/[\s\u0000]+/))
    for (let i = 0; i < run.length; i++) {
      found.add(run.slice(i, i + 2));
      if (!isDigit(run.charCodeAt(i)) && !isDigit(run.charCodeAt(i + 1))) continue;
      if (i + 3 <= run.length) found.add(run.slice(i, i + 3));
      if (i + 4 <= run.length) found.add(run.slice(i, i + 4));
    }
  return [...found];
}

/** The pieces a text must have to contain the word; for a single character the beginning of one. */
export function gramsOfWord(word: string): string[] {
  if (word.length === 1) return word === NEVER_INDEXED ? [] : [word];
  return grams(word).filter((piece) => piece.length > 1);
}

/** A character that no piece has: marks' keys begin with it. */
export const NEVER_INDEXED = '\u0000';
