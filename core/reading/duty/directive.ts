import { findIn } from '../signs.ts';
import { clauseStarts } from '../tasks/sentences.ts';
import type { ClauseContext } from './duty-clause.ts';
import { pastLeadIn } from './lead-ins.ts';
import { followers, partners } from './partners.ts';
import { requestedAt } from './requested.ts';
import { type Subject, subjectAt, unitsBefore } from './subject.ts';
import type { NameRange, UnitList } from './unit-list.ts';
import { endsLikeListedUnit } from './unit-names.ts';

/** A sentence (or the part of one that has a subject of its own) with the units it lays a duty on. */
export type Directive = {
  start: number;
  end: number;
  lead: NameRange[];
  cooperate: NameRange[];
  etc: boolean;
  /** True where the sentence says 要、应、负责、牵头…; false where only its form tells (unit, then verb). */
  explicit: boolean;
  /** True where nothing but a unit's name at the head of a clause tells: no duty without a time limit beside it. */
  bare?: boolean;
  reason: string;
};

/** After a later subject: it takes part. 按职责分工 says so only beside a unit that leads. */
const HELPING =
  /^(?:要|应|应当|须|需)?(?:按(?:照)?(?:各自)?(?:职责|分工|职责分工|责任分工))?(?:积极|密切|主动|全力|认真|做好|协同|共同|予以|给予)*(?:配合|协助|支持|参与|参加|协同|协作|做好配合|搞好配合|给予配合)|^(?:业务|加强)?(?:指导|督导|监督)，/;
/** The units at the head of text[start, end) that are told to help (乙配合……), or none. */
export function helpersAt(text: string, start: number, end: number, context: ClauseContext): NameRange[] {
  const subject = told(text, pastLeadIn(text, start, end), end, context);
  return subject && HELPING.test(text.slice(subject.end, subject.end + 16)) ? subject.names : [];
}
const SHARING =
  /^(?:要|应)?(?:按(?:照)?[^，]{0,8}分工|分工负责|分别负责|(?:具体)?(?:落实|实施|承办)(?=[，。；]))/;
/** 甲牵头、乙配合……, without a pause between them. */
const HAND_IN_HAND = /^(?:负责)?牵头(?:负责)?、/;
/** 甲会同乙……了: told as done, 会同 lays no duty on anyone. */
const JOINTLY = /^(?:会同|会商|商|联合)[^要应须]{2,60}了/;
/** 请X… asks outright; a duty word may also open a later clause: X在…的同时，要…. */
const REQUEST = /(?:请|由|责成|责令|要求|望)$/;
const LATER_WITHIN = 400;
const LATER_DUTY = /负总责|总负责|[，里内下后中时](?:都|均|也|还)?(?:要|应|应当|须|必须|需)(?![求素点闻])/;
const OWN_DUTY = /^(?:具体|共同|统一|分别|全面|主要|直接|牵头|统筹)*(?:负责|承担|做好|抓好|搞好)(?!了)/;
/** 区政府要求各街道……: the first unit speaks, the next one is told. */
const SPEAKING = /^(?:要求|责成|责令|通知|决定由|委托|请)/;

/**
 * Reads who a sentence is addressed to. The first clause that begins with units followed by a predicate tells who
 * leads; 会同… and later clauses (Y配合) tell who takes part; a later clause with units and a verb of its own begins
 * another directive. `bare`: where no clause tells so, units that merely stand at the head of one.
 */
export function spokenTo(
  text: string,
  sentence: { start: number; end: number },
  context: ClauseContext,
): { told: Directive[]; bare: Directive | null } {
  const found: Directive[] = [];
  let reached = sentence.start;
  let named: Named | null = null;
  let bare: Subject | null = null;
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
    const subject = withNamed(text, named, clause, told(text, at, sentence.end, context), sentence.end);
    if (!subject) named = namedBefore(text, named, at, sentence.end, context) ?? named;
    if (!subject || subject.predicate === 'may' || CONDITION.test(text.slice(subject.end, subject.end + 64)))
      continue;
    // 加快办证，确保县医院扩建项目复工: what is to come about, not who acts.
    if (open && subject.predicate !== 'duty' && AIM.test(text.slice(clause, clause + 2))) continue;
    named = null;
    if (subject.predicate === 'any') {
      bare ??= subject;
      continue;
    }
    const after = text.slice(subject.end, subject.end + 16);
    if (open && (HELPING.test(after) || (leads(text, open) && SHARING.test(after)))) {
      open.cooperate.push(...subject.names);
      continue;
    }
    if (!open && HELPING.test(after) && text.slice(sentence.start, subject.start).includes('牵头')) continue;
    const conditional = text.slice(clause - 2, clause) === '的，';
    if (open?.explicit && subject.predicate !== 'duty' && text.charAt(at) === '由' && !conditional) continue;
    reached = subject.end;
    if (
      open?.explicit &&
      subject.predicate !== 'duty' &&
      !conditional &&
      goesOn(text, open, subject, after)
    ) {
      if (!isRecipient(text, open, subject)) open.cooperate.push(...subject.names);
      continue;
    }
    if (open) open.end = clause;
    found.push(directive(text, subject, open ? clause : sentence.start, sentence.end, context));
  }
  if (found.length > 0 || !bare) return { told: found, bare: null };
  const only = directive(text, bare, sentence.start, sentence.end, context);
  return { told: [], bare: { ...only, bare: true } };
}

