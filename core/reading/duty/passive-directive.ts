import { findIn } from '../signs.ts';
import type { Directive } from './directive.ts';
import type { ClauseContext } from './duty-clause.ts';
import { followers } from './partners.ts';
import { subjectAt, unitsBefore } from './subject.ts';
import type { NameRange } from './unit-list.ts';

const PASSIVE_DUTY =
  /^(?:牵头|负责|作为|担任|会同|统筹|组织|具体|承担|承办|主办|制定|研究|实施|落实|抓|做好|分别|共同|按|商|推进|协调|办理|完成)/;

/** No clause opens with units: …由X牵头，Y配合；建立X牵头、Y参与的机制. */
export function passiveDirective(
  text: string,
  sentence: { start: number; end: number },
  context: ClauseContext,
): Directive[] {
  const made = (lead: NameRange[], cooperate: NameRange[], etc: boolean, reason: string): Directive[] => [
    { start: sentence.start, end: sentence.end, lead, cooperate, etc, explicit: true, reason },
  ];
  for (
    let at = findIn(text, '由', sentence.start, sentence.end);
    at >= 0 && at < sentence.end;
    at = findIn(text, '由', at + 1, sentence.end)
  ) {
    const subject = subjectAt(text, at, sentence.end, context.gap, context.index);
    if (subject && PASSIVE_DUTY.test(text.slice(subject.end, subject.end + 4)))
      return made(
        subject.names,
        followers(text, subject.end, sentence.end, context),
        subject.etc,
        '文中写明由该单位办理',
      );
  }
  const at = findIn(text, '牵头', sentence.start, sentence.end);
  if (at < 0 || at >= sentence.end) return [];
  for (let from = Math.max(sentence.start, at - 60); from < at - 1; from++) {
    if (from > sentence.start && !HEAD.test(text.slice(Math.max(sentence.start, from - 2), from))) continue;
    const list = unitsBefore(text, from, at, context.gap, context.index);
    if (list)
      return made(list.names, followers(text, at, sentence.end, context), list.etc, '文中写明牵头单位');
  }
  return [];
}

const HEAD = /(?:建立|形成|完善|健全|实行|构建|成立|由|以|，|—)$/;
