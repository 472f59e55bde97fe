import { findIn } from '../signs.ts';
import { type Directive, spokenTo } from './directive.ts';
import type { ClauseContext } from './duty-clause.ts';
import { endorsedBy } from './endorsement.ts';
import { passiveDirective } from './passive-directive.ts';

/**
 * The directives of a sentence: said to units outright, by what a meeting agreed to, in the passive (由X牵头), or by a bare name at the
 * head of a clause, in this order. Empty where no unit is told anything.
 */
export function directivesIn(
  text: string,
  sentence: { start: number; end: number },
  context: ClauseContext,
): Directive[] {
  const found = withoutEndorsement(text, sentence, context);
  const endorsed = endorsedBy(text, sentence, context);
  // 会议同意甲提出的方案，由乙负责实施: what is said outright goes before what the agreement implies.
  const outright = found.find((one) => one.explicit);
  if (endorsed && outright) return [{ ...outright, start: sentence.start, end: sentence.end }];
  return endorsed ? [endorsed] : found;
}

function withoutEndorsement(
  text: string,
  sentence: { start: number; end: number },
  context: ClauseContext,
): Directive[] {
  const { told, bare } = spokenTo(text, sentence, context);
  if (told.length > 0) return afterPassive(text, sentence, told, context);
  const passive = passiveDirective(text, sentence, context);
  return passive.length > 0 || !bare ? passive : [bare];
}

/** 纠纷由甲牵头，乙依法处理: who is named first, within its clause, leads; a later one without a duty word takes part. */
function afterPassive(
  text: string,
  sentence: { start: number; end: number },
  told: Directive[],
  context: ClauseContext,
): Directive[] {
  const [first, ...others] = told;
  const at = first?.lead[0]?.start ?? 0;
  if (!first || findIn(text, '由', sentence.start + 1, at - 4) < 0) return told;
  const [passive] = passiveDirective(text, { start: sentence.start, end: at }, context);
  if (!passive) return told;
  if (first.explicit) return [passive, { ...first, start: at }, ...others];
  const cooperate = [...passive.cooperate, ...first.lead, ...first.cooperate];
  return [{ ...passive, end: first.end, cooperate }, ...others];
}
