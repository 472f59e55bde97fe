/** The year a ledger is about, and where it is written. */
export type LedgerYear = { year: number; from: string };

const DIGITS = '〇一二三四五六七八九';

/**
 * Reads the year a title names (2026年…, 二〇二六年…, 2026-2027年度: none, as it names two).
 * `from` is what the screen calls the place.
 */
export function yearIn(text: string, from: string): LedgerYear | null {
  const years = new Set<number>();
  for (const match of text
    .normalize('NFKC')
    .matchAll(/(20\d\d)\s*(?:年|年度|[-—~至]\s*20\d\d)|([二][〇○零Oo][〇○零一二三四五六七八九]{2})年/g)) {
    const written = match[1] ?? [...match[2]!].map((c) => Math.max(0, DIGITS.indexOf(c))).join('');
    years.add(Number(written));
    const range = /[-—~至]\s*(20\d\d)/.exec(match[0]);
    if (range) years.add(Number(range[1]));
  }
  return years.size === 1 ? { year: [...years][0]!, from } : null;
}

/** Two thirds of the limits that name a year must name the same one before it speaks for the others. */
const MOST = 2 / 3;

/** The year most time limits of a column name, for those that name none. */
export function yearAmong(limits: readonly string[]): LedgerYear | null {
  const counts = new Map<number, number>();
  let all = 0;
  for (const limit of limits) {
    const year = /(?:^|\D)(20\d\d)(?=\s*[年.\-/])/.exec(limit)?.[1];
    if (!year) continue;
    all++;
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= all * MOST ? { year: best[0], from: '同列其他时限' } : null;
}
