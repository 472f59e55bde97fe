import type { z } from 'zod';

/** The first thing wrong with a value's shape: where in it, and a Chinese phrase what. */
export function shapeProblem(error: z.ZodError): { where: string; what: string } {
  const issue = error.issues[0]!;
  // Our own messages are Chinese; the library's own (a missing or mistyped part) are not.
  const what = /\p{Script=Han}/u.test(issue.message) ? issue.message : '缺少这一项，或写法不对';
  return { where: issue.path.join('.') || '文件', what };
}
