import { z } from 'zod';
import { fail, ok, type Result } from '../../../model/failure.ts';
import { SiteRule } from './site-rule.ts';

/** What a file of rules says it is, and which version of the rules' shape it holds. */
const FORMAT = 'ducha-site-rules';
const VERSION = 1;

/** Larger files hold no rules. In characters. */
const LARGEST = 2_000_000;
const MOST_RULES = 500;

const RuleFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  rules: z.array(SiteRule).max(MOST_RULES),
});

/** Rules as the text of a file that another office can import, or an administrator can hand out by policy. */
export const writeRules = (rules: readonly SiteRule[]): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, rules }, null, 2)}\n`;

/**
 * The rules in a file's text. Refused whole, with a sentence, where anything in it is not what a rule can be: rules are data and
 * hold no code, no addresses to call and no text that is put into a page.
 */
export function readRules(text: string): Result<SiteRule[]> {
  if (text.length > LARGEST) return fail('rules-too-large', '文件太大，不是网页规则，没有导入。');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return fail('rules-not-json', '文件不是网页规则（不是 JSON 格式，或下载不完整），没有导入。');
  }
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) return fail('rules-other', '文件不是“督查”导出的网页规则，没有导入。');
  if (typeof version === 'number' && version > VERSION)
    return fail('rules-newer', '这份网页规则由更新版本的“督查”导出，请更新扩展后再导入。');
  const parsed = RuleFile.safeParse(json);
  if (parsed.success) return ok(parsed.data.rules);
  const [issue] = parsed.error.issues;
  const [, index] = issue?.path ?? [];
  const where = typeof index === 'number' ? `第${index + 1}条规则` : '文件';
  return fail(
    'rules-damaged',
    `${where}的内容不合规定（${issue?.path.slice(2).join('.') || '格式'}），没有导入任何规则。`,
  );
}
