import { createInterface } from 'node:readline';

/** One line of input that is JSON, or why it is not. */
export type JsonLine = { ok: true; value: unknown } | { ok: false; line: number };

/** Reads JSON values line by line from standard input; empty lines are passed over. */
export async function* jsonLines(input: NodeJS.ReadableStream = process.stdin): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      yield { ok: false, line };
      continue;
    }
    yield { ok: true, value };
  }
}

/** Writes one JSON value as a line of standard output; waits where the reader is slow. */
export async function writeJson(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) {
    await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
  }
}
