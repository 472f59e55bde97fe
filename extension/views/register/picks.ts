import type { TaskRecord } from '../../../core/model/change.ts';
import { SOURCE_KIND_WORD, SourceKind } from '../../../core/model/source.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { localDay } from '../../local-day.ts';
import { monthWords } from '../shared/format.ts';

/**
 * A choice of tasks that a number on another page stands for, as the address writes it: `kind.meeting`,
 * `registered.2026-10`, `closed.2026-10`. Read by {@link readPick}.
 */
export type Pick = { word: string; matches: (fields: TaskFields, record: TaskRecord) => boolean };

/** The month (2026-10) in which a task was registered, by this computer's clock; null for a damaged record. */
function registeredMonth(record: TaskRecord): string | null {
  const first = record.changes.find(({ kind }) => kind === 'registered');
  return first ? localDay(new Date(first.at)).slice(0, 7) : null;
}

const MONTH = /^\d{4}-\d{2}$/;

/** What the address's words choose; null where they are not known, and then nothing is left out. */
export function readPick(text: string): Pick | null {
  const [name, value = ''] = text.split('.');
  const kind = SourceKind.safeParse(value);
  if (name === 'kind' && kind.success)
    return { word: SOURCE_KIND_WORD[kind.data], matches: ({ source }) => source.kind === kind.data };
  if (name === 'registered' && MONTH.test(value))
    return {
      word: `${monthWords(value)}立项`,
      matches: (_, record) => registeredMonth(record) === value,
    };
  if (name === 'closed' && MONTH.test(value))
    return {
      word: `${monthWords(value)}办结`,
      matches: ({ finishedOn }) => finishedOn?.startsWith(value) ?? false,
    };
  return null;
}