/** 由甲负责实施，乙保障经费: who is named after the one in charge, without a duty word, takes part. */
const goesOn = (text: string, open: Directive, subject: Subject, after: string) =>
  !OWN_LIMIT.test(after) &&
  ((text.charAt(open.lead[0]!.start - 1) === '由' && open.lead.length === 1) ||
    isRecipient(text, open, subject));

/** 县办于5月15日前汇总: a time limit of its own makes it a duty of its own. */
const OWN_LIMIT = /^(?:要|将)?(?:于|在)?\d{1,4}[年月日]/;

/** ……于4月底前报县政府办公室，县政府办公室汇总后…: the unit that receives the work of the one told to do it. */
function isRecipient(text: string, open: Directive, { names }: Subject): boolean {
  const [name] = names;
  if (!name || names.length > 1) return false;
  const at = findIn(
    text,
    text.slice(name.start, name.end),
    Math.max(open.start, name.start - RECEIVED_WITHIN),
    name.start,
  );
  return at > open.start && /(?:报|送|交|给|至|到|向)$/.test(text.slice(at - 1, at));
}

/** The subject of a clause; where it merely speaks (要求), the one it speaks to. */
function told(text: string, at: number, end: number, { gap, index }: ClauseContext): Subject | null {
  const subject = subjectAt(text, at, end, gap, index) ?? requestedAt(text, at, end, gap, index);
  const speaking = subject && SPEAKING.exec(text.slice(subject.end, subject.end + 4))?.[0];
  if (!subject || !speaking) return subject;
  const next = subjectAt(text, subject.end + speaking.length, end, gap, index);
  if (next) return { ...next, predicate: 'duty' };
  // 各单位请于5月底前报送: here 请 asks the subject itself.
  return speaking === '请' ? subject : null;
}

/** No subject has more; a longer run of clauses is a list of something else. */
const MOST_NAMES = 60;
/** The receiver stands in the words just before. */
const RECEIVED_WITHIN = 200;

/** 责任单位为县林业局的，由……: a clause that ends in 的 is a condition. */
const CONDITION = /^[^，。；\n]{0,60}的，/;

/** 县水利局是治水工作的责任主体，要……. */
const CALLED = /是[^，]{0,24}(?:主体|单位|部门|机构)$/;

const AIM = /^(?:确保|力争)/;

/** Units that fill a whole clause, and where the next one begins: 各乡镇、园区，各有关部门要……. */
type Named = { units: UnitList; start: number; end: number };

function namedBefore(
  text: string,
  named: Named | null,
  at: number,
  end: number,
  { gap, index }: ClauseContext,
): Named | null {
  const comma = findIn(text, '，', at, Math.min(end, at + 120));
  if (comma < 0) return null;
  const called = CALLED.exec(text.slice(at, comma));
  const until = called ? at + called.index : comma;
  if (!endsLikeListedUnit(text, at, until) && !index) return null;
  const units = unitsBefore(text, at, until, gap, index);
  if (!units) return null;
  if (named?.end !== at || named.units.names.length > MOST_NAMES) return { units, start: at, end: comma + 1 };
  const names = [...named.units.names, ...units.names];
  return { units: { names, etc: named.units.etc || units.etc }, start: named.start, end: comma + 1 };
}

/** The subject with the units of the clauses before it; 各乡镇，对上述工作，要……: those units where it has none of its own. */
function withNamed(
  text: string,
  named: Named | null,
  clause: number,
  subject: Subject | null,
  end: number,
): Subject | null {
  if (!named) return subject;
  const { units, start } = named;
  if (subject)
    return named.end === clause && subject.start === clause
      ? { ...subject, start, names: [...units.names, ...subject.names] }
      : subject;
  if (!BARE_DUTY.test(text.slice(clause, Math.min(end, clause + 3)))) return null;
  return { ...units, start, end: clause, predicate: 'duty' };
}

/** A clause that opens with its duty word: its subject stands before. */
const BARE_DUTY = /^(?:都|均|也)?(?:要|应|须|必须|务必)(?![求素点])/;

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
    cooperate: HAND_IN_HAND.test(text.slice(subject.end, subject.end + 6))
      ? followers(text, subject.end, end, context)
      : partners(text, subject.end, end, context),
    etc: subject.etc,
    explicit:
      (subject.predicate === 'duty' &&
        !JOINTLY.test(text.slice(subject.end, Math.min(end, subject.end + 70)))) ||
      REQUEST.test(text.slice(start, subject.start)) ||
      OWN_DUTY.test(text.slice(subject.end, subject.end + 8)) ||
      LATER_DUTY.test(text.slice(subject.end, Math.min(end, subject.end + LATER_WITHIN))),
    reason: '句子主语为责任单位',
  };
}
