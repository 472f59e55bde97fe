import { type RowStatus, rowFields, type TaskRow } from '../task-row.ts';
import { briefLine } from './brief-line.ts';
import { searchText } from './search-text.ts';

/** Tasks a row holds at most: some hundred kilobytes, read at once in a millisecond. */
export const TASKS_A_ROW = 512;

/**
 * The searched texts of some tasks as they stood when the row was written. Of two rows with the same task the one numbered
 * later counts. Lists instead of objects: a hundred thousand small objects take three times as long to read.
 */
export type TextRow = {
  n?: number;
  ids: string[];
  statuses: RowStatus[];
  dueKeys: string[];
  /** One line a task, each with its end of line. */
  lines: string;
  /** The same of what statistics need of each (brief-line.ts); not in rows written before version 4. */
  briefs?: string;
};

/** What of a task stands in its text row. */
export type TaskText = { id: string; status: RowStatus; dueKey: string; line: string; brief: string };

/** What a stored task is searched by. A damaged record has no words. */
export function taskText(row: TaskRow): TaskText {
  const fields = rowFields(row);
  const { id, status, dueKey } = row;
  return { id, status, dueKey, line: fields ? searchText(fields) : '', brief: briefLine(row) };
}

/** What stands in a row, task by task. */
export function textsOf({ ids, statuses, dueKeys, lines, briefs = '' }: TextRow): TaskText[] {
  const [words, brief] = [lines.split('\n'), briefs.split('\n')];
  return ids.map((id, i) => ({
    ...{ id, status: statuses[i]!, dueKey: dueKeys[i]!, line: words[i] ?? '', brief: brief[i] ?? '' },
  }));
}

/** The rows for texts, as few as they fit in. */
export function textRows(texts: readonly TaskText[]): TextRow[] {
  const rows: TextRow[] = [];
  for (let start = 0; start < texts.length; start += TASKS_A_ROW) {
    const some = texts.slice(start, start + TASKS_A_ROW);
    rows.push({
      ids: some.map(({ id }) => id),
      statuses: some.map(({ status }) => status),
      dueKeys: some.map(({ dueKey }) => dueKey),
      lines: some.map(({ line }) => `${line}\n`).join(''),
      briefs: some.map(({ brief }) => `${brief}\n`).join(''),
    });
  }
  return rows;
}

/**
 * What a write adds to the texts, which must stay true to the tasks: one more row, whatever the tasks are. One whose words,
 * status, due day and figures stay the same is left out.
 */
export function changedTexts(written: readonly { before: TaskRow | undefined; after: TaskRow }[]): TextRow[] {
  const changed = written.flatMap(({ before, after }) => {
    const text = taskText(after);
    const same = before && JSON.stringify(taskText(before)) === JSON.stringify(text);
    return same ? [] : [text];
  });
  return textRows(changed);
}
