import { officeCalendar } from '../calendar/office-calendar.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { takeFlag } from './arguments.ts';
import { type CheckOptions, checkFile, type FileReport } from './check-file.ts';
import { checkInWorkers, worthWorkers } from './check-pool.ts';
import { takeLedgerOptions } from './ledger-options.ts';
import { takePrevious } from './office-files.ts';

const USAGE =
  '用法：ducha check 台账.xlsx… [--as-of 2026-09-15] [--holidays 放假安排]… [--units 单位名录] [--previous 上期台账.xlsx] [--repair all|种类]… [--out 文件或文件夹] [--no-marks] [--summary] [--json]';

/**
 * Checks ledger files, large ones side by side; with `--out` writes a marked copy of each, with `--repair` a repaired one (without `--out`
 * the repairs are only listed). What is found is printed in the
 * files' order. Exit 0: nothing found, 1: findings, 2: a file could not be done (the others still are).
 */
export async function run(args: string[]): Promise<number> {
  const options = await parse(args);
  if (!options.ok) {
    console.error(options.failure.message);
    return 2;
  }
  const { files } = options.value;
  let code = 0;
  const print = (report: FileReport) => {
    for (const line of report.complaints) console.error(line);
    for (const line of report.lines) console.log(line);
    code = Math.max(code, report.code);
  };
  if (await worthWorkers(files)) await checkInWorkers(options.value, print);
  else for (const file of files.keys()) print(await checkFile(file, options.value));
  return code;
}

async function parse(given: readonly string[]): Promise<Result<CheckOptions>> {
  const args = [...given];
  const common = await takeLedgerOptions(args, USAGE);
  if (!common.ok) return common;
  const { asOf, arrangements, out } = common.value;
  const previous = await takePrevious(args, { asOf, calendar: officeCalendar(arrangements) });
  if (!previous.ok) return previous;
  const repair = args.includes('--repair')
    ? (await import('./repair-options.ts')).takeRepairs(args)
    : ok(null);
  if (!repair.ok) return repair;
  const marks = !takeFlag(args, '--no-marks');
  const summary = takeFlag(args, '--summary');
  if (out === null && (!marks || summary))
    return fail('no-out', `${summary ? '--summary' : '--no-marks'} 说的是另存的文件，要同时给 --out。`);
  const unknown = args.find((word) => word.startsWith('--'));
  if (unknown) return fail('unknown-option', `没有“${unknown}”这个选项。${USAGE}`);
  return args.length === 0
    ? fail('no-file', USAGE)
    : ok({
        ...common.value,
        previous: previous.value,
        repair: repair.value,
        marks,
        summary,
        files: args,
      });
}
