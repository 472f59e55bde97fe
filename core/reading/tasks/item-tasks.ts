import type { Deadline } from '../../deadline/deadline.ts';
import { append } from '../append.ts';
import { type Directive, helpersAt } from '../duty/directive.ts';
import { directivesIn } from '../duty/directives-in.ts';
import { type Duty, rankDuty } from '../duty/duty.ts';
import type { ClauseContext } from '../duty/duty-clause.ts';
import { predicateAt } from '../duty/predicates.ts';
import { unitsBefore } from '../duty/subject.ts';
import type { NameRange, UnitList } from '../duty/unit-list.ts';
import { findIn } from '../signs.ts';
import { isBackground, isReport, isSalutation, isTitle } from './background.ts';
import { isTaskLimit } from './limits.ts';
import type { ClauseAt } from './passages.ts';
import type { RawTask } from './raw-task.ts';
import { sentencesIn } from './sentences.ts';

export type Reading = {
  text: string;
  context: ClauseContext;
  /** True where the first unit of an unranked list leads at this offset. */
  firstLeads: (at: number) => boolean;
  /** Whom the paper is sent to; they are meant by 请于……前报送. */
  addressees: readonly NameRange[];
  /** True within a table whose rows are read as tasks. */
  inTable: (at: number) => boolean;
  /** The time limits whose words lie in a range. */
  limitsIn: (start: number, end: number) => Deadline[];
};

/** The tasks of an item that has duty clauses: each takes the words before it, from the clause before. */
export function clauseTasks(reading: Reading, start: number, clauses: readonly ClauseAt[]): RawTask[] {
  let from = start;
  return clauses.map((at) => {
    const duty = rankDuty(at.clause, reading.firstLeads(at.start));
    const task = rawTask(firstWord(reading.text, from), at.end, duty);
    from = at.end;
    return task;
  });
}

export function rawTask(
  start: number,
  end: number,
  duty: Duty,
  inheritedFrom: number | null = null,
): RawTask {
  const { lead, cooperate, etc, certainty, reason } = duty;
  return { start, end, lead, cooperate, etc, certainty, reason, inheritedFrom };
}

/** Past signs and line breaks, to where words begin. */
export function firstWord(text: string, at: number): number {
  let i = at;
  while (i < text.length && '。；，、\n|—'.includes(text.charAt(i))) i++;
  return i;
}

/**
 * The tasks of running text: sentences with units for a subject, and sentences with a time limit. A sentence that
 * goes on about the same unit (要继续…；上述工作…) belongs to the one before it.
 */
export function sentenceTasks(reading: Reading, from: number, to: number): RawTask[] {
  const { text } = reading;
  const tasks: RawTask[] = [];
  let heading: { units: UnitList; end: number } | null = null;
  let phase: number | null = null;
  for (const sentence of sentencesIn(text, from, to)) {
    if (reading.inTable(sentence.start)) continue;
    const words = text.slice(sentence.start, sentence.end);
    const last = tasks[tasks.length - 1];
    if (last && goesOnAfterSemicolon(text, last, sentence.start, reading)) {
      last.end = sentence.end;
      continue;
    }
    if (last && helpsAfterSemicolon(text, last, sentence, reading)) continue;
    if (last && continues(text, last, sentence.start, words)) {
      last.end = sentence.end;
      continue;
    }
    if (PHASE.test(words)) {
      phase = sentence.start;
      continue;
    }
    const units = headUnits(reading, sentence);
    if (units) heading = { units, end: sentence.end };
    const headed = heading && sentence.start - heading.end <= 1 && sentence.start >= heading.end;
    if (words.length < 6 || isBackground(words) || isTitle(words) || isSalutation(words)) continue;
    const report = isReport(words);
    const found = directivesIn(text, sentence, reading.context).filter(
      (one) => one.explicit || !report || !isReport(text.slice(one.start, one.end)),
    );
    const limits = reading.limitsIn(sentence.start, sentence.end);
    const wanted = found.filter(
      (one) =>
        one.explicit ||
        limits.some((limit) => inside(limit, one)) ||
        ((!one.bare || text.charAt(one.start - 1) === '；') &&
          (one.etc || one.lead.every((name) => isOffice(text, name)) || isLocal(text, one.lead))),
    );
    if (wanted.length > 0) {
      append(tasks, wanted.map(taskOf));
      const first = tasks[tasks.length - wanted.length]!;
      if (phase !== null) first.start = phase;
      phase = null;
    }
    if (wanted.length > 0) continue;
    if (heading && headed && !report) tasks.push(underHeading(sentence.start, sentence.end, heading.units));
    else if (found.length === 0 && !report && limits.some((limit) => governs(text, limit, sentence, words)))
      tasks.push(
        ASKING.test(words) && reading.addressees.length > 0
          ? addressed(sentence.start, sentence.end, reading)
          : unassigned(sentence.start, sentence.end, last, text),
      );
  }
  return tasks;
}

/** （一）市教育局。 A sentence that is nothing but units names whose duties follow. */
function headUnits(
  reading: Reading,
  sentence: { start: number; end: number; stop: string },
): UnitList | null {
  if (sentence.stop !== '。' || sentence.end - sentence.start > 60) return null;
  return unitsBefore(
    reading.text,
    sentence.start,
    sentence.end - 1,
    reading.context.gap,
    reading.context.index,
  );
}

