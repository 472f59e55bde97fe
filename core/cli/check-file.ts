import { basename } from 'node:path';
import type { Arrangement } from '../calendar/arrangement.ts';
import { officeCalendar } from '../calendar/office-calendar.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { CheckContext } from '../ledger/check.ts';
import { DEFAULT_CHECK_SETTINGS } from '../ledger/default-settings.ts';
import type { PreviousPeriod } from '../ledger/settings.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { type CheckedWorkbook, checkWorkbook } from '../xlsx/check-workbook.ts';
import { unmarkWorkbook } from '../xlsx/mark-in-place.ts';
import type { PlannedRepairs } from '../xlsx/repair-workbook.ts';
import { checkAnswer } from './check-answer.ts';
import { describeCheck } from './describe-check.ts';
import { describeRepairs, repairsAnswer } from './describe-repairs.ts';
import type { LedgerOptions } from './ledger-options.ts';
import { copyTarget, writeWhole } from './marked-copy.ts';
import { nodeCodec } from './node-codec.ts';
import { readBytes } from './read-bytes.ts';

/** Plain data: it is sent to workers. */
export type CheckOptions = LedgerOptions & {
  /** The ledger of the period before, to compare progress with. */
  previous: PreviousPeriod | null;
  /** Kinds of repairs to make, or to preview where nothing is written; null: none. */
  repair: string[] | null;
  /** False: the written copy carries no marks, earlier ones of ours included. */
  marks: boolean;
  /** The written copy gets the sheet 督查汇总. */
  summary: boolean;
  files: string[];
};

/** What is to be printed of one file, and its part of the exit code. */
export type FileReport = { code: 0 | 1 | 2; lines: string[]; complaints: string[] };

/** Checks one of the files, by its place among them, and writes its marked copy where one is asked for. */
export async function checkFile(place: number, options: CheckOptions): Promise<FileReport> {
  const file = options.files[place]!;
  const done = await checkAndMark(place, options);
  if (!done.ok)
    return {
      code: 2,
      lines: options.json ? [JSON.stringify({ file, sheets: [], error: done.failure })] : [],
      complaints: [`${file}：${done.failure.message}`],
    };
  const { checked, written, repairs } = done.value;
  const { ledgers, warnings } = checked;
  const marked = written === null ? {} : { marked: written };
  const lines = options.json
    ? [
        JSON.stringify({
          file,
          sheets: ledgers.map(checkAnswer),
          ...(repairs ? repairsAnswer(repairs) : {}),
          ...marked,
        }),
      ]
    : [
        file,
        ...(repairs ? describeRepairs(repairs, written !== null) : []),
        ...ledgers.map(describeCheck),
        ...(written === null ? [] : [`  ${whatWasDone(options)}，另存为 ${written}`]),
      ];
  const code = ledgers.some(({ result }) => result.findings.length > 0) ? 1 : 0;
  const complaints = [...new Set([...(repairs?.complaints ?? []), ...warnings])];
  return { code, lines, complaints: complaints.map((complaint) => `${file}：${complaint}`) };
}

const whatWasDone = ({ repair, marks, summary }: CheckOptions) =>
  [repair ? '已修复' : null, summary ? '已汇总' : null, marks ? '已标记' : '不带标记']
    .filter(Boolean)
    .join('，');

type Done = { checked: CheckedWorkbook; written: string | null; repairs: PlannedRepairs | null };

async function checkAndMark(place: number, options: CheckOptions): Promise<Result<Done>> {
  const { out, files, repair } = options;
  const file = files[place]!;
  const name = basename(file);
  const context = contextOf(options);
  const read = await readBytes(file);
  if (!read.ok) return read;
  const bytes = read.value;
  const planned = repair ? await plan(bytes, name, context, repair) : null;
  if (planned && !planned.ok) return planned;
  const repairs = planned?.value ?? null;
  // What is left after the repairs is what is found and marked in the copy.
  const repaired = repairs && out !== null ? repairs.write() : ok(bytes);
  if (!repaired.ok) return repaired;
  const summed = options.summary ? await summarise(repaired.value, name, context) : repaired;
  if (!summed.ok) return summed;
  const checked = checkWorkbook(summed.value, name, context, nodeCodec);
  if (!checked.ok) return checked;
  if (out === null) return ok({ checked: checked.value, written: null, repairs });
  if (files.slice(0, place).some((earlier) => basename(earlier) === name))
    return fail('same-name', '与前面的文件同名，标记后的文件会互相覆盖，请分次检查或改名。');
  const target = await copyTarget(file, out, files.length > 1);
  if (!target.ok) return target;
  const copy = options.marks ? checked.value.mark() : unmarkWorkbook(summed.value, nodeCodec);
  if (!copy.ok) return copy;
  const written = await writeWhole(target.value, copy.value);
  return written.ok ? ok({ checked: checked.value, written: target.value, repairs }) : written;
}

// Repairing and summing up are loaded where they are asked for: a mere check starts the sooner.
async function plan(bytes: Uint8Array, name: string, context: CheckContext, kinds: readonly string[]) {
  const { planRepairs } = await import('../xlsx/repair-workbook.ts');
  const { isWanted } = await import('./repair-options.ts');
  return planRepairs(bytes, name, context, isWanted(kinds), nodeCodec);
}

async function summarise(bytes: Uint8Array, name: string, context: CheckContext) {
  const { summariseWorkbook } = await import('../xlsx/summarise-workbook.ts');
  return summariseWorkbook(bytes, name, context, nodeCodec);
}

/** Built once for all files of a run. */
const calendars = new WeakMap<readonly Arrangement[], WorkCalendar>();

function contextOf({ asOf, arrangements, units, previous }: CheckOptions): CheckContext {
  const calendar = calendars.get(arrangements) ?? officeCalendar(arrangements);
  calendars.set(arrangements, calendar);
  return {
    ...{ asOf, calendar },
    ...(units ? { units } : {}),
    ...(previous ? { settings: { ...DEFAULT_CHECK_SETTINGS, previous } } : {}),
  };
}
