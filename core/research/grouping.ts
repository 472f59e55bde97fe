import { z } from 'zod';
import type { Difficulty } from './difficulty.ts';
import { OTHER_THEME, Theme, themeOf, USUAL_THEMES } from './theme.ts';

/** 本级协调解决, or 提请上级. */
export const Outcome = z.enum(['here', 'up']);
export type Outcome = z.infer<typeof Outcome>;

export const OUTCOME_WORD: Record<Outcome, string> = { here: '本级协调解决', up: '提请上级' };

/** What the office made of the difficulties: its themes, those moved by hand, and what is to be done with each (by key). */
export const Research = z.object({
  themes: z.array(Theme),
  moved: z.record(z.string(), z.string()),
  decided: z.record(z.string(), Outcome),
});
export type Research = z.infer<typeof Research>;

export const NO_RESEARCH: Research = { themes: [...USUAL_THEMES], moved: {}, decided: {} };

/** A theme with its difficulties. */
export type Group = { theme: Theme; difficulties: Difficulty[] };

/** Difficulties by theme, in the themes' order, 其他 last; themes without any are left out. What was moved by hand stays moved. */
export function grouped(difficulties: readonly Difficulty[], { themes, moved }: Research): Group[] {
  const groups = [...themes, OTHER_THEME].map((theme): Group => ({ theme, difficulties: [] }));
  for (const difficulty of difficulties) {
    const byHand = groups.find(({ theme }) => theme.id === moved[difficulty.key]);
    const { id } = themeOf(difficulty.text, themes);
    (byHand ?? groups.find(({ theme }) => theme.id === id))?.difficulties.push(difficulty);
  }
  return groups.filter((group) => group.difficulties.length > 0);
}
