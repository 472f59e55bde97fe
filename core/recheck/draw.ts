import { z } from 'zod';
import { Actor } from '../model/entries/entry.ts';

/**
 * A random draw as it is kept: with its seed and everything it was drawn from, so that anyone can draw it again and get
 * the same. `about`: what the tasks drawn from have in common, in words.
 */
export const Draw = z.object({
  id: z.string(),
  at: z.string(),
  by: Actor,
  seed: z.string().min(1),
  about: z.string(),
  /** Ids of the tasks drawn from, in their own order. */
  from: z.array(z.string()),
  picked: z.array(z.string()),
});
export type Draw = z.infer<typeof Draw>;

/**
 * Draws `count` of the ids (all of them where there are fewer) by a seed. The order in which the ids arrive does not matter;
 * the same ids, count and seed always give the same, in the order drawn. Each id is as likely as any other.
 */
export function drawIds(ids: readonly string[], count: number, seed: string): string[] {
  const left = [...new Set(ids)].sort();
  const next = randomFrom(seed);
  const picked: string[] = [];
  const most = Math.min(Math.max(0, Math.floor(count)), left.length);
  for (let i = 0; i < most; i++) {
    // What is below the largest multiple of the number left falls on each alike.
    const among = left.length - i;
    const limit = Math.floor(0x1_0000_0000 / among) * among;
    let drawn = next();
    while (drawn >= limit) drawn = next();
    const at = i + (drawn % among);
    [left[i], left[at]] = [left[at]!, left[i]!];
    picked.push(left[i]!);
  }
  return picked;
}

/** True where a kept draw is what its seed gives. */
export const isTrueDraw = ({ from, picked, seed }: Pick<Draw, 'from' | 'picked' | 'seed'>): boolean =>
  drawIds(from, picked.length, seed).join('\n') === picked.join('\n');

/** Whole numbers below 2^32 from a seed: sfc32 over four hashes of it (xmur3). Good enough to draw by, not to keep secrets by. */
function randomFrom(seed: string): () => number {
  let h = 1779033703 ^ seed.length;
  for (let i = 0; i < seed.length; i++) {
    h = Math.imul(h ^ seed.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  const hash = () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h >>> 0;
  };
  let [a, b, c, d] = [hash(), hash(), hash(), hash()] as [number, number, number, number];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}
