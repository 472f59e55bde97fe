import { type Bracket, bracketsIn } from '../duty/brackets.ts';
import type { DutyClause } from '../duty/duty-clause.ts';
import { type ClauseContext, readDutyClause } from '../duty/duty-clause.ts';
import { labelsIn } from '../duty/labels.ts';
import { endsLikeListedUnit, endsLikeUnit } from '../duty/unit-names.ts';
import { lastIn } from '../signs.ts';
import type { Item } from './items.ts';

/** A duty clause at its place: [start, end) covers its brackets or labels. */
export type ClauseAt = {
  start: number;
  end: number;
  clause: DutyClause;
  /** True for a line of its own that repeats a label or closes without a stop: never one with the clause before. */
  apart?: boolean;
};

/** Longer brackets are asides, not lists of units. */
const LONGEST = 900;
const DUTY_LABELS = new Set(['lead', 'duty', 'cooperate', 'guide']);

/** All duty clauses among an item's own words, in order; clauses that stand side by side are read as one. */
export function clausesIn(
  text: string,
  item: Item,
  context: ClauseContext,
  inTable: (at: number) => boolean,
): ClauseAt[] {
  const found: ClauseAt[] = [];
  for (const bracket of bracketsIn(text, item.start, item.end)) {
    if (bracket.end - bracket.start > LONGEST) continue;
    if (!mayBeDuty(text, bracket) || text.charAt(bracket.start - 1) === '《' || inTable(bracket.start))
      continue;
    if (namesPerson(text, bracket.start)) continue;
    const clause = readDutyClause(text, bracket.innerStart, bracket.innerEnd, context);
    if (clause && stands(text, bracket.start, bracket.end, clause))
      found.push({ start: bracket.start, end: bracket.end, clause });
  }
  const runs = labelled(text, item, found, context).filter((run) => !inTable(run.start));
  const bare = bareSentences(text, item, context).filter((one) => !inTable(one.start));
  const clear = apartFrom(found, bare);
  return merged(
    text,
    [...found, ...runs, ...clear].sort((a, b) => a.start - b.start),
  );
}

/** Those of `clauses` that overlap none of `brackets`; both in order. */
function apartFrom(brackets: readonly ClauseAt[], clauses: readonly ClauseAt[]): ClauseAt[] {
  let next = 0;
  return clauses.filter((one) => {
    while (next < brackets.length && brackets[next]!.end <= one.start) next++;
    return next >= brackets.length || brackets[next]!.start >= one.end;
  });
}

/** A cheap look before the clause is read in full: words of duty, or an end like a unit's name. */
const DUTY_WORDS = /[责推持牵头配参指导落实施承协商同]|[局委厅部办府会院心处队][，；]|[。）〕]$/;

const mayBeDuty = (text: string, { innerStart, innerEnd }: Bracket) =>
  innerEnd - innerStart >= 2 &&
  (DUTY_WORDS.test(text.slice(innerStart, innerEnd)) ||
    endsLikeListedUnit(text, innerStart, innerEnd - (text.charAt(innerEnd - 1) === '等' ? 1 : 0)));

/** 出席：张三（县住建局）、李四（县财政局）: units of those who were there. */
const ROLL = /^(?:出席|列席|缺席|请假|参加|参会|主持|记录|分送|抄送|抄报|联系人)(?:人员?|单位|领导)?：/;

/** True for a bracket after somebody's name, in a list of those present or on a line of its own. */
function namesPerson(text: string, at: number): boolean {
  const line = lastIn(text, '\n', Math.max(0, at - 400), at) + 1;
  if (ROLL.test(text.slice(line, line + 8))) return true;
  const name = Math.max(line, lastIn(text, '、', line, at) + 1, lastIn(text, '，', line, at) + 1);
  return name > line && at - name >= 2 && at - name <= 3 && /）[、，]$/.test(text.slice(line, name));
}

/** A bare list of units counts only after a full sentence or alone on its line; a marked clause anywhere. */
function stands(text: string, start: number, end: number, clause: DutyClause): boolean {
  if (clause.marked) return true;
  const before = text.charAt(start - 1);
  if ('。；！\n'.includes(before)) return true;
  if (!'。\n'.includes(text.charAt(end))) return false;
  const [first, ...others] = clause.groups.flatMap((group) => group.names);
  if (others.length > 0) return true;
  return (
    !/[部委局厅办室处科院会省市州县区旗乡镇村]/.test(before) &&
    first !== undefined &&
    endsLikeUnit(text, first.start, first.end)
  );
}