/** 集中整治阶段（3月16日至6月30日）, 选派干部（2月15日前）: the time of a phase or step holds for what is to be done in it. */
const PHASE =
  /^(?:[^，。；]{2,24}阶段（[^）]*\d[^）]*）|(?!.*[要应须请由将])[\u4e00-\u9fa5、“”]{2,16}（[\d年月日上中下旬半季度至到前底初末起止—~～\-–]{2,24}）)[。：]?$/;

const pastPause = (text: string, at: number) => (text.charAt(at) === '，' ? at + 1 : at);

/** 请于…前报送: said to the addressees, whom the sentence need not name. */
const ASKING = /^(?:现|并|务|特|一并)?请(?!示)|请(?:于|在|务必|认真|按|尽快|及时)|^(?:务必|望)/;

const addressed = (start: number, end: number, { addressees }: Reading): RawTask => ({
  start,
  end,
  lead: [...addressees],
  cooperate: [],
  etc: false,
  certainty: 'inferred',
  reason: '主送机关（推定）',
  inheritedFrom: null,
});

const underHeading = (start: number, end: number, units: UnitList): RawTask => ({
  start,
  end,
  lead: units.names,
  cooperate: [],
  etc: units.etc,
  certainty: 'certain',
  reason: '本条以责任单位为题',
  inheritedFrom: null,
});

/** Hospitals, schools and firms do many things that no one assigned to them; offices that act in a directive do not. */
const isOffice = (text: string, name: { start: number; end: number }) =>
  /(?:局|委|厅|部|办|署|处|政府|部门|办公室|督查室|委员会|管委会|国务院|法院|检察院|各地|地区|各省份|省份|各市|各县|各区|街道|乡镇|领导小组|专班|指挥部|防指|单位|各方)(?:（[^）]*）)?$/.test(
    text.slice(name.start, name.end),
  );

/** 镇派出所、司法所、综治中心: a level's own stations and centres act for it. */
const isLocal = (text: string, [first, ...others]: readonly NameRange[]) =>
  first !== undefined &&
  /^[省市县区乡镇州各]/.test(text.charAt(first.start)) &&
  [first, ...others].every((name) => /[所站队]|中心$/.test(text.slice(name.end - 2, name.end)));

const inside = (limit: Deadline, range: { start: number; end: number }) =>
  limit.start >= range.start && limit.end <= range.end;

const taskOf = (one: Directive): RawTask => ({
  start: one.start,
  end: one.end,
  lead: one.lead,
  cooperate: one.cooperate,
  etc: one.etc,
  certainty: one.explicit && !one.reason.endsWith('（推定）') ? 'certain' : 'inferred',
  reason: one.reason,
  inheritedFrom: null,
});

/** After ； words without a subject of their own still belong to the subject of the sentence. */
function goesOnAfterSemicolon(text: string, last: RawTask, start: number, reading: Reading): boolean {
  if (text.charAt(start - 1) !== '；' || last.end !== start || last.lead.length === 0) return false;
  const limit = Math.min(text.length, start + 400);
  const stop = findIn(text, '。', start, limit);
  const next = findIn(text, '；', start, limit);
  const end = Math.min(stop < 0 ? limit : stop + 1, next < 0 ? limit : next);
  return directivesIn(text, { start, end }, reading.context).length === 0;
}

/** 由甲立案侦查；乙配合做好问责。: after ； the one who helps takes part in what stands before. */
function helpsAfterSemicolon(
  text: string,
  last: RawTask,
  { start, end }: { start: number; end: number },
  { context }: Reading,
): boolean {
  if (text.charAt(start - 1) !== '；' || last.end !== start || last.lead.length === 0) return false;
  const helpers = helpersAt(text, start, end, context);
  if (helpers.length === 0) return false;
  append(last.cooperate, helpers);
  last.end = end;
  return true;
}

/** A sentence without a subject of its own: 上述工作 carries on the sentence before it. */
function continues(text: string, last: RawTask, start: number, words: string): boolean {
  if (text.slice(last.end, start).includes('\n') || start - last.end > 1) return false;
  return /^(?:20\d\d年起，)?.{0,16}(?:上述|以上|前述)(?:工作|任务|要求|事项)/.test(words);
}

/** A limit makes a sentence a task where it says when something is to be done, not merely names a time. */
function governs(
  text: string,
  limit: Deadline,
  sentence: { start: number; end: number },
  words: string,
): boolean {
  if (!isTaskLimit(text, limit)) return false;
  const rest = words.length - (limit.end - limit.start);
  if (rest < 6) return false;
  // 2024年1月至12月期间办结的案卷。 nothing but a noun and when it came about.
  if (
    limit.kind === 'range' &&
    limit.start === sentence.start &&
    NOUN.test(text.slice(limit.end, sentence.end))
  )
    return false;
  if (limit.kind === 'open')
    return limit.start - sentence.start <= 2 && predicateAt(text, pastPause(text, limit.end)) !== null;
  return limit.due !== null || limit.kind === 'recurring';
}

const NOUN = /^[^，；、的]{2,12}的[^，；]{2,40}。?$/;

function unassigned(start: number, end: number, last: RawTask | undefined, text: string): RawTask {
  const near = last && last.lead.length > 0 && !text.slice(last.end, start).includes('\n');
  return {
    start,
    end,
    lead: near ? last.lead : [],
    cooperate: [],
    etc: false,
    certainty: near ? 'inferred' : 'unknown',
    reason: near ? '承前句主语（推定）' : '文中没有写明责任单位',
    inheritedFrom: null,
  };
}
