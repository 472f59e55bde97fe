import { looksLikePerson } from '../../ledger/cell-shape.ts';
import { append } from '../append.ts';
import { lastIn } from '../signs.ts';
import { firstLeads, impliedUnits, isNote } from './conventions.ts';
import { type LabelMeaning, labelsIn, spacedLabelsIn } from './labels.ts';
import { type Role, roleAtEnd } from './roles.ts';
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
  /** True where some of the words are neither units nor notes: a time limit, or a sentence. */
  unread: boolean;
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
  const clause: DutyClause = {
    groups: [],
    marked: false,
    etc: false,
    firstLeads: false,
    implied: null,
    unread: false,
  };
  const colons = labelsIn(text, start, end);
  const labels = colons.length === 0 && context.gap ? spacedLabelsIn(text, start, end, context.gap) : colons;
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
  for (const segment of segmentsOf(text, start, end)) {
    const words = text.slice(segment.start, segment.end);
    const outside = words.replace(/（[^（）]*）/g, '');
    if (firstLeads(outside)) clause.firstLeads = true;
    const implied = impliedUnits(words, segment.start);
    if (implied) clause.implied = implied;
    if (implied || isNote(outside)) continue;
    const read = readSegment(text, segment, label !== null, clause, context);
    if (read.length === 0) clause.unread = true;
    append(groups, read);
    if (segment.stop === '；' || segment.stop === '。') settle(groups, label);
  }
  settle(groups, label);
  append(clause.groups, groups);
}

