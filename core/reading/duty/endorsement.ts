import type { Directive } from './directive.ts';
import type { ClauseContext } from './duty-clause.ts';
import { unitsBefore } from './subject.ts';

/**
 * 会议原则同意县财政局关于……的意见，修改完善后报……: the unit whose paper the meeting agreed to has to see to the rest.
 * Without a clause that says what is left to do, the meeting merely took note.
 */
export function endorsedBy(
  text: string,
  sentence: { start: number; end: number },
  context: ClauseContext,
): Directive | null {
  const opening =
    /^(?:[一二三四五六七八九十]是)?(?:会议)?(?:研究)?(?:决定)?(?:原则上?)?(?:同意|通过|审议通过)(?:了|由)?/.exec(
      text.slice(sentence.start, sentence.start + 16),
    )?.[0];
  if (!opening || opening.endsWith('由')) return null;
  const at = sentence.start + opening.length;
  const verb = /关于|提交|提出|起草|拟定|拟订|上报|报送|报来|汇报|制定|所提|《|对/.exec(
    text.slice(at, Math.min(sentence.end, at + 40)),
  );
  const list = verb && unitsBefore(text, at, at + verb.index, context.gap, context.index);
  const rest = verb ? text.slice(at + verb.index, sentence.end) : '';
  if (
    !list ||
    !/[，；][^，]*(?:修改|完善|报请|报县|报市|报区|提交|印发|组织|抓紧|按程序|尽快|实施|落实|办理)/.test(rest)
  )
    return null;
  return {
    ...sentence,
    lead: list.names,
    cooperate: [],
    etc: list.etc,
    explicit: true,
    reason: '会议同意其所提事项，由其办理（推定）',
  };
}