/** 市司法局牵头，各起草单位配合。 A sentence after others that says nothing but who does it: a clause without brackets. */
function bareSentences(text: string, item: Item, context: ClauseContext): ClauseAt[] {
  const found: ClauseAt[] = [];
  for (let stop = item.start; stop < item.end; stop++) {
    const sign = text.charCodeAt(stop);
    if (sign !== STOP && sign !== LINE_END) continue;
    if (!ROLE_END.includes(text.charAt(stop - 1))) continue;
    const back = Math.max(item.start, stop - 160);
    const start =
      Math.max(lastIn(text, '。', back, stop), sign === LINE_END ? lastIn(text, '\n', back, stop) : -1) + 1;
    const words = text.slice(start, stop);
    if (start <= item.start || words.includes('\n') || opensBracket(words)) continue;
    const clause = readDutyClause(text, start, stop, context);
    if (clause?.marked && !clause.unread && labelsIn(text, start, stop).length === 0)
      found.push({ start, end: stop + 1, clause, apart: sign === LINE_END });
  }
  return found;
}

/** A full stop within a bracket ends no sentence. */
const opensBracket = (words: string) => words.lastIndexOf('（') > words.lastIndexOf('）');

const STOP = '。'.charCodeAt(0);
const LINE_END = 10;

/** The last characters of 牵头、负责、配合、参与、落实、协助、参加、办理. */
const ROLE_END = '头责合与实助加理';

/** Runs of labels outside brackets: from the first duty label to the end of the last value. */
function labelled(
  text: string,
  item: Item,
  brackets: readonly ClauseAt[],
  context: ClauseContext,
): ClauseAt[] {
  const runs: { start: number; end: number; duty: boolean; labels: Set<string>; apart: boolean }[] = [];
  let next = 0;
  for (const label of labelsIn(text, item.start, item.end)) {
    while (next < brackets.length && brackets[next]!.end <= label.start) next++;
    if (next < brackets.length && brackets[next]!.start <= label.start) continue;
    if (isFooter(text, label.start)) continue;
    const last = runs[runs.length - 1];
    const end = valueEnd(text, label.end, item.end);
    const duty = DUTY_LABELS.has(label.meaning);
    const adjoining =
      last && label.start - last.end < 8 && /^[。；，、|\n]*$/.test(text.slice(last.end, label.start));
    const inside = last && label.start < last.end;
    const room = last && label.start - last.start < LONGEST * 4;
    const words = text.slice(label.start, label.end);
    const again = last?.labels.has(words) === true && text.slice(last.end, label.start).includes('\n');
    if (
      last &&
      !again &&
      room &&
      (adjoining || inside) &&
      (duty || label.meaning === 'limit' || label.meaning === 'person')
    ) {
      last.end = Math.max(end, label.end);
      last.duty ||= duty;
      last.labels.add(words);
    } else if (duty || label.meaning === 'limit' || label.meaning === 'person')
      runs.push({ start: label.start, end, duty, labels: new Set([words]), apart: again });
  }
  return runs.flatMap((run) => {
    const clause = run.duty ? readDutyClause(text, run.start, run.end, context) : null;
    return clause ? [{ start: run.start, end: run.end, clause, apart: run.apart }] : [];
  });
}

/** “主办：…  版权：…  ICP备案” at the foot of a web page names the site's keeper. */
function isFooter(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - 60), at + 160);
  return /^(?:主办|承办|协办)/.test(text.slice(at, at + 2)) && /版权|备案|ICP|网站|技术支持|维护/.test(line);
}

/** A label's value ends with its sentence or line; where nothing follows the colon on its line, with the next line. */
function valueEnd(text: string, from: number, limit: number): number {
  const reach = Math.min(limit, from + LONGEST);
  let start = from;
  while (start < reach && text.charAt(start) === '\n') start++;
  for (let i = start; i < reach; i++) if ('。\n'.includes(text.charAt(i))) return i;
  return reach;
}

function merged(text: string, clauses: readonly ClauseAt[]): ClauseAt[] {
  const result: ClauseAt[] = [];
  for (const next of clauses) {
    const last = result[result.length - 1];
    if (!last || next.apart || !/^[。；，\s]*$/.test(text.slice(last.end, next.start))) {
      result.push({ ...next });
      continue;
    }
    const { groups, marked, etc, firstLeads, implied, unread } = last.clause;
    last.clause = {
      groups: [...groups, ...next.clause.groups],
      marked: marked || next.clause.marked,
      etc: etc || next.clause.etc,
      firstLeads: firstLeads || next.clause.firstLeads,
      implied: implied ?? next.clause.implied,
      unread: unread || next.clause.unread,
    };
    last.end = next.end;
  }
  return result;
}
