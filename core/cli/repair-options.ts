import { RULES } from '../ledger/rules/index.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { CHOICES_KIND } from '../xlsx/repair-workbook.ts';

/** Repairs that are not one rule's, and what they do. */
const OWN_KINDS: Record<string, string> = {
  'limit-days': '把时限推算成日期，填在新的一列',
  'fill-down': '把表示“同上”的空格填满',
  'status-words': '统一办理状态的说法',
  [CHOICES_KIND]: '给状态、责任单位列加下拉项',
};

/** Takes every `--repair KIND` out of the arguments; null where there is none. Several kinds may stand in one, with commas. */
export function takeRepairs(args: string[]): Result<string[] | null> {
  const kinds: string[] = [];
  let asked = false;
  for (let i = args.indexOf('--repair'); i >= 0; i = args.indexOf('--repair')) {
    const [, given] = args.splice(i, 2);
    asked = true;
    if (given === undefined || given.startsWith('--'))
      return fail('no-value', '--repair 后面缺少修复的种类，全部修复请写 --repair all。');
    kinds.push(...given.split(/[,，]/).filter(Boolean));
  }
  const unknown = kinds.find(
    (kind) => kind !== 'all' && !(kind in OWN_KINDS) && !RULES.some(({ id }) => id === kind),
  );
  if (unknown !== undefined)
    return fail(
      'unknown-repair',
      `没有“${unknown}”这种修复。可写 all（全部）、规则名（如 date-as-text、short-unit-name，见检查结果），或 ${Object.entries(
        OWN_KINDS,
      )
        .map(([kind, does]) => `${kind}（${does}）`)
        .join('、')}。`,
    );
  return ok(asked ? kinds : null);
}

/** Tells whether a kind of repair was asked for. */
export const isWanted =
  (kinds: readonly string[]) =>
  (kind: string): boolean =>
    kinds.includes('all') || kinds.includes(kind);
