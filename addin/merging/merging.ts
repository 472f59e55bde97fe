import type { Day } from '../../core/calendar/day.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import type { ImportContext } from '../../core/exchange/import-ledger.ts';
import type { Matter } from '../../core/exchange/merge/join-rows.ts';
import {
  type MergedLedger,
  mergeLedgers,
  type UnreadSource,
} from '../../core/exchange/merge/merge-ledgers.ts';
import {
  type MergeRow,
  type MergeSource,
  openSource,
  sourceOf,
} from '../../core/exchange/merge/merge-source.ts';
import { type Chosen, conflictKey, rowPlace } from '../../core/exchange/merge/settle-matter.ts';
import { isMergedLedger } from '../../core/ledger/summary/sheet-plan.ts';
import type { UnitDirectory } from '../../core/model/unit.ts';
import { indexUnits } from '../../core/reading/duty/unit-index.ts';
import type { CheckedLedger } from '../checking/checked-ledger.ts';

/** A file a person chose. */
export type ChosenFile = { name: string; bytes: Uint8Array };

/** The departments' files chosen so far, and what they come to. */
export type Merging = {
  sources: readonly MergeSource[];
  unread: readonly UnreadSource[];
  /** The open workbook's own ledgers are merged too. */
  withOwn: boolean;
  /** What a person decided where files disagree. */
  chosen: Chosen;
  /** Null where there is nothing to merge yet. */
  merged: MergedLedger | null;
};

export const NO_MERGING: Merging = {
  sources: [],
  unread: [],
  withOwn: false,
  chosen: new Map(),
  merged: null,
};

/** What the open workbook is called among the files. */
const OWN = '本工作簿';

export type MergeSurroundings = { asOf: Day; calendar: WorkCalendar; units: UnitDirectory | null };

/** Adds a file; one of the same name chosen again takes the place of the first. */
export function withFile(merging: Merging, file: ChosenFile, around: MergeSurroundings): Merging {
  const kept = withoutFile(merging, file.name);
  const read = openSource(file.bytes, file.name, contextOf(around));
  return read.ok
    ? { ...kept, sources: [...kept.sources, read.value] }
    : { ...kept, unread: [...kept.unread, { file: file.name, reason: read.failure.message }] };
}

/** Leaves a file out again. */
export const withoutFile = (merging: Merging, name: string): Merging => ({
  ...merging,
  sources: merging.sources.filter(({ file }) => file !== name),
  unread: merging.unread.filter(({ file }) => file !== name),
});

/** Takes a row's words where files disagree. */
export const withChosen = (merging: Merging, matter: Matter, field: string, row: MergeRow): Merging => ({
  ...merging,
  chosen: new Map(merging.chosen).set(conflictKey(matter, field), rowPlace(row)),
});

/** Merges what was chosen; `ledgers` are the open workbook's, as checked. */
export function mergeAgain(
  merging: Merging,
  ledgers: readonly CheckedLedger[],
  around: MergeSurroundings,
): Merging {
  const context = contextOf(around);
  const own = merging.withOwn ? ownSource(ledgers, context) : [];
  const sources = [...own, ...merging.sources];
  const merged =
    sources.length === 0 ? null : mergeLedgers(sources, merging.unread, context.units, merging.chosen);
  return { ...merging, merged };
}

/** The workbook's ledgers, but for one that was merged here before. */
function ownSource(ledgers: readonly CheckedLedger[], context: ImportContext): MergeSource[] {
  const found = ledgers
    .filter(({ check }) => !isMergedLedger(check.context.block))
    .map(({ check, ledger }) => ({ block: check.context.block, ledgers: [ledger] }));
  const source = sourceOf(OWN, found, context);
  return source.ok ? [source.value] : [];
}

const contextOf = ({ asOf, calendar, units }: MergeSurroundings): ImportContext =>
  units ? { asOf, calendar, units: indexUnits(units) } : { asOf, calendar };
