import { type Failure, ok, type Result } from '../model/failure.ts';

/**
 * An expected failure on its way out of the readers of this folder: thrown where it is met, deep in a part, and
 * turned into a value at the door by {@link attempt}. Any other error is a bug and passes through.
 */
export class Problem extends Error {
  readonly failure: Failure;
  constructor(code: string, message: string) {
    super(message);
    this.failure = { code, message };
  }
}

/** Runs `work`; a {@link Problem} becomes a failure. */
export function attempt<T>(work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (error) {
    if (error instanceof Problem) return { ok: false, failure: error.failure };
    throw error;
  }
}

/** Refuses a list longer than any office program writes: it would only fill the memory. */
export function refuseBeyond(length: number, most: number): void {
  if (length > most) throw new Problem('xlsx-bomb', '文件内部的内容多得不正常，已停止读取。');
}

/** A part whose XML can't be understood. */
export const broken = (what: string): Problem =>
  new Problem('xlsx-broken', `文件已损坏（${what}），请用 Excel 或 WPS 打开修复、另存后再试。`);
