import type { Actor } from '../../../core/model/change.ts';

/** A person as histories show them. */
export const actorText = ({ name, unit, role }: Actor): string =>
  [unit, `${name || '未署名'}${role ? `（${role}）` : ''}`].filter(Boolean).join(' ');
