import Dexie, { type Table } from 'dexie';
import type { SourceRecord } from '../../core/coverage/source-record.ts';
import type { Draw } from '../../core/recheck/draw.ts';
import type { CaptureRow, DraftRow } from './capture-row.ts';
import type { FileRow } from './file-row.ts';
import type { KeptRow } from './kept-row.ts';
import type { PaperRow } from './paper-row.ts';
import type { RowStatus, TallyRow, TaskRow, UnitRow } from './task-row.ts';
import type { TextRow } from './texts/text-row.ts';

/**
 * Version of the stored data; rises with any change of a table, an index or a row's shape.
 * 1: the first. 2: an index of words, `lookup`. 3: `texts` and marks in its place, filled for older tasks by and by
 * (housekeeping.ts); `tallies` in the place of `tally`, which had a row a day; tables for what stands beside the tasks (`files`), `siteRules`, `papers`.
 * 4: `activities`, `plans` and `siteRules` hold every entry, as tasks do, each row from when it is next written (kept.ts); more marks,
 * and briefs in `texts`.
 */
export const SCHEMA_VERSION = 4;

/**
 * Setting that is there while tasks written by an older version are not all in `texts` and under their marks: the id up to which
 * they are.
 */
export const FILLED_TO = 'filledTo';

/** Setting that is there while tasks written before version 4 are not all under the marks and with the briefs it brought: the id up to which they are. */
export const MARKED_TO = 'markedTo';

/** A setting of this office, by name; the value's shape is the setting's own (see settings.ts). */
export type SettingRow = { name: string; value: unknown };

/**
 * The register's database. Strict durability: what the clerk was told is saved survives a power cut. The cache is
 * off, so a screen never shows what is not on disk yet. Opened only by openStore (guard.ts): opening by itself, Dexie
 * would let older code back in after a newer version had upgraded the data.
 *
 * `tasks`: one row a task with all its entries. `[status+dueKey+id]` and `*unitKeys` each hold a whole position in
 * the list, so every page is one key range, never an offset.
 * `[finishedOn+id]` finds what a period's bulletin counts without reading what was over before it.
 * `files`: attachments, evidence and templates, each with its bytes, apart from the rows that name them.
 * `sources`: the documents captured, with the clauses that became tasks; `activities`: inspections; `plans`: the
 * years' plans of them; these two and `siteRules` with all their entries (kept.ts).
 * `draws`: the random draws of tasks to be looked at again, each with its seed.
 * `papers`: the papers issued, each with its number and the tasks it is about.
 * `texts`: what each task is searched by, as a log of rows (text-row.ts); `tallies`: how many tasks a scope has in a status on each
 * due day; both kept in the same transaction as the tasks.
 * `lookup`: version 2's; taken apart by and by, because to delete it at once takes a minute of a large register.
 */
export class Database extends Dexie {
  tasks!: Table<TaskRow, string>;
  texts!: Table<TextRow, number>;
  lookup!: Table<{ n: number }, number>;
  tallies!: Table<TallyRow, [string, string]>;
  units!: Table<UnitRow, string>;
  captures!: Table<CaptureRow, string>;
  drafts!: Table<DraftRow, string>;
  settings!: Table<SettingRow, string>;
  files!: Table<FileRow, string>;
  siteRules!: Table<KeptRow, string>;
  papers!: Table<PaperRow, string>;
  sources!: Table<SourceRecord, string>;
  activities!: Table<KeptRow, string>;
  plans!: Table<KeptRow, string>;
  draws!: Table<Draw, string>;

  constructor(name = 'ducha') {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
    const version = this.version(3);
    version.stores({
      tasks: 'id, [status+dueKey+id], *unitKeys, sourceKey, [finishedOn+id]',
      texts: '++n',
      lookup: '++n, &id, *keys',
      tallies: '[scope+status]',
      tally: null,
      units: 'name',
      captures: 'id',
      drafts: 'id, [windowId+takenAt], takenAt, state',
      settings: 'name',
      files: 'id',
      siteRules: 'id',
      sources: 'id, key, at',
      activities: 'id, from',
      plans: 'id, year',
      papers: 'id, at, *taskIds, [series+year]',
      draws: 'id, at',
    });
    // Not called for a new database. Only noted here: filling it now would keep the person waiting for a minute.
    version.upgrade(async (transaction) => {
      await transaction
        .table('tallies')
        .bulkPut(packed(await transaction.table<DayTally>('tally').toArray()));
      const settings = transaction.table<SettingRow>('settings');
      await settings.put({ name: FILLED_TO, value: '' });
      await settings.delete('lookupFilledTo'); // how far version 2 was with its own index
    });
    const present = this.version(SCHEMA_VERSION);
    present.stores({}); // tables and indexes as they were
    present.upgrade(async (transaction) => {
      await transaction.table<SettingRow>('settings').put({ name: MARKED_TO, value: '' });
    });
  }
}

/** A tally as versions 1 and 2 kept it. */
type DayTally = { scope: string; status: RowStatus; dueKey: string; count: number };

function packed(tallies: readonly DayTally[]): TallyRow[] {
  const rows = new Map<string, TallyRow>();
  for (const { scope, status, dueKey, count } of tallies) {
    const key = `${status} ${scope}`;
    const row = rows.get(key) ?? { scope, status, days: {} };
    row.days[dueKey] = count;
    rows.set(key, row);
  }
  return [...rows.values()];
}
