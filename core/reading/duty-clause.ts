import { firstLeads, impliedUnits, isNote } from './conventions.ts';
import { type LabelMeaning, labelsIn } from './labels.ts';
import { type Role, roleAtEnd } from './roles.ts';
import { lastIn } from './signs.ts';
import type { UnitIndex } from './unit-index.ts';
import { type NameRange, splitUnits } from './unit-list.ts';
import { endsLikeListedUnit } from './unit-names.ts';

/** Units that share a role in a clause. `role` null: the clause names no role for them. */
export type DutyGroup = { names: NameRange[]; role: Role | null; word: string };

/** A clause that lays down who is responsible, read to the end. */
export type DutyClause = {
  groups: DutyGroup[];
  /** True where a label or a role word says that this is about duty; a bare list of units says it only by its place. */
  marked: boolean;
  etc: boolean;
  firstLeads: boolean;
  implied: { start: number; end: number } | null;
};

export type ClauseContext = { gap: Uint8Array | null; index: UnitIndex | null };

type Segment = { start: number; end: number; stop: string };

const LABEL_ROLE: Partial<Record<LabelMeaning, Role>> = {
  lead: 'lead',
  duty: 'duty',
  cooperate: 'cooperate',
  guide: 'guide',
};

/**
 * Reads text[start, end) as a duty clause: labels (责任单位：), role words (牵头、配合、按职责分工负责), lists of units,
 * notes for the whole document, time limits (left to others). `heading` is the role that a table's heading gives to
 * the cell. Null where it is something else.
 */
export function readDutyClause(
  text: string,
  start: number,
  end: number,
  context: ClauseContext,
  heading: Role | null = null,
): DutyClause | null {
  const clause: DutyClause = { groups: [], marked: false, etc: false, firstLeads: false, implied: null };
  const labels = labelsIn(text, start, end);
  if (labels.some((label) => LABEL_ROLE[label.meaning])) clause.marked = true;
  const first = labels[0];
  if (first && first.start > start) readPart(text, start, first.start, heading, clause, context);
  for (const [i, label] of labels.entries()) {
    const role = LABEL_ROLE[label.meaning];
    const until = labels[i + 1]?.start ?? end;
    if (role) readPart(text, label.end, until, role, clause, context);
  }
  if (labels.length === 0) readPart(text, start, end, heading, clause, context);
  if (clause.groups.length === 0) return null;
  if (!clause.marked && !clause.groups.some((group) => group.role)) return bareList(text, clause);
  return clause;
}

/** A list of units without any role word counts only if every name in it looks like one. */
function bareList(text: string, clause: DutyClause): DutyClause | null {
  const names = clause.groups.flatMap((group) => group.names);
  return names.every((name) => endsLikeListedUnit(text, name.start, name.end)) ? clause : null;
}

/** Reads the words after one label (or before the first): segments parted by ，；。 */
function readPart(
  text: string,
  start: number,
  end: number,
  label: Role | null,
  clause: DutyClause,
  context: ClauseContext,
) {
  const groups: DutyGroup[] = [];
  for (const whole of segmentsOf(text, start, end)) {
    const segment = withoutNote(text, whole, clause);
    const words = text.slice(segment.start, segment.end);
    if (firstLeads(words)) clause.firstLeads = true;
    const implied = impliedUnits(words, segment.start);
    if (implied) clause.implied = implied;
    if (implied || isNote(words)) continue;
    for (const group of readSegment(text, segment, label !== null, clause, context)) {
      groups.push(group);
      if (segment.stop === '；' || segment.stop === '。') settle(groups, label);
    }
  }
  settle(groups, label);
  clause.groups.push(...groups);
}

/** 统计局（列第一位者为牵头单位，下同）: the note in brackets is for the document, the rest is the list. */
function withoutNote(text: string, segment: Segment, clause: DutyClause): Segment {
  if (text.charAt(segment.end - 1) !== '）') return segment;
  const open = lastIn(text, '（', segment.start, segment.end);
  const note = text.slice(open + 1, segment.end - 1);
  if (open <= segment.start || !(firstLeads(note) || isNote(note))) return segment;
  clause.firstLeads ||= firstLeads(note);
  clause.implied ??= impliedUnits(note, open + 1);
  return { ...segment, end: open };
}

