import type { Day } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { findDeadlines } from '../../deadline/find.ts';
import type { SourceDocument } from '../document.ts';
import { directivesIn } from '../duty/directives-in.ts';
import { unitsBefore } from '../duty/subject.ts';
import type { UnitIndex } from '../duty/unit-index.ts';
import type { NameRange } from '../duty/unit-list.ts';
import { layFlow } from '../flow.ts';
import type { ReadUnit, TaskDraft } from '../reading.ts';
import { readLimit, readUnits } from '../tasks/draft-span.ts';
import { limitsOf } from '../tasks/limits.ts';
import { clauseStarts, sentencesIn } from '../tasks/sentences.ts';
import { kindOfInstruction } from './instruction-kind.ts';

export type InstructionContext = {
  /** The day relative limits count from: the instruction's own. */
  ref: Day;
  calendar?: WorkCalendar | undefined;
  units: UnitIndex | null;
  /** What the words are called in reasons; 批示 where it is not given. */
  called?: string;
};

type Part = {
  start: number;
  end: number;
  lead: NameRange[];
  cooperate: NameRange[];
  etc: boolean;
  ranked: boolean;
};

/** What comes before the units: 转、批转、速请…; passed over so that the first name begins where it should. */
const PASSED_ON =
  /^(?:请?将)?(?:此件|该件|本件|此信|此文|来件|来文)?(?:现|并|另|同时|速|拟)?(?:请|批|速)?(?:转|交|送|分送|批转|转交|交由|转送)(?:请)?(?![移变型办])/;
/** Verbs of instructions that follow a list of units: 财政局、发改局阅办. */
const TO_DO =
  /(?:抓紧|尽快|认真|及时|立即|牵头|会同)*(?:阅处|阅办|研办|研复|研提|批办|办理|核报|核办|核实|核查|处理|处置|落实|提出|跟进|跟踪|督办|督促|知照|把关|答复|回复|关注|[。！!；]?$)/;
const HELPS = /(?:要|应)?(?:积极|密切|主动|全力|认真|协同|搞好|做好|给予)*(?:配合|协助|参与|支持)/;

/**
 * The tasks an instruction lays down: a passage for each unit (or list of units) that is asked to act, from its sentence to before
 * the next one's. The first of several unranked units leads, inferred; an instruction that names no unit is one task without.
 */
export function readInstructionTasks(
  document: SourceDocument,
  words: { start: number; end: number },
  context: InstructionContext,
): TaskDraft[] {
  const text = document.text.slice(words.start, words.end);
  const flow = layFlow({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], skipped: [] });
  const parts: Part[] = [];
  for (const sentence of sentencesIn(flow.text, 0, flow.text.length)) {
    const found = partsOf(flow.text, sentence, flow.gap, context.units);
    const last = parts.at(-1);
    if (found.length > 0) {
      // 要高度重视。请教育局牵头排查。 The first sentence asks the same unit.
      if (last?.lead.length === 0) found[0]!.start = parts.pop()!.start;
      parts.push(...found);
    } else if (kindOfInstruction(flow.text.slice(sentence.start, sentence.end), false).kind === 'task') {
      if (last) last.end = sentence.end;
      else parts.push({ ...sentence, lead: [], cooperate: [], etc: false, ranked: false });
    } else if (last && !/^(?:同意|已?阅)/.test(flow.text.slice(sentence.start, sentence.end)))
      last.end = sentence.end;
  }
  const limits = findDeadlines(flow.text, {
    ref: context.ref,
    ...(context.calendar ? { calendar: context.calendar } : {}),
  });
  return parts.map((part) => {
    const within = limits.filter((limit) => limit.start >= part.start && limit.end <= part.end);
    const range = rangeOf(flow.origin, text, part);
    const units = readUnits(flow, part.lead, context.units);
    const [first, ...rest] = units;
    const leads = part.ranked || !first ? units : [first];
    const cooperate = [
      ...(part.ranked ? [] : rest),
      ...readUnits(flow, part.cooperate, context.units),
    ].filter((unit) => !leads.some((lead) => lead.name === unit.name));
    return {
      text: text.slice(range.start, range.end),
      start: words.start + range.start,
      end: words.start + range.end,
      lead: leads.map((unit) => moved(unit, words.start)),
      cooperate: cooperate.map((unit) => moved(unit, words.start)),
      deadlines: limitsOf(flow.text, within).map((limit) => moved(readLimit(flow, limit), words.start)),
      ...standing(part, units, flow.text.slice(part.start, part.end), context.called ?? '批示'),
      ...(part.etc ? { etc: true } : {}),
    };
  });
}

function moved<T extends { start: number; end: number }>(item: T, by: number): T {
  return { ...item, start: item.start + by, end: item.end + by };
}

