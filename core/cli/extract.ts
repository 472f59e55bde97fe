import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Day } from '../calendar/day.ts';
import { officeCalendar } from '../calendar/office-calendar.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import type { SourceDocument } from '../reading/document.ts';
import { kindOfFile } from '../reading/input/file-kind.ts';
import { fromFile } from '../reading/input/from-file.ts';
import { fromHtml } from '../reading/input/from-html.ts';
import { fromText } from '../reading/input/from-text.ts';
import { readFormPage } from '../reading/page/read-form-page.ts';
import type { DocumentReading } from '../reading/reading.ts';
import { type ReadingContext, readDocument } from '../reading/tasks/read-document.ts';
import { takeFlag, takeOption, today } from './arguments.ts';
import { describeReading } from './describe-reading.ts';
import { jsonLines, writeJson } from './json-lines.ts';
import { takeHolidays, takeUnits } from './office-files.ts';
import { readBytes } from './read-bytes.ts';
import { refArgument } from './ref-argument.ts';

const USAGE =
  '用法：ducha extract [--ref 2024-05-03] [--holidays 放假安排]… [--units 单位名录] [--json] 文件…（.txt .html .docx .pdf .ofd），或 ducha extract --jsonl < 文件';

/** Reads tasks from files, or from JSON lines on standard input. Exit 0 when all was read, 2 when something could not be. */
export async function run(args: string[]): Promise<number> {
  const options = await parse(args);
  if (!options.ok) return complain(options.failure.message);
  return options.value.jsonl ? readLines(options.value) : readFiles(options.value);
}

type Options = {
  ref: Day | null;
  /** The office's own calendar and units. */
  office: Pick<ReadingContext, 'calendar' | 'units'>;
  json: boolean;
  jsonl: boolean;
  files: string[];
};

async function parse(args: readonly string[]): Promise<Result<Options>> {
  const files = [...args];
  const json = takeFlag(files, '--json');
  const jsonl = takeFlag(files, '--jsonl');
  const given = takeOption(files, '--ref');
  const ref = given === undefined ? ok(null) : refArgument(given);
  if (!ref.ok) return ref;
  const arrangements = await takeHolidays(files);
  if (!arrangements.ok) return arrangements;
  const units = await takeUnits(files);
  if (!units.ok) return units;
  const unknown = files.find((word) => word.startsWith('--'));
  if (unknown) return fail('unknown-option', `没有“${unknown}”这个选项。${USAGE}`);
  if (!jsonl && files.length === 0) return fail('no-file', USAGE);
  const calendar = officeCalendar(arrangements.value);
  const office = units.value ? { calendar, units: units.value } : { calendar };
  return ok({ ref: ref.value, office, json, jsonl, files });
}

function complain(message: string): number {
  console.error(message);
  return 2;
}

async function readFiles({ ref, office, json, files }: Options): Promise<number> {
  let code = 0;
  for (const file of files) {
    const document = await load(file);
    if (!document.ok) {
      code = complain(`${file}：${document.failure.message}`);
      continue;
    }
    const reading = /^\.html?$/.test(kindOfFile(file))
      ? readPageFile(document.value, ref, office)
      : readDocument(document.value, ref ? { ...office, ref } : office);
    if (json) await writeJson(answer(basename(file), reading));
    else console.log(describeReading(file, reading));
    for (const sentence of reading.skipped) console.error(`${file}：${sentence}`);
  }
  return code;
}

/** A web page: as the form it shows, whose signatures are dated up to today; else as a running document. */
const readPageFile = (page: SourceDocument, ref: Day | null, office: Options['office']): DocumentReading =>
  readFormPage(page, { ...office, ref: ref ?? today() }) ??
  readDocument(page, ref ? { ...office, ref } : office);

/** pdf.js's tables for Chinese fonts that a file names without embedding them. */
const CHARACTER_MAPS = fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')));

/** A file of this computer as a document. */
async function load(file: string): Promise<Result<SourceDocument>> {
  const bytes = await readBytes(file);
  return bytes.ok ? fromFile(basename(file), bytes.value, { cMapUrl: CHARACTER_MAPS }) : bytes;
}

/** One answer a line, in order; a line that cannot be read is answered with its error and the others still done. */
async function readLines({ ref, office }: Options): Promise<number> {
  let code = 0;
  for await (const line of jsonLines()) {
    const given = line.ok
      ? answerTo(line.value, ref, office)
      : { error: `第${line.line}行不是完整的 JSON。` };
    if ('error' in given) code = complain(given.error);
    await writeJson(given);
  }
  return code;
}

function answerTo(value: unknown, fallback: Day | null, office: Options['office']) {
  const line = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const id = line.id === undefined ? null : line.id;
  if (typeof line.text !== 'string' && typeof line.html !== 'string')
    return { id, error: '缺少文字（text）或网页（html）。' };
  const day = line.ref === undefined || line.ref === null ? ok(fallback) : refArgument(line.ref);
  if (!day.ok) return { id, error: day.failure.message };
  const read = day.value ? { ...office, ref: day.value } : office;
  return answer(
    id,
    typeof line.html === 'string'
      ? readPageFile(fromHtml(line.html), day.value, office)
      : readDocument(fromText(String(line.text)), read),
  );
}

/** The answer other programs rely on: names instead of units, values instead of readings. */
function answer(id: unknown, reading: DocumentReading) {
  const { documentNumber, title, issuer, date } = reading.source;
  return {
    id,
    source: {
      documentNumber: documentNumber?.value ?? null,
      title: title?.value ?? null,
      issuer: issuer?.value ?? null,
      date: date?.value ?? null,
    },
    tasks: reading.tasks.map((task) => ({
      ...task,
      lead: task.lead.map((unit) => unit.name),
      cooperate: task.cooperate.map((unit) => unit.name),
      ...(task.implied ? { implied: task.implied.map((unit) => unit.name) } : {}),
    })),
  };
}
