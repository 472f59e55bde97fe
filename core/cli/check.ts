import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Day } from '../calendar/day.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { type CheckedWorkbook, checkWorkbook } from '../xlsx/check-workbook.ts';
import { dayArgument, takeFlag, takeOption, today } from './arguments.ts';
import { checkAnswer } from './check-answer.ts';
import { describeCheck } from './describe-check.ts';
import { copyTarget, writeWhole } from './marked-copy.ts';
import { nodeCodec } from './node-codec.ts';

const USAGE = '用法：ducha check 台账.xlsx… [--as-of 2026-09-15] [--out 文件或文件夹] [--json]';

type Options = { asOf: Day; out: string | null; json: boolean; files: string[] };

/**
 * Checks ledger files, one after the other; with `--out` writes a marked copy of each. Exit 0: nothing found, 1: findings,
 * 2: a file could not be done (the others still are).
 */
export async function run(args: string[]): Promise<number> {
  const options = parse(args);
  if (!options.ok) {
    console.error(options.failure.message);
    return 2;
  }
  let code = 0;
  for (const file of options.value.files) code = Math.max(code, await checkFile(file, options.value));
  return code;
}

function parse(given: readonly string[]): Result<Options> {
  const args = [...given];
  const last = args.at(-1);
  if (last === '--out' || last === '--as-of') return fail('no-value', `${last} 后面缺少内容。${USAGE}`);
  const json = takeFlag(args, '--json');
  const out = takeOption(args, '--out');
  const asOf = takeOption(args, '--as-of');
  const day = asOf === undefined ? ok(today()) : dayArgument(asOf, '截止日');
  if (!day.ok) return day;
  const unknown = args.find((word) => word.startsWith('--'));
  if (unknown) return fail('unknown-option', `没有“${unknown}”这个选项。${USAGE}`);
  return args.length === 0
    ? fail('no-file', USAGE)
    : ok({ asOf: day.value, out: out ?? null, json, files: args });
}

async function checkFile(file: string, options: Options): Promise<number> {
  const done = await checkAndMark(file, options);
  if (!done.ok) {
    console.error(`${file}：${done.failure.message}`);
    if (options.json) console.log(JSON.stringify({ file, sheets: [], error: done.failure }));
    return 2;
  }
  const { checked, marked } = done.value;
  for (const warning of checked.warnings) console.error(`${file}：${warning}`);
  if (options.json)
    console.log(
      JSON.stringify({ file, sheets: checked.ledgers.map(checkAnswer), ...(marked ? { marked } : {}) }),
    );
  else {
    console.log([file, ...checked.ledgers.map(describeCheck)].join('\n'));
    if (marked) console.log(`  已标记，另存为 ${marked}`);
  }
  return checked.ledgers.some(({ result }) => result.findings.length > 0) ? 1 : 0;
}

type Done = { checked: CheckedWorkbook; marked: string | null };

async function checkAndMark(file: string, { asOf, out, files }: Options): Promise<Result<Done>> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return fail('file-unreadable', '打不开这个文件，请检查路径和权限。');
  const checked = checkWorkbook(bytes, basename(file), { asOf }, nodeCodec);
  if (!checked.ok || out === null) return checked.ok ? ok({ checked: checked.value, marked: null }) : checked;
  const target = await copyTarget(file, out, files.length > 1);
  if (!target.ok) return target;
  const marked = checked.value.mark();
  if (!marked.ok) return marked;
  const written = await writeWhole(target.value, marked.value);
  return written.ok ? ok({ checked: checked.value, marked: target.value }) : written;
}