/** Units named without a role take the label's, or that of the next role word, or follow as cooperating ones. */
function settle(groups: DutyGroup[], label: Role | null) {
  const ranked = groups.some((group) => group.role === 'lead');
  for (const [i, group] of groups.entries()) {
    // 牵头单位：甲、乙按职责分工: the label ranks, 按职责分工 does not.
    if (group.role === 'duty' && label) group.role = label === 'duty' && ranked ? 'cooperate' : label;
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
  const words = text.slice(segment.start, segment.end);
  // 建成投用——县卫健局牵头: units stand after the dash.
  const from = segment.start + (words.includes('——') ? words.lastIndexOf('——') + 2 : 0);
  const preface = PREFACE.exec(text.slice(from, segment.end))?.[0].length ?? 0;
  const joined = JOINED.exec(text.slice(from + preface, segment.end))?.[0].length ?? 0;
  const start = from + preface + joined;
  const ending = roleAtEnd(text, start, segment.end);
  const tail = joined > 0 ? { ...ending, role: 'cooperate' as const } : ending;
  const infix = findInfix(text, start, tail.end);
  const read = (from: number, to: number, role: Role | null, word: string) =>
    groupsOf(text, { start: from, end: to, role, word }, labelled, clause, context);
  if (infix) {
    const before = read(start, infix.start, 'lead', infix.word);
    if (before.length === 0) return [];
    clause.marked = true;
    return [...before, ...read(infix.end, tail.end, infix.role, infix.word)];
  }
  const groups = read(start, tail.end, tail.role, tail.word);
  if (groups.some((group) => group.role)) clause.marked = true;
  return groups;
}

const PREFACE =
  /^(?:由|请|并由|再由|并|其中|具体由|统一由|主要由|应由|须由|需由|在[^，]{2,20}(?:领导|指导|统筹|协调)下[，]?由?)+/;

/** 市教育局牵头，会同市财政局落实: a part that opens so names those who take part. */
const JOINED = /^(?:会同|会商|协同|联合(?!会|社|国))/;

function findInfix(text: string, start: number, end: number) {
  INFIX.lastIndex = 0;
  const words = text.slice(start, end);
  for (let match = INFIX.exec(words); match; match = INFIX.exec(words)) {
    const at = start + match.index;
    if (match.index < 2 || !(endsLikeListedUnit(text, start, at) || text.charAt(at - 1) === '等')) continue;
    const word = match[0];
    const role: Role = word === '指导' ? 'duty' : 'cooperate';
    return { start: at, end: at + word.length, word, role };
  }
  return null;
}

/** Words that no unit's name holds: with one of them a segment is a sentence or a time limit, not a list. */
const NOT_A_NAME =
  /[的了把被是为：]|\d{1,4}年|\d月|底前|[“”《》=+%]|不(?!动产)|可以|以及其|完成|持续|长期|按季度|按月|每[年季月周]|以下|涉及|简称|^(?:详?见|即(?!墨)|含(?!山)|原(?![州阳平])|（)/;

/** 县“扫黄打非”办公室: a campaign's name within a unit's. */
const QUOTED = /“[^“”，。]{2,12}”(?=[\u4e00-\u9fa5])/g;

type Part = { start: number; end: number; role: Role | null; word: string };

/** The units of one part of a clause, in groups: 县住建局（牵头）、县财政局 holds two roles. Empty where it is no list. */
function groupsOf(
  text: string,
  part: Part,
  labelled: boolean,
  clause: DutyClause,
  context: ClauseContext,
): DutyGroup[] {
  if (part.end - part.start < 2) return [];
  const list = splitUnits(text, part.start, part.end, context.gap, context.index);
  const groups: DutyGroup[] = [];
  let refused = 0;
  for (const listed of list.names) {
    const { name, role, word } = ownRole(text, listed, clause);
    const given = role ? { role, word } : part;
    if (!isName(text, name, labelled, list.etc, context)) refused++;
    else if (groups[groups.length - 1]?.role === given.role) groups[groups.length - 1]!.names.push(name);
    else groups.push({ names: [name], role: given.role, word: given.word });
  }
  dropPeople(text, groups);
  if (groups.length === 0 || (!labelled && refused > 0)) return [];
  if (list.etc) clause.etc = true;
  return groups;
}

/** 城关镇 王建民: who answers for a unit stands in its list. People go, as long as a unit stays. */
function dropPeople(text: string, groups: DutyGroup[]) {
  const isUnit = (name: NameRange) => endsLikeListedUnit(text, name.start, name.end);
  if (!groups.some((group) => group.names.some(isUnit))) return;
  for (const group of groups)
    group.names = group.names.filter(
      (name) => isUnit(name) || !looksLikePerson(text.slice(name.start, name.end)),
    );
}

function isName(
  text: string,
  name: NameRange,
  labelled: boolean,
  etc: boolean,
  context: ClauseContext,
): boolean {
  const words = text.slice(name.start, name.end);
  if (/^[无\-—/]+$/.test(words)) return false;
  if (context.index?.knows(words)) return true;
  if (NOT_A_NAME.test(words.replace(QUOTED, ''))) return false;
  return endsLikeListedUnit(text, name.start, name.end) || words.length <= (labelled ? 30 : etc ? 12 : 0);
}

/** A role or a note for the document in brackets after one name of a list, taken off the name. */
function ownRole(
  text: string,
  listed: NameRange,
  clause: DutyClause,
): { name: NameRange; role: Role | null; word: string } {
  const plain = { name: listed, role: null, word: '' };
  if (text.charAt(listed.end - 1) !== '）') return plain;
  const open = lastIn(text, '（', listed.start, listed.end);
  if (open <= listed.start) return plain;
  const inner = text.slice(open + 1, listed.end - 1);
  const name = { start: listed.start, end: open };
  if (looksLikePerson(inner)) return { name, role: null, word: '' };
  if (firstLeads(inner) || isNote(inner)) {
    clause.firstLeads ||= firstLeads(inner);
    clause.implied ??= impliedUnits(inner, open + 1);
    return { name, role: null, word: '' };
  }
  const tail = roleAtEnd(text, open + 1, listed.end - 1);
  return tail.role && (tail.end === open + 1 || /^(?:牵头|配合|责任|主办|协办)(?:单位|部门)$/.test(inner))
    ? { name, role: tail.role, word: inner }
    : /^(?:牵头|主办)(?:单位|部门)$/.test(inner)
      ? { name, role: 'lead', word: inner }
      : plain;
}