/** Units named without a role take the label's, or that of the next role word, or follow as cooperating ones. */
function settle(groups: DutyGroup[], label: Role | null) {
  const ranked = groups.some((group) => group.role === 'lead');
  for (const [i, group] of groups.entries()) {
    if (group.role) continue;
    const next = groups.slice(i + 1).find((later) => later.role);
    if (label) group.role = label === 'duty' && ranked ? 'cooperate' : label;
    else if (next) Object.assign(group, { role: next.role, word: next.word });
    else if (ranked) group.role = 'cooperate';
    else if (groups.some((other) => other.role)) group.role = 'duty';
  }
}

function segmentsOf(text: string, start: number, end: number): Segment[] {
  const segments: Segment[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    const c = text.charAt(i);
    if ('（〔【《'.includes(c)) depth++;
    else if ('）〕】》'.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '，；。\n'.includes(c)) {
      if (i > from) segments.push({ start: from, end: i, stop: c });
      from = i + 1;
    }
  }
  if (end > from) segments.push({ start: from, end, stop: '' });
  return segments;
}

/** 会同, 商 and 牵头 in the middle of a segment: what stands before leads, what stands after takes part. */
const INFIX =
  /牵头(?:负责)?[，、]?(?:会同|会商|商|联合|协调)|牵头负责(?=.)|牵头(?=.)|会同|会商|商(?![务业会贸标城场品])|联合(?!会|社|国)|配合(?=[各省市县区国])|指导(?=[各省市县区地])/g;

function readSegment(
  text: string,
  segment: Segment,
  labelled: boolean,
  clause: DutyClause,
  context: ClauseContext,
): DutyGroup[] {
  let { start } = segment;
  start +=
    /^(?:由|请|并由|再由|并|其中|具体由|统一由|主要由|应由|须由|需由|在[^，]{2,20}(?:领导|指导|统筹|协调)下[，]?由?)+/.exec(
      text.slice(start, segment.end),
    )?.[0].length ?? 0;
  const tail = roleAtEnd(text, start, segment.end);
  const infix = findInfix(text, start, tail.end);
  if (infix) {
    const before = group(text, start, infix.start, 'lead', infix.word, labelled, clause, context);
    const after = group(text, infix.end, tail.end, infix.role, infix.word, labelled, clause, context);
    if (!before) return [];
    clause.marked = true;
    return after ? [before, after] : [before];
  }
  const only = group(text, start, tail.end, tail.role, tail.word, labelled, clause, context);
  if (only && tail.role) clause.marked = true;
  return only ? [only] : [];
}

function findInfix(text: string, start: number, end: number) {
  INFIX.lastIndex = 0;
  const words = text.slice(start, end);
  for (let match = INFIX.exec(words); match; match = INFIX.exec(words)) {
    const at = start + match.index;
    if (match.index < 2 || !(endsLikeListedUnit(text, start, at) || text.charAt(at - 1) === '等')) continue;
    const last = match[0];
    return {
      start: at,
      end: at + last.length,
      word: last,
      role: last === '指导' ? ('duty' as const) : ('cooperate' as const),
    };
  }
  return null;
}

/** Words that no unit's name holds: with one of them a segment is a sentence or a time limit, not a list. */
const NOT_A_NAME =
  /[的了把被是为]|\d{1,4}年|\d月|底前|[“”《》=+%]|不|可以|以及其|完成|持续|长期|按季度|按月|每[年季月周]|以下|涉及/;

function group(
  text: string,
  start: number,
  end: number,
  role: Role | null,
  word: string,
  labelled: boolean,
  clause: DutyClause,
  context: ClauseContext,
): DutyGroup | null {
  if (end - start < 2) return null;
  const list = splitUnits(text, start, end, context.gap, context.index);
  const short = list.etc ? 12 : 0;
  const names = list.names.filter(
    (name) =>
      !/^[无\-—/]+$/.test(text.slice(name.start, name.end)) &&
      (context.index?.knows(text.slice(name.start, name.end)) ||
        (!NOT_A_NAME.test(text.slice(name.start, name.end)) &&
          (endsLikeListedUnit(text, name.start, name.end) ||
            name.end - name.start <= Math.max(short, labelled ? 30 : 0)))),
  );
  if (names.length === 0 || (!labelled && names.length < list.names.length)) return null;
  if (list.etc) clause.etc = true;
  return { names, role, word };
}