function rangeOf(origin: Int32Array, text: string, part: Part): { start: number; end: number } {
  const start = origin[part.start]!;
  let end = part.end > part.start ? origin[part.end - 1]! + 1 : start;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** The units a sentence asks to act; several where clauses have subjects of their own. */
function partsOf(
  text: string,
  sentence: { start: number; end: number },
  gap: Uint8Array,
  index: UnitIndex | null,
): Part[] {
  const passed = PASSED_ON.exec(text.slice(sentence.start, sentence.start + 12))?.[0].length ?? 0;
  const at = sentence.start + passed;
  const parts: Part[] = directivesIn(text, { start: at, end: sentence.end }, { gap, index }).map((one) => ({
    ...one,
    ranked:
      one.lead.length === 1 ||
      one.reason === '文中写明牵头单位' ||
      /^牵头/.test(text.slice(one.lead.at(-1)!.end, one.lead.at(-1)!.end + 2)),
  }));
  if (parts.length === 0) {
    const addressed = addressedUnits(text, at, sentence.end, gap, index);
    if (addressed)
      parts.push({ ...sentence, ...addressed, cooperate: [], ranked: addressed.lead.length === 1 });
  }
  const [first] = parts;
  if (!first) return [];
  first.start = sentence.start;
  if (parts.length === 1) {
    if (first.cooperate.length === 0) first.cooperate.push(...partners(text, first, gap, index));
    first.cooperate.push(...helpers(text, first, gap, index));
  }
  return parts;
}

/** Units straight before a verb of instructions: 请财政局、发改局阅办。 */
function addressedUnits(text: string, from: number, to: number, gap: Uint8Array, index: UnitIndex | null) {
  for (const clause of clauseStarts(text, { start: from, end: to })) {
    const start =
      clause + (/^(?:同意[，、]?)?(?:并|现|再)?请?/.exec(text.slice(clause, clause + 6))?.[0].length ?? 0);
    const verb = TO_DO.exec(text.slice(start, Math.min(to, start + 120)));
    const list = verb && verb.index > 1 ? unitsBefore(text, start, start + verb.index, gap, index) : null;
    if (list) return { lead: list.names, etc: list.etc };
    if (start > clause && text.charAt(start - 1) === '请') {
      const names = namesAfter(text, start, to, gap, index);
      if (names.length > 0) return { lead: names, etc: false };
    }
  }
  return null;
}

/** The names right after 请, whatever verb follows: each as short as it can be, joined by 、. */
function namesAfter(
  text: string,
  from: number,
  to: number,
  gap: Uint8Array,
  index: UnitIndex | null,
): NameRange[] {
  const names: NameRange[] = [];
  let start = from;
  for (let end = start + 2; end <= Math.min(to, start + LONGEST_NAME); end += 1) {
    const list = unitsBefore(text, start, end, gap, index);
    if (!list) continue;
    names.push(...list.names);
    if (text.charAt(end) !== '、') break;
    start = end + 1;
    end = start + 1;
  }
  return names;
}

const LONGEST_NAME = 24;

/** X会同Y研提意见: the units after 会同, before what is to be done. */
function partners(text: string, part: Part, gap: Uint8Array, index: UnitIndex | null): NameRange[] {
  const from = part.lead.at(-1)?.end ?? part.end;
  const joining = /^(?:等)?(?:牵头)?[，、]?(?:并)?(?:会同|会商|商|联合|协同)/.exec(
    text.slice(from, from + 10),
  );
  if (!joining) return [];
  const start = from + joining[0].length;
  const verb = TO_DO.exec(text.slice(start, Math.min(part.end, start + 120)));
  return (verb && unitsBefore(text, start, start + verb.index, gap, index)?.names) || [];
}

/** Later clauses of the form Y搞好配合. */
function helpers(text: string, part: Part, gap: Uint8Array, index: UnitIndex | null): NameRange[] {
  const names: NameRange[] = [];
  for (const clause of clauseStarts(text, part)) {
    const verb = HELPS.exec(text.slice(clause, Math.min(part.end, clause + 80)));
    if (!verb || verb.index < 2) continue;
    const list = unitsBefore(text, clause, clause + verb.index, gap, index);
    const known = [...part.lead, ...part.cooperate];
    names.push(...(list?.names ?? []).filter((name) => !known.some((k) => k.start === name.start)));
  }
  return names;
}

function standing(
  part: Part,
  units: readonly ReadUnit[],
  words: string,
  called: string,
): Pick<TaskDraft, 'certainty' | 'reason'> {
  if (units.length === 0) {
    const person = /([\u4e00-\u9fa5]{1,4}同志)/.exec(words)?.[1];
    const who = person
      ? `${called}点名${person.replace(/^(?:请|由|转|送)/, '')}，没有写单位`
      : `${called}没有写单位`;
    return { certainty: { lead: 'unknown' }, reason: `${who}，请补充责任单位` };
  }
  if (!part.ranked)
    return { certainty: { lead: 'inferred' }, reason: `${called}没有写明牵头单位，首位单位推定为牵头` };
  return /牵头|主办/.test(words)
    ? { certainty: { lead: 'certain' }, reason: `${called}写明牵头单位` }
    : { certainty: { lead: 'certain' }, reason: `${called}点名该单位办理` };
}
