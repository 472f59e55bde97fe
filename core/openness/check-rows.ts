import type { TaskFields } from '../model/task.ts';
import { PUBLIC_FIELDS, type PublicField } from './public-field.ts';
import type { PublicRow } from './public-rows.ts';
import { type Known, type Sensitive, type SensitiveKind, sensitiveIn } from './sensitive.ts';

/** Something that would leave with a row: where it stands, and what it is. */
export type Leak = {
  /** Names this finding among those of the same rows and fields. */
  key: string;
  id: string;
  field: PublicField;
  kind: SensitiveKind;
  found: string;
  /** Some words around it. */
  around: string;
};

const AROUND = 8;

/** Names of leaders and persons of these tasks: those of one task must not stand in another's text either. */
export function knownNames(tasks: Iterable<TaskFields>): Omit<Known, 'opinions'> {
  const [leaders, persons] = [new Set<string>(), new Set<string>()];
  for (const { instruction, person } of tasks) {
    for (const name of names(instruction?.leader ?? '')) leaders.add(name);
    for (const name of names(person)) persons.add(name);
  }
  return { leaders, persons };
}

/** Names as typed into one field: separated, without titles and numbers. */
const names = (text: string): string[] =>
  text
    .split(/[、，,；;\s/（()）\d]+/)
    .map((name) => name.replace(/(同志|副?县长|副?市长|副?省长|副?书记|副?主任|局长|科长)$/, ''))
    .filter((name) => name.length >= 2 && name.length <= 4);

/** Everything sensitive that would leave with these rows, row by row. Fields that are sensitive as a whole are named whole. */
export function checkRows(
  rows: readonly PublicRow[],
  shown: readonly PublicField[],
  known: Omit<Known, 'opinions'>,
): Leak[] {
  return rows.flatMap((row) =>
    shown.flatMap((field, i) =>
      placesIn(row, field, row.cells[i] ?? '', known).map(({ kind, start, end }): Leak => {
        const text = row.cells[i]!;
        return {
          ...{ key: `${row.id} ${field} ${start}`, id: row.id, field, kind },
          found: text.slice(start, end),
          around: text.slice(Math.max(0, start - AROUND), end + AROUND),
        };
      }),
    ),
  );
}

/** What was found in a task's words, for as long as the names it was held against are in use: rows are chosen and let go one by one. */
const looked = new WeakMap<Omit<Known, 'opinions'>, WeakMap<TaskFields, Map<string, Sensitive[]>>>();

function placesIn(
  row: PublicRow,
  field: PublicField,
  text: string,
  known: Omit<Known, 'opinions'>,
): Sensitive[] {
  const tasks = looked.get(known) ?? new WeakMap<TaskFields, Map<string, Sensitive[]>>();
  looked.set(known, tasks);
  const fields = tasks.get(row.fields) ?? new Map<string, Sensitive[]>();
  tasks.set(row.fields, fields);
  const key = `${field} ${text}`;
  const places = fields.get(key) ?? lookedAt(row, field, text, known);
  fields.set(key, places);
  return places;
}

function lookedAt(
  { fields }: PublicRow,
  field: PublicField,
  text: string,
  known: Omit<Known, 'opinions'>,
): Sensitive[] {
  if (text === '') return [];
  const whole = { start: 0, end: text.length };
  if (field === 'instruction') return [{ kind: 'instruction', ...whole }];
  if (field === 'leader') return [{ kind: 'leader', ...whole }];
  if (field === 'person') return [{ kind: 'person', ...whole }];
  const opinions = fields.instruction ? [fields.instruction.text] : [];
  return sensitiveIn(text, { ...known, opinions });
}

/** Stands where something was covered. */
export const COVER = '＊＊＊';

/** The rows with everything the check found covered, but for what the person lets stand (by key). */
export function covered(
  rows: readonly PublicRow[],
  shown: readonly PublicField[],
  known: Omit<Known, 'opinions'>,
  stands: ReadonlySet<string>,
): PublicRow[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((text, i) => {
      const field = shown[i]!;
      let out = '';
      let at = 0;
      for (const { start, end } of placesIn(row, field, text, known)) {
        if (stands.has(`${row.id} ${field} ${start}`)) continue;
        out += text.slice(at, start) + COVER;
        at = end;
      }
      return out + text.slice(at);
    }),
  }));
}

/** The heading of a field. */
export const fieldWord = (field: PublicField): string => PUBLIC_FIELDS[field].word;
