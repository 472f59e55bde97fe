import type { Deadline } from '../../deadline/deadline.ts';
import { append } from '../append.ts';
import { addressees } from '../duty/addressees.ts';
import { firstLeads } from '../duty/conventions.ts';
import { type Duty, rankDuty } from '../duty/duty.ts';
import type { ClauseContext } from '../duty/duty-clause.ts';
import { labelAt, labelsIn } from '../duty/labels.ts';
import { unitsBefore } from '../duty/subject.ts';
import { type NameRange, splitUnits } from '../duty/unit-list.ts';
import type { Flow } from '../flow.ts';
import { lastIn } from '../signs.ts';
import { opensReport } from './background.ts';
import { clauseTasks, firstWord, type Reading, rawTask, sentenceTasks } from './item-tasks.ts';
import { headingEnd, type Item, itemsOf } from './items.ts';
import { type ClauseAt, clausesIn } from './passages.ts';
import type { RawTask } from './raw-task.ts';
import { tableTasks, taskTables, withinTables } from './task-table.ts';

/** All tasks of a document, and the units that take part from some point on without being named again. */
export type TaskPlan = { tasks: RawTask[]; impliedAt: (at: number) => NameRange[] };

type Passage = { item: Item; clauses: ClauseAt[]; inherited: { duty: Duty; at: number } | null };

/** Decides, item by item, which words are a task and who has the duty: its own clause, its heading's, its sentences'. */
export function planTasks(
  flow: Flow,
  context: ClauseContext,
  limitsIn: (start: number, end: number) => Deadline[],
): TaskPlan {
  const { text } = flow;
  const tables = taskTables(flow);
  const inTable = withinTables(tables);
  const passages = itemsOf(flow, inTable).map(
    (item): Passage => ({ item, clauses: clausesIn(text, item, context, inTable), inherited: null }),
  );
  const clauses = passages.flatMap((passage) => passage.clauses);
  const reading: Reading = {
    text,
    context,
    limitsIn,
    firstLeads: conventionFrom(text, clauses),
    addressees: addressees(flow, context.index),
    inTable,
  };
  const byItem = new Map(passages.map((passage) => [passage.item, passage]));
  const tasks: RawTask[] = tables.flatMap((table) => tableTasks(table, reading));
  const reporting = new Set<Item>();
  for (const passage of passages) {
    const { item } = passage;
    if ((item.parent && reporting.has(item.parent)) || opensReport(lastLine(text, item))) reporting.add(item);
    if (item.parent && reporting.has(item.parent)) continue;
    if (passage.clauses.length === 0 && item.level > 0 && opensReport(headingLine(flow, item))) {
      reporting.add(item);
      continue;
    }
    passage.inherited =
      headingDuty(flow, item, context) ?? byItem.get(item.parent ?? item)?.inherited ?? null;
    if (isHeadingClause(flow, passage)) {
      const clause = passage.clauses[0]!;
      passage.inherited = {
        duty: rankDuty(clause.clause, reading.firstLeads(clause.start)),
        at: clause.start,
      };
      if (isSheet(reading, clause.end, item.end)) append(tasks, itemTasks(reading, passage, byItem));
      else append(tasks, proseTasks(reading, item, clause.end, passage));
    } else append(tasks, itemTasks(reading, passage, byItem));
  }
  return { tasks: tasks.sort((a, b) => a.start - b.start), impliedAt: implied(text, clauses, context) };
}

/** Words that every such convention holds, rare enough to look for. */
const RANK_WORDS = ['第一', '首位', '首个', '最前', '前面', '最先'];

/** 列第一位者为牵头单位: from the clause that says 下同; where the document's own words say it, everywhere. */
function conventionFrom(text: string, clauses: readonly ClauseAt[]): (at: number) => boolean {
  const stated = clauses.find((at) => at.clause.firstLeads);
  let from = stated?.start ?? Number.POSITIVE_INFINITY;
  for (const word of RANK_WORDS)
    for (let at = text.indexOf(word); at >= 0 && from > 0; at = text.indexOf(word, at + 2)) {
      const around = text.slice(Math.max(0, at - 20), at + 20).split(/[。；\n]/);
      if (!around.some((part) => part.includes(word) && firstLeads(part))) continue;
      if (!clauses.some((clause) => at >= clause.start && at < clause.end)) from = 0;
    }
  return (at) => at >= from;
}

