import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Day } from '../calendar/day.ts';
import { officeCalendar } from '../calendar/office-calendar.ts';
import type { Arrangement, WorkCalendar } from '../calendar/work-calendar.ts';
import type { CheckContext } from '../ledger/check.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import type { UnitDirectory } from '../model/unit.ts';
import { type CheckedWorkbook, checkWorkbook } from '../xlsx/check-workbook.ts';
import { checkAnswer } from './check-answer.ts';
import { describeCheck } from './describe-check.ts';
import { copyTarget, writeWhole } from './marked-copy.ts';
import { nodeCodec } from './node-codec.ts';

/** Plain data: it is sent to workers. */
export type CheckOptions = {
  asOf: Day;
  /** Years the office has loaded itself. */
  arrangements: Arrangement[];
  units: UnitDirectory | null;
  out: string | null;
  json: boolean;
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
  const { checked, marked } = done.value;
  const { ledgers, warnings } = checked;
  const lines = options.json
    ? [JSON.stringify({ file, sheets: ledgers.map(checkAnswer), ...(marked ? { marked } : {}) })]
    : [file, ...ledgers.map(describeCheck), ...(marked ? [`  已标记，另存为 ${marked}`] : [])];
  const code = ledgers.some(({ result }) => result.findings.length > 0) ? 1 : 0;
  return { code, lines, complaints: warnings.map((warning) => `${file}：${warning}`) };
}

type Done = { checked: CheckedWorkbook; marked: string | null };

async function checkAndMark(place: number, options: CheckOptions): Promise<Result<Done>> {
  const { out, files } = options;
  const file = files[place]!;
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return fail('file-unreadable', '打不开这个文件，请检查路径和权限。');
  const checked = checkWorkbook(bytes, basename(file), contextOf(options), nodeCodec);
  if (!checked.ok) return checked;
  if (out === null) return ok({ checked: checked.value, marked: null });
  if (files.slice(0, place).some((earlier) => basename(earlier) === basename(file)))
    return fail('same-name', '与前面的文件同名，标记后的文件会互相覆盖，请分次检查或改名。');
  const target = await copyTarget(file, out, files.length > 1);
  if (!target.ok) return target;
  const marked = checked.value.mark();
  if (!marked.ok) return marked;
  const written = await writeWhole(target.value, marked.value);
  return written.ok ? ok({ checked: checked.value, marked: target.value }) : written;
}

/** Built once for all files of a run. */
const calendars = new WeakMap<readonly Arrangement[], WorkCalendar>();

function contextOf({ asOf, arrangements, units }: CheckOptions): CheckContext {
  const calendar = calendars.get(arrangements) ?? officeCalendar(arrangements);
  calendars.set(arrangements, calendar);
  return units ? { asOf, calendar, units } : { asOf, calendar };
}
