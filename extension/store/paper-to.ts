import type { TaskPaper } from '../../core/papers/kind.ts';
import type { Database } from './database.ts';
import { getSetting, setSetting } from './settings.ts';

/** Kinds that go to others than the units they are about, and the setting that remembers to whom. */
const ELSEWHERE = { criticise: 'bulletinTo', transfer: 'transferTo' } as const;

/** True for a paper that is not addressed to the units it is about: 通报批评 goes round, 移送函 to whoever looks into them. */
export const goesElsewhere = (kind: TaskPaper): kind is keyof typeof ELSEWHERE => kind in ELSEWHERE;

/** To whom the office last addressed such a kind; null for other kinds, or where it never did. */
export async function rememberedTo(db: Database, kind: TaskPaper): Promise<string[] | null> {
  if (!goesElsewhere(kind)) return null;
  const to = await getSetting(db, ELSEWHERE[kind]);
  return to.length > 0 ? to : null;
}

/** Remembers to whom such a kind was addressed. */
export async function rememberTo(db: Database, kind: TaskPaper, to: readonly string[]): Promise<void> {
  if (goesElsewhere(kind)) await setSetting(db, ELSEWHERE[kind], [...to]);
}