function implied(text: string, clauses: readonly ClauseAt[], context: ClauseContext) {
  const stated = clauses.find((at) => at.clause.implied);
  if (!stated?.clause.implied) return () => [];
  const { start, end } = stated.clause.implied;
  const { names } = splitUnits(text, start, end, context.gap, context.index);
  return (at: number) => (at > stated.start ? names : []);
}

/** 一、市教育局（5项）; （二）由市住建局牵头的任务: a heading that is a unit's name gives it all that is below. */
function headingDuty(flow: Flow, item: Item, { gap, index }: ClauseContext): Passage['inherited'] {
  const end = headingEnd(flow, item);
  if (item.level === 0 || item.children.length === 0 || end - item.start > 60) return null;
  const heading = flow.text.slice(item.start, end);
  const tail = /(?:牵头|负责|承担|主办|承办)*(?:的)?(?:重点)?(?:工作|任务|事项)*(?:（[^）]*）)?$/.exec(
    heading,
  );
  const start = item.start + (heading.startsWith('由') ? 1 : 0);
  const units = unitsBefore(flow.text, start, item.start + (tail?.index ?? heading.length), gap, index);
  if (!units) return null;
  const duty: Duty = {
    lead: units.names,
    cooperate: [],
    certainty: 'inferred',
    reason: '上级标题即责任单位',
    etc: units.etc,
  };
  return { duty, at: item.start };
}

/** A clause that closes the heading of an item with sub-items holds for all of them. */
function isHeadingClause(flow: Flow, { item, clauses }: Passage): boolean {
  const clause = clauses[0];
  if (!clause || clauses.length > 1 || item.children.length === 0 || item.level === 0) return false;
  return clause.start <= headingEnd(flow, item) + 2 && clause.start - item.start <= 80;
}

function itemTasks(reading: Reading, passage: Passage, byItem: ReadonlyMap<Item, Passage>): RawTask[] {
  const { item, clauses } = passage;
  if (clauses.length === 0) return proseTasks(reading, item, item.start, passage, byItem);
  if (item.level === 0) return openingTasks(reading, item, clauses);
  const whole = closesParent(passage, byItem);
  const first = clauses[0]!;
  const tasks = clauseTasks(reading, whole ?? item.start, clauses);
  if (clauses.length === 1 && isSheet(reading, first.end, item.end)) {
    tasks[0]!.end = trimmedEnd(reading.text, item.end);
    return tasks;
  }
  return [...tasks, ...sentenceTasks(reading, clauses[clauses.length - 1]!.end, item.end)];
}

/** 责任单位：… 整改目标：… 整改时限：… an item laid out under labels is one task, in whatever order they come. */
const isSheet = (reading: Reading, from: number, to: number) =>
  labelsIn(reading.text, from, to).some(({ meaning }) => meaning === 'limit' || meaning === 'other');

/** Before the first number mark a clause covers its own paragraph only; the others there are read by their sentences. */
function openingTasks(reading: Reading, item: Item, clauses: readonly ClauseAt[]): RawTask[] {
  const tasks: RawTask[] = [];
  let from = item.start;
  for (const clause of clauses) {
    const line = lastIn(reading.text, '\n', from, clause.start - 1) + 1;
    const opening = sheetStart(reading.text, Math.max(from, line), from);
    append(tasks, sentenceTasks(reading, from, opening));
    const [task] = clauseTasks(reading, opening, [clause]);
    from = task!.end = sheetEnd(reading.text, clause.end, item.end);
    tasks.push(task!);
  }
  append(tasks, sentenceTasks(reading, from, item.end));
  return tasks;
}

/** The lines of a slip around a clause (督办事项：…… 办理要求：……) belong to it: where they begin, above `line`. */
function sheetStart(text: string, line: number, from: number): number {
  let start = line;
  while (start > from && labelAt(text, start)) {
    const above = lastIn(text, '\n', from, start - 1) + 1;
    if (!labelAt(text, above) || !TOLD.test(text.slice(above, above + 4))) break;
    start = Math.max(from, above);
  }
  return start;
}

