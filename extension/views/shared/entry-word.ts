import { CHANGE_WORD, type Change } from '../../../core/model/change.ts';
import { CHASE_WORD } from '../../../core/model/entries/chased.ts';
import { STEP_WORD } from '../../../core/model/entries/moved.ts';

/** What an entry is called: a step by its own word. */
export const entryWord = (change: Change): string =>
  change.kind === 'moved'
    ? STEP_WORD[change.step]
    : change.kind === 'chased'
      ? CHASE_WORD[change.step]
      : CHANGE_WORD[change.kind];
