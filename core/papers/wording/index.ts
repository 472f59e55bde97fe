import type { TaskPaper } from '../kind.ts';
import { assign } from './assign.ts';
import { criticise } from './criticise.ts';
import { extension } from './extension.ts';
import { letter } from './letter.ts';
import { rectify } from './rectify.ts';
import { talk } from './talk.ts';
import { transfer } from './transfer.ts';
import { urge } from './urge.ts';
import type { Wording } from './wording.ts';

/** How each kind is worded until the person changes it. */
export const WORDINGS: Record<TaskPaper, Wording> = {
  assign,
  urge,
  letter,
  talk,
  rectify,
  criticise,
  transfer,
  extension,
};