/** Where the lines of a slip end, below the clause that ends at `end`. */
function sheetEnd(text: string, end: number, to: number): number {
  let reached = end;
  for (let line = end + 1; line < to && text.charAt(line - 1) === '\n'; ) {
    if (!labelAt(text, line) || !TOLD.test(text.slice(line, line + 4))) break;
    const stop = text.indexOf('\n', line);
    reached = stop < 0 || stop > to ? to : stop;
    line = reached + 1;
  }
  return reached;
}

/** Labels of a slip's lines that tell what is to be done, and by when. */
const TOLD = /^(?:督办|交办|办理|办结|工作|任务|目标|具体|整改|反馈|报送|完成|时限|主要|重点|事项)/;

/** Where only the last of several sub-items carries a clause on its own line, the clause closes them all. */
function closesParent({ item, clauses }: Passage, byItem: ReadonlyMap<Item, Passage>): number | null {
  const siblings = item.parent?.children ?? [];
  if (item.level < 5 || siblings.length < 2 || siblings[siblings.length - 1] !== item || clauses.length !== 1)
    return null;
  if (carryingChildren(item.parent, byItem) > 1) return null;
  return item.parent && item.parent.level > 0 ? item.parent.start : null;
}

/** An item without a clause of its own: its sentences; under a heading with a clause, all of it as one task. */
function proseTasks(
  reading: Reading,
  item: Item,
  from: number,
  { inherited }: Passage,
  byItem?: ReadonlyMap<Item, Passage>,
): RawTask[] {
  const sentences = sentenceTasks(reading, from, item.end);
  const leaf = item.children.length === 0 && item.level > 0;
  if (sentences.some((task) => task.lead.length > 0 && task.certainty === 'certain')) return sentences;
  const start = firstWord(reading.text, from);
  const end = trimmedEnd(reading.text, item.end);
  if (leaf && inherited && end > start) {
    const { duty, at } = inherited;
    return [
      rawTask(
        start,
        end,
        { ...duty, certainty: 'inferred', reason: '沿用上级标题写明的责任单位（推定）' },
        at,
      ),
    ];
  }
  if (leaf && sentences.length === 0 && byItem && end > start && listed(item, byItem)) {
    const duty: Duty = {
      lead: [],
      cooperate: [],
      certainty: 'unknown',
      reason: '同级各条写有责任单位，本条没有写明',
      etc: false,
    };
    return [rawTask(start, end, duty)];
  }
  return sentences;
}

/** True in a list of tasks: half or more of the items beside this one carry a clause. */
function listed(item: Item, byItem: ReadonlyMap<Item, Passage>): boolean {
  const carrying = carryingChildren(item.parent, byItem);
  return carrying > 0 && carrying * 2 >= (item.parent?.children.length ?? 0);
}

const counted = new WeakMap<Item, number>();

/** How many of an item's sub-items carry a clause; counted once an item. */
function carryingChildren(parent: Item | null, byItem: ReadonlyMap<Item, Passage>): number {
  if (!parent) return 0;
  let count = counted.get(parent);
  if (count === undefined) {
    count = parent.children.filter((child) => (byItem.get(child)?.clauses.length ?? 0) > 0).length;
    counted.set(parent, count);
  }
  return count;
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && '\n|'.includes(text.charAt(at - 1))) at--;
  return at;
}

/** An item's heading where it stands on a line of its own, else nothing. */
function headingLine(flow: Flow, item: Item): string {
  const end = headingEnd(flow, item);
  return flow.text.charAt(end) === '\n' && end + 1 < item.end ? flow.text.slice(item.start, end) : '';
}

function lastLine(text: string, item: Item): string {
  const end = trimmedEnd(text, item.end);
  if (end - item.start > 4000 && item.level === 0)
    return text.slice(lastIn(text, '\n', Math.max(0, end - 200), end) + 1, end);
  return text.slice(Math.max(item.start, lastIn(text, '\n', Math.max(item.start, end - 200), end) + 1), end);
}
