import { clauseStarts } from '../tasks/sentences.ts';
import type { ClauseContext } from './duty-clause.ts';
import { endorsedBy } from './endorsement.ts';
import { pastLeadIn } from './lead-ins.ts';
import { partners } from './partners.ts';
import { passiveDirective } from './passive-directive.ts';
import { type Subject, subjectAt } from './subject.ts';
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

/** After a later subject: it takes part. 按职责分工 says so only beside a unit that leads. */
const HELPING =
  /^(?:要|应|应当|须|需)?(?:积极|密切|主动|全力|认真|做好|协同|共同)*(?:配合|协助|支持|参与|参加|协同|协作|做好配合|搞好配合|给予配合)/;
const SHARING = /^(?:要|应)?(?:按(?:照)?[^，]{0,8}分工|分工负责|分别负责)/;
/** 请X… asks outright; a duty word may also open a later clause: X在…的同时，要…. */
const REQUEST = /(?:请|责成|责令|要求|望)$/;
const LATER_DUTY = /负总责|总负责|[，里内下后中时](?:都|均|也|还)?(?:要|应|应当|须|必须|需)(?![求素点闻])/;
const OWN_DUTY = /^(?:具体|共同|统一|分别|全面|主要|直接|牵头|统筹)*(?:负责|承担)/;
/** 区政府要求各街道……: the first unit speaks, the next one is told. */
const SPEAKING = /^(?:要求|责成|责令|通知|决定由|委托|请)/;

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
  const endorsed = endorsedBy(text, sentence, context);
  if (endorsed) return [endorsed];
  const found: Directive[] = [];
  let reached = sentence.start;
  for (const clause of clauseStarts(text, sentence)) {
    if (clause < reached) continue;
    const open = found[found.length - 1];
    const at = pastLeadIn(text, clause, sentence.end);
    if (at >= sentence.end) continue;
    const joined = open ? partners(text, at, sentence.end, context) : [];
    if (open && joined.length > 0) {
      open.cooperate.push(...joined);
      continue;
    }
    const subject = told(text, at, sentence.end, context);
    if (!subject || subject.predicate === 'may') continue;
    const after = text.slice(subject.end, subject.end + 16);
    if (open && (HELPING.test(after) || (leads(text, open) && SHARING.test(after)))) {
      open.cooperate.push(...subject.names);
      continue;
    }
    if (!open && HELPING.test(after) && text.slice(sentence.start, subject.start).includes('牵头')) continue;
    if (open?.explicit && subject.predicate !== 'duty' && text.charAt(at) === '由') continue;
    reached = subject.end;
    if (open) open.end = clause;
    found.push(directive(text, subject, open ? clause : sentence.start, sentence.end, context));
  }
  return found.length > 0 ? found : passiveDirective(text, sentence, context);
}

/** The subject of a clause; where it merely speaks (要求), the one it speaks to. */
function told(text: string, at: number, end: number, { gap, index }: ClauseContext): Subject | null {
  const subject = subjectAt(text, at, end, gap, index);
  const speaking = subject && SPEAKING.exec(text.slice(subject.end, subject.end + 4))?.[0];
  if (!subject || !speaking) return subject;
  const next = subjectAt(text, subject.end + speaking.length, end, gap, index);
  return next && { ...next, predicate: 'duty' };
}

/** True where the directive's own words are X牵头: the others named after it take part. */
const leads = (text: string, open: Directive) => {
  const last = open.lead[open.lead.length - 1];
  return last !== undefined && /^(?:要)?牵头/.test(text.slice(last.end, last.end + 3));
};

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
      OWN_DUTY.test(text.slice(subject.end, subject.end + 8)) ||
      LATER_DUTY.test(text.slice(subject.end, end)),
    reason: '句子主语为责任单位',
  };
}
