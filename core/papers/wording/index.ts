import type { TaskPaper } from '../kind.ts';
import type { Matter } from './about.ts';
import { assign } from './assign.ts';
import { criticise } from './criticise.ts';
import { extension } from './extension.ts';
import { letter } from './letter.ts';
import { rectify } from './rectify.ts';
import { talk } from './talk.ts';
import { transfer } from './transfer.ts';
import { urge } from './urge.ts';

/** A paper's title and its paragraphs; empty ones are left out. */
export type Wording = (matter: Matter) => { title: string; body: string[] };

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
