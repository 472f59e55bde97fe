import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type Day, isDay } from '../calendar/day.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { decodeHtml } from '../reading/decode-html.ts';
import type { SourceDocument } from '../reading/document.ts';
import { fromHtml } from '../reading/from-html.ts';
import { fromPdf } from '../reading/from-pdf.ts';
import { fromText } from '../reading/from-text.ts';
import { fromWord } from '../reading/from-word.ts';
import { readDocument } from '../reading/read-document.ts';
import type { DocumentReading } from '../reading/reading.ts';
import { describeReading } from './describe-reading.ts';
import { standardInputLines } from './standard-input.ts';

const USAGE =
  '用法：ducha extract [--ref 2024-05-03] [--json] 文件…（.txt .html .docx .pdf），或 ducha extract --jsonl < 文件';

/** Reads tasks from files, or from JSON lines on standard input. Exit 0 when all was read, 2 when something could not be. */
export async function run(args: string[]): Promise<number> {
  const options = parse(args);
  if (!options.ok) return complain(options.failure.message);
  return options.value.jsonl ? readLines(options.value) : readFiles(options.value);
}

type Options = { ref: Day | null; json: boolean; jsonl: boolean; files: string[] };

function parse(args: readonly string[]): Result<Options> {
  const options: Options = { ref: null, json: false, jsonl: false, files: [] };
  for (let i = 0; i < args.length; i++) {
    const word = args[i]!;
    if (word === '--json') options.json = true;
    else if (word === '--jsonl') options.jsonl = true;
    else if (word === '--ref') {
      const day = args[++i] ?? '';
      if (!isDay(day)) return fail('bad-ref', `基准日期“${day}”不对，请写成 2024-05-03 这样。`);
      options.ref = day;
    } else if (word.startsWith('--')) return fail('unknown-option', `没有“${word}”这个选项。${USAGE}`);
    else options.files.push(word);
  }
  if (!options.jsonl && options.files.length === 0) return fail('no-file', USAGE);
  return ok(options);
}

function complain(message: string): number {
  console.error(message);
  return 2;
}

async function readFiles({ ref, json, files }: Options): Promise<number> {
  let code = 0;
  for (const file of files) {
    const document = await load(file);
    if (!document.ok) {
      code = complain(`${file}：${document.failure.message}`);
      continue;
    }
    const reading = readDocument(document.value, ref ? { ref } : {});
    if (json) console.log(JSON.stringify(answer(basename(file), reading)));
    else console.log(describeReading(file, reading));
    for (const sentence of reading.skipped) console.error(`${file}：${sentence}`);
  }
  return code;
}

/** A file as a document, by its kind; a plain text in GBK is read too. */
async function load(file: string): Promise<Result<SourceDocument>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return fail('file-unreadable', '打不开这个文件，请检查路径和权限。');
  }
  const kind = extname(file).toLowerCase();
  if (kind === '.docx') return fromWord(bytes);
  if (kind === '.pdf') return fromPdf(bytes);
  if (kind === '.html' || kind === '.htm') return ok(fromHtml(decodeHtml(bytes).text));
  if (kind === '.txt' || kind === '') return ok(fromText(decodeHtml(bytes).text));
  return fail('unknown-kind', `读不了“${kind}”类型的文件，只能读 .txt、.html、.docx 和 .pdf。`);
}

type Line = { id: string; text?: string; html?: string; ref?: string };

async function readLines({ ref }: Options): Promise<number> {
  let code = 0;
  let number = 0;
  for await (const line of standardInputLines()) {
    number++;
    if (line.trim() === '') continue;
    const asked = parseLine(line);
    if (!asked) {
      code = complain(`第 ${number} 行读不了，每行应是 {"id","text"} 或 {"id","html"}。`);
      console.log(JSON.stringify({ id: null, error: `第 ${number} 行读不了` }));
      continue;
    }
    const document = asked.html !== undefined ? fromHtml(asked.html) : fromText(asked.text ?? '');
    const day = asked.ref && isDay(asked.ref) ? asked.ref : ref;
    console.log(JSON.stringify(answer(asked.id, readDocument(document, day ? { ref: day } : {}))));
  }
  return code;
}

function parseLine(line: string): Line | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return null;
    const { text, html } = value as Record<string, unknown>;
    return typeof text === 'string' || typeof html === 'string' ? (value as Line) : null;
  } catch {
    return null;
  }
}

/** The answer other programs rely on: names instead of units, values instead of readings. */
function answer(id: string, reading: DocumentReading) {
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
