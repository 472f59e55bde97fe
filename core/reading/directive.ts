import type { ClauseContext } from './duty-clause.ts';
import { pastLeadIn } from './lead-ins.ts';
import { predicateAt } from './predicates.ts';
import { clauseStarts } from './sentences.ts';
import { findIn } from './signs.ts';
import { type Subject, subjectAt, unitsBefore } from './subject.ts';
import type { NameRange } from './unit-list.ts';

/** A sentence (or the part of one that has a subject of its own) with the units it lays a duty on. */
export type Directive = {
  start: number;
  end: number;
  lead: NameRange[];
  cooperate: NameRange[];
  etc: boolean;
  /** True where the sentence says 要、应、负责、牵头…; false where only its form tells (unit, then verb). */
  explicit: boolean;
  reason: string;
};

const HELPING =
  /^(?:要|应|应当|须|需)?(?:积极|密切|主动|全力|认真|做好|协同|共同)*(?:配合|协助|支持|参与|参加|协同|协作|做好配合|搞好配合|给予配合|按(?:照)?(?:各自)?(?:职责|责任)?分工)/;
const JOINING =
  /^(?:要|应|应当|将|须|需|负责)?(?:牵头)?(?:负责)?[，、]?(?:并|要)?(?:会同|会商|商|联合|协同|协调|组织)(?![实推开务会])/;
const BY = /^由/;
const PASSIVE_DUTY =
  /^(?:牵头|负责|会同|统筹|组织|具体|承担|承办|主办|制定|研究|实施|落实|抓|做好|分别|共同|按|商|推进|协调|办理|完成)/;

/**
 * Reads who a sentence is addressed to. The first clause that begins with units followed by a predicate tells who
 * leads; 会同… and later clauses (Y配合) tell who takes part; a later clause with units and a verb of its own begins
 * another directive. Empty where no clause has units for a subject.
 */
export function directivesIn(
  text: string,
  sentence: { start: number; end: number },
  context: ClauseContext,
): Directive[] {
  const found: Directive[] = [];
  const endorsed = endorsedBy(text, sentence, context);
  if (endorsed) return [endorsed];
  let open: Directive | null = null;
  let reached = sentence.start;
  for (const clause of clauseStarts(text, sentence)) {
    if (clause < reached) continue;
    const at = pastLeadIn(text, clause, sentence.end);
    if (at >= sentence.end) continue;
    if (open) {
      const joined = partners(text, at, sentence.end, context);
      if (joined.length > 0) {
        open.cooperate.push(...joined);
        continue;
      }
    }
    const subject = subjectAt(text, at, sentence.end, context.gap, context.index);
    if (!subject || subject.predicate === 'may') continue;
    if (
      open &&
      HELPING.test(text.slice(subject.end, subject.end + 16)) &&
      !OWN_HELP.test(text.slice(subject.end, subject.end + 16))
    ) {
      open.cooperate.push(...subject.names);
      continue;
    }
    if (
      !open &&
      HELPING.test(text.slice(subject.end, subject.end + 16)) &&
      text.slice(sentence.start, subject.start).includes('牵头')
    )
      continue;
    if (open?.explicit && subject.predicate !== 'duty' && BY.test(text.slice(at, at + 1))) continue;
    const next = directive(
      text,
      subject,
      found.length === 0 ? sentence.start : clause,
      sentence.end,
      context,
    );
    reached = subject.end;
    if (open) open.end = clause;
    open = next;
    found.push(next);
  }
  if (found.length > 0) return found;
  return passive(text, sentence, context);
}

/**
 * 会议原则同意县财政局关于……的意见，修改完善后报……: the unit whose paper the meeting agreed to has to see to the rest.
 * Without a clause that says what is left to do, the meeting merely took note.
 */
function endorsedBy(
  text: string,
  sentence: { start: number; end: number },
  context: ClauseContext,
): Directive | null {
  const opening =
    /^(?:[一二三四五六七八九十]是)?会议(?:研究)?(?:决定|原则上?)?(?:同意|通过|审议通过)(?:了|由)?/.exec(
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

const OWN_HELP = /^(?:要|应)?按(?:照)?[^，]{0,8}分工/;

/** 请X… asks outright; a duty word may also open a later clause: X在…的同时，要…. */
const REQUEST = /(?:请|责成|责令|要求|望)$/;
const LATER_DUTY = /负总责|总负责|[，里内下后中时](?:都|均|也|还)?(?:要|应|应当|须|必须|需)(?![求素点闻])/;

function directive(
  text: string,
  subject: Subject,
  start: number,
  end: number,
  context: ClauseContext,
): Directive {
  return {
    start,
    end,
    lead: subject.names,
    cooperate: partners(text, subject.end, end, context),
    etc: subject.etc,
    explicit:
      subject.predicate === 'duty' ||
      REQUEST.test(text.slice(start, subject.start)) ||
      LATER_DUTY.test(text.slice(subject.end, end)),
    reason: '句子主语为责任单位',
  };
}

/** The units after 会同, 商 at `at` (要 and 牵头 may stand before it). */
function partners(text: string, at: number, end: number, context: ClauseContext): NameRange[] {
  const joining = JOINING.exec(text.slice(at, at + 14))?.[0];
  if (!joining || /(?:协调|组织)$/.test(joining) || !/会同|会商|商|联合|协同/.test(joining)) return [];
  const from = at + joining.length;
  const list = subjectAt(text, from, end, context.gap, context.index);
  if (list) return list.names;
  const stop = /[，。；：\n]/.exec(text.slice(from, end));
  return unitsBefore(text, from, stop ? from + stop.index : end, context.gap, context.index)?.names ?? [];
}

/** No clause opens with units: …由X牵头，Y配合；建立X牵头、Y参与的机制. */
function passive(
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

const HEAD = /(?:建立|形成|完善|健全|实行|构建|成立|由|以|，)$/;

/** The units that take part after 牵头: 会同…, then clauses that end in 配合、参与. */
function followers(text: string, from: number, end: number, context: ClauseContext): NameRange[] {
  const names = [...partners(text, from, end, context)];
  for (let i = from; i < end && i < from + 120; i++) {
    if (!'，、'.includes(text.charAt(i))) continue;
    const joined = partners(text, i + 1, end, context);
    if (joined.length > 0) {
      names.push(...joined);
      continue;
    }
    const until = /(?:积极|密切|共同|协同|分别|按职责)*(?:参与|配合|协助|参加)/.exec(
      text.slice(i + 1, Math.min(end, i + 160)),
    );
    const list = until && unitsBefore(text, i + 1, i + 1 + until.index, context.gap, context.index);
    if (list) return [...names, ...list.names];
    if (text.charAt(i) === '，' && predicateAt(text, i + 1)) break;
  }
  return names;
}
