import type { TaskFields } from '../model/task.ts';
import { PUBLIC_FIELDS, type PublicField } from './public-field.ts';

/** A task that may be shown: its id and the chosen fields' words, in the fields' order. */
export type PublicRow = { id: string; fields: TaskFields; cells: string[] };

/**
 * The rows that may go out of those chosen. Whatever was chosen, only tasks marked 可公开 and registered pass; the others are named in
 * `refused`. There is no other way from a task to a public file.
 */
export function publicRows(
  chosen: readonly { id: string; fields: TaskFields }[],
  shown: readonly PublicField[],
): { rows: PublicRow[]; refused: string[] } {
  const rows: PublicRow[] = [];
  const refused: string[] = [];
  for (const { id, fields } of chosen) {
    if (!isPublic(fields)) refused.push(id);
    else rows.push({ id, fields, cells: shown.map((field) => PUBLIC_FIELDS[field].of(fields)) });
  }
  return { rows, refused };
}

/** True for a task that may be shown in public. */
export const isPublic = ({ secrecy, status }: Pick<TaskFields, 'secrecy' | 'status'>): boolean =>
  secrecy === 'open' && status !== 'proposed';
