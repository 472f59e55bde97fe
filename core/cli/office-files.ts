import { basename } from 'node:path';
import type { Arrangement } from '../calendar/arrangement.ts';
import type { CheckContext } from '../ledger/check.ts';
import type { PreviousPeriod } from '../ledger/settings.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import type { UnitDirectory } from '../model/unit.ts';
import { nodeCodec } from './node-codec.ts';
import { readBytes } from './read-bytes.ts';

// What reads the files is loaded where a file is given: most runs give none, and start the sooner.

/** Takes every `--holidays FILE` out of the arguments and reads the arrangements; a later file stands before an earlier one. */
export async function takeHolidays(args: string[]): Promise<Result<Arrangement[]>> {
  const files = takeFiles(args, '--holidays');
  if (!files.ok) return files;
  if (files.value.length === 0) return ok([]);
  const { readArrangement } = await import('../calendar/read-arrangement.ts');
  const { missingHolidays } = await import('../calendar/missing-holidays.ts');
  const { decodeHtml } = await import('../reading/input/decode-html.ts');
  const arrangements: Arrangement[] = [];
  for (const file of files.value) {
    const read = await load(file, (bytes) => readArrangement(decodeHtml(bytes).text));
    if (!read.ok) return read;
    const missing = missingHolidays(read.value);
    if (missing.length > 0)
      console.error(
        `${file}：没有读到${read.value.year}年${missing.join('、')}的安排，将按没有放假计算，请核对是否为通知全文。`,
      );
    arrangements.push(read.value);
  }
  return ok(arrangements);
}

/** Takes `--units FILE` out of the arguments and reads the directory; null where there is none. */
export async function takeUnits(args: string[]): Promise<Result<UnitDirectory | null>> {
  const files = takeFiles(args, '--units');
  if (!files.ok) return files;
  const [file, second] = files.value;
  if (file === undefined) return ok(null);
  if (second !== undefined) return fail('two-directories', '--units 只能给一次，请把单位并到一个文件里。');
  const { readDirectory } = await import('../exchange/unit-directory.ts');
  const read = await load(file, (bytes) => readDirectory(bytes, basename(file)));
  if (!read.ok) return read;
  for (const warning of read.value.warnings) console.error(`${file}：${warning}`);
  return ok(read.value.directory);
}

/** Takes `--previous FILE` out of the arguments: the ledger of the period before, to compare progress with. */
export async function takePrevious(
  args: string[],
  context: CheckContext,
): Promise<Result<PreviousPeriod | null>> {
  const files = takeFiles(args, '--previous');
  if (!files.ok) return files;
  const [file, second] = files.value;
  if (file === undefined) return ok(null);
  if (second !== undefined) return fail('two-periods', '--previous 只能给一次，即紧前一期的台账。');
  const { readPrevious } = await import('../exchange/read-previous.ts');
  return load(file, (bytes) => readPrevious(bytes, basename(file), context, nodeCodec));
}

function takeFiles(args: string[], name: string): Result<string[]> {
  const files: string[] = [];
  for (let i = args.indexOf(name); i >= 0; i = args.indexOf(name)) {
    const [, file] = args.splice(i, 2);
    if (file === undefined || file.startsWith('--')) return fail('no-value', `${name} 后面缺少文件名。`);
    files.push(file);
  }
  return ok(files);
}

async function load<T>(file: string, read: (bytes: Uint8Array) => Result<T>): Promise<Result<T>> {
  const bytes = await readBytes(file);
  const result = bytes.ok ? read(bytes.value) : bytes;
  return result.ok ? result : fail(result.failure.code, `${file}：${result.failure.message}`);
}
