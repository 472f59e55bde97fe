import { z } from 'zod';
import { TaskRecord } from '../../model/change.ts';
import { fail, ok, type Result } from '../../model/failure.ts';
import { foldTask } from '../../model/fold.ts';
import { fromUtf8, utf8 } from '../../xlsx/bytes.ts';

/** The name of the format, and its version: rises with any change an older program could not read (docs/exchange.md). */
export const EXCHANGE_FORMAT = 'ducha-exchange';
export const EXCHANGE_VERSION = 1;

/** What is exchanged: tasks with all their entries. `madeAt`: ISO instant; `office`: who sends it. */
export type Exchange = { madeAt: string; office: string; tasks: TaskRecord[] };

const Head = z.object({ format: z.literal(EXCHANGE_FORMAT), version: z.literal(EXCHANGE_VERSION) });
const Content = z.object({
  ...{ madeAt: z.string(), office: z.string(), count: z.number().int().nonnegative() },
  tasks: z.array(z.unknown()),
});

/** The exchange file as JSON, UTF-8. The same exchange gives the same bytes. */
export function writeExchangeJson({ madeAt, office, tasks }: Exchange): Uint8Array {
  const head = { format: EXCHANGE_FORMAT, version: EXCHANGE_VERSION, madeAt, office, count: tasks.length };
  const lines = tasks.map((task) => JSON.stringify(task)).join(',\n');
  return utf8(`${JSON.stringify(head).slice(0, -1)},"tasks":[\n${lines}\n]}\n`);
}

/** Reads an exchange file in JSON; other files, newer versions and damaged content are refused, each with its sentence. */
export function readExchangeJson(bytes: Uint8Array): Result<Exchange> {
  let json: unknown;
  try {
    json = JSON.parse(fromUtf8(bytes).replace(/^\uFEFF/, ''));
  } catch {
    return foreign();
  }
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== EXCHANGE_FORMAT)
    return foreign();
  if (!Head.safeParse(json).success) return versionFailure('version' in json ? json.version : null);
  const content = Content.safeParse(json);
  if (!content.success) return damaged('文件的内容不完整');
  const { madeAt, office, count, tasks } = content.data;
  if (count !== tasks.length) return damaged(`应有${count}项，实有${tasks.length}项`);
  const read = readTasks(tasks);
  return read.ok ? ok({ madeAt, office, tasks: read.value }) : read;
}

/** The tasks of a file, each whole or the file is refused: an exchange that loses something silently is worse than none. */
export function readTasks(tasks: readonly unknown[]): Result<TaskRecord[]> {
  const records: TaskRecord[] = [];
  const ids = new Set<string>();
  for (const [i, task] of tasks.entries()) {
    const record = TaskRecord.safeParse(task);
    if (!record.success || foldTask(record.data.changes) === null) return damaged(`第${i + 1}项的内容不对`);
    if (ids.has(record.data.id)) return damaged(`第${i + 1}项与前面的一项编号相同`);
    ids.add(record.data.id);
    records.push(record.data);
  }
  return ok(records);
}

/** Why a file of our format is not read. */
export const versionFailure = (version: unknown): Result<never> =>
  typeof version === 'number' && version > EXCHANGE_VERSION
    ? fail('exchange-newer', '交换文件由更新版本的“督查”写成，本程序读不全，没有导入。请更新扩展后再试。')
    : damaged('没有写明版本');

export const damaged = (why: string): Result<never> =>
  fail('exchange-damaged', `交换文件已损坏或被改动过（${why}），没有导入，台账没有变化。`);

export const foreign = (): Result<never> =>
  fail(
    'exchange-foreign',
    '这不是“督查”的交换文件，没有导入。请选择从“督查”导出的 .json 或 .xlsx 交换文件。',
  );
