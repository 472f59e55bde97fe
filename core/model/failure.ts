/**
 * Expected failures are values: a code for the program, a Chinese sentence for the person (what happened and what
 * to do). Anything else that goes wrong is a bug and is thrown.
 */
export type Failure = { code: string; message: string };
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: string, message: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, message },
});
