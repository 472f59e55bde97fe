import type { UnitDirectory } from '../model/unit.ts';

/** Below this likeness two names are two units. */
const ENOUGH = 0.5;

/**
 * The unit of the directory a written name most likely means, by the characters they share (市发改局 for 市发改委), or
 * null. A guess for a person to confirm: 财政局 and 民政局 never count as like, as what stands before the last word differs.
 */
export function likelyUnit(name: string, directory: UnitDirectory): string | null {
  let best: string | null = null;
  let most = ENOUGH;
  for (const unit of directory.units)
    for (const known of [unit.name, ...unit.shortNames, ...unit.aliases]) {
      const score = likeness(name, known);
      if (score > most) [best, most] = [unit.name, score];
    }
  return best;
}

/** Dice likeness of the names' characters in order, where their heads (all but the last two characters) share half. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const common = longestCommon(a, b);
  const headA = a.slice(0, -1);
  const headB = b.slice(0, -1);
  const heads = longestCommon(headA, headB);
  if (heads < Math.min(headA.length, headB.length) * 0.75) return 0;
  return (2 * common) / (a.length + b.length);
}

/** Length of the longest common subsequence; names are short. */
function longestCommon(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    const next = new Array<number>(b.length + 1).fill(0);
    for (let j = 1; j <= b.length; j++)
      next[j] = a[i - 1] === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!);
    row = next;
  }
  return row[b.length]!;
}
