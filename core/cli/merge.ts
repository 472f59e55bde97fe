import { basename } from 'node:path';
import type { Day } from '../calendar/day.ts';
import { officeCalendar } from '../calendar/office-calendar.ts';
import type { ImportContext } from '../exchange/import-ledger.ts';
import { type MergedLedger, mergeLedgers, type UnreadSource } from '../exchange/merge/merge-ledgers.ts';
import { type MergeSource, openSource } from '../exchange/merge/merge-source.ts';
import { CONFLICT_SHEET, mergedSheets } from '../exchange/merge/merged-sheets.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { indexUnits } from '../reading/duty/unit-index.ts';
import { writeLedgers } from '../xlsx/write-ledger.ts';
import { takeLedgerOptions } from './ledger-options.ts';
import { copyTarget, writeWhole } from './marked-copy.ts';
import { mergeAnswer, sourceAnswer } from './merge-answer.ts';
import { nodeCodec } from './node-codec.ts';
import { readBytes } from './read-bytes.ts';

const USAGE =
  '用法：ducha merge 甲.xlsx 乙.xlsx… --out 汇总.xlsx [--as-of 2026-09-15] [--holidays 放假安排]… [--units 单位名录] [--json]';

type Options = { files: string[]; out: string; json: boolean; on: Day; context: ImportContext };

/**
 * Merges many departments' ledgers into one workbook. One line a file, then what came of it. Exit 0: merged without conflicts,
 * 1: with conflicts to look at, 2: a file could not be read (the others are merged), or nothing was written.
 */
export async function run(args: string[]): Promise<number> {
  const options = await parse(args);
  if (!options.ok) return refuse(options.failure.message);
  const { files, out, json, on, context } = options.value;
  const names = namesOf(files);
  const sources: MergeSource[] = [];
  const unread: UnreadSource[] = [];
  for (const [i, file] of files.entries()) {
    const name = names[i]!;
    const source = await open(file, name, context);
    if (source.ok) {
      sources.push(source.value);
      console.log(
        json ? JSON.stringify(sourceAnswer(file, source.value)) : describeSource(file, source.value),
      );
      for (const warning of source.value.warnings) console.error(`${file}：${warning}`);
    } else {
      unread.push({ file: name, reason: source.failure.message });
      if (json) console.log(JSON.stringify({ file, sheets: [], error: source.failure }));
      console.error(`${file}：${source.failure.message}`);
    }
  }
  if (sources.length === 0) return refuse('没有一个文件读出台账，没有生成汇总。');
  const merged = mergeLedgers(sources, unread, context.units);
  const bytes = writeLedgers(mergedSheets(merged, on), nodeCodec);
  if (!bytes.ok) return refuse(bytes.failure.message);
  const written = await writeWhole(out, bytes.value);
  if (!written.ok) return refuse(written.failure.message);
  console.log(json ? JSON.stringify({ merged: out, ...mergeAnswer(merged) }) : describeMerged(out, merged));
  return unread.length > 0 ? 2 : merged.conflicts + merged.apart.length > 0 ? 1 : 0;
}

async function open(file: string, name: string, context: ImportContext): Promise<Result<MergeSource>> {
  const bytes = await readBytes(file);
  return bytes.ok ? openSource(bytes.value, name, context, nodeCodec) : bytes;
}

/** What files are called in the merged ledger: their own names; where two are alike, their paths. */
function namesOf(files: readonly string[]): string[] {
  const names = files.map((file) => basename(file));
  return files.map((file, i) => (names.filter((name) => name === names[i]).length > 1 ? file : names[i]!));
}

function describeSource(file: string, { ledgers, rows, leftOut }: MergeSource): string {
  const where = ledgers.map(({ sheet, rows }) => `“${sheet}”${rows} 项`).join('、');
  const without = leftOut.length > 0 ? `；没有并入的列：${leftOut.join('、')}` : '';
  return `${file}：${rows.length} 项（${where}）${without}`;
}

function describeMerged(out: string, { sources, matters, joined, conflicts, apart }: MergedLedger): string {
  const apartWords = apart.length > 0 ? `，疑似相同而没有合并的 ${apart.length} 对` : '';
  const look = conflicts + apart.length > 0 ? `，见“${CONFLICT_SHEET}”` : '';
  return `${out}：${sources.length} 个文件汇成 ${matters.length} 项（${joined} 项出现在几个文件里）；内容不一致 ${conflicts} 处${apartWords}${look}`;
}

async function parse(given: readonly string[]): Promise<Result<Options>> {
  const args = [...given];
  const common = await takeLedgerOptions(args, USAGE);
  if (!common.ok) return common;
  const { asOf, arrangements, units, out, json } = common.value;
  const unknown = args.find((word) => word.startsWith('--'));
  if (unknown) return fail('unknown-option', `没有“${unknown}”这个选项。${USAGE}`);
  if (args.length === 0 || out === null) return fail('no-file', USAGE);
  if (!/\.xlsx$/i.test(out)) return fail('bad-out', `--out 要给一个 .xlsx 文件名，如 汇总.xlsx。`);
  for (const file of args) {
    const target = await copyTarget(file, out, false);
    if (!target.ok) return fail('out-is-input', `汇总文件不能覆盖要汇总的“${file}”，请另取名字。`);
  }
  const context: ImportContext = {
    asOf,
    calendar: officeCalendar(arrangements),
    ...(units ? { units: indexUnits(units) } : {}),
  };
  return ok({ files: args, out, json, on: asOf, context });
}

function refuse(message: string): 2 {
  console.error(message);
  return 2;
}
