import type { Certainty } from '../../model/certainty.ts';
import type { DutyClause } from './duty-clause.ts';
import type { NameRange } from './unit-list.ts';

/** Who leads and who takes part, with how sure that is and why. */
export type Duty = {
  lead: NameRange[];
  cooperate: NameRange[];
  certainty: Certainty;
  reason: string;
  etc: boolean;
};

/**
 * Ranks the units of a clause. 牵头 leads and all others take part; 负责 without rank makes all of them lead, unless
 * the document laid down that the first one does (`convention`); 指导 beside 负责 takes part, alone it leads.
 */
export function rankDuty(clause: DutyClause, convention: boolean): Duty {
  const of = (role: string) =>
    clause.groups.filter((group) => group.role === role).flatMap((group) => group.names);
  const lead = of('lead');
  const duty = [
    ...of('duty'),
    ...clause.groups.filter((group) => !group.role).flatMap((group) => group.names),
  ];
  const rest = [...of('cooperate'), ...of('guide')];
  const etc = clause.etc;
  if (lead.length > 0)
    return {
      lead,
      cooperate: [...duty, ...rest].sort((a, b) => a.start - b.start),
      certainty: 'certain',
      reason: '文中写明牵头单位',
      etc,
    };
  if (duty.length > 1 && convention)
    return {
      lead: duty.slice(0, 1),
      cooperate: [...duty.slice(1), ...rest],
      certainty: 'certain',
      reason: '文中约定列第一位者为牵头单位',
      etc,
    };
  if (duty.length > 0) {
    const flat = duty.length > 1;
    return {
      lead: duty,
      cooperate: rest,
      certainty: flat ? 'inferred' : 'certain',
      reason: flat ? '文中未分主次，各单位并列负责（首位单位推定为牵头）' : '文中写明责任单位',
      etc,
    };
  }
  const guides = of('guide');
  if (guides.length > 0)
    return {
      lead: guides,
      cooperate: of('cooperate'),
      certainty: 'inferred',
      reason: '文中只写明指导、督导单位',
      etc,
    };
  return { lead: [], cooperate: rest, certainty: 'unknown', reason: '文中只写明配合单位', etc };
}
