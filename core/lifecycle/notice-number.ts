import type { Change } from '../model/change.ts';
import { entriesOfKind } from '../model/fold.ts';

/** The number of the notice a task was last assigned with; null where it was not. */
export const noticeNumber = (changes: readonly Change[]): string | null =>
  entriesOfKind(changes, 'moved')
    .filter(({ step }) => step === 'assign')
    .at(-1)?.number || null;
