import type { ColumnMeaning } from './column-meaning.ts';
import { type Doubt, HEADING_FORMS } from './heading-words.ts';

/** A heading as read by its words alone. `means` is `unknown` and `sure` 0 where no form fits. */
export type Heading = {
  /** Without white space, brackets, `*` and colons; what overrides are keyed by. */
  text: string;
  means: ColumnMeaning;
  /** 1 for words only a heading uses, 0 where nothing fits. */
  sure: number;
  doubt?: Doubt;
};

/** Longest heading that is read by its words; longer text is a title or a cell's content. */
const LONGEST = 24;

/** Cells of numbers and days, by the thousand in a long table; no heading reads so. */
const NUMBERS = /^[\d.,/:-]+$/;

/** 完善制度（项）: what is counted or measured is none of a ledger's columns. */
const COUNTED =
  /[（(](?:[千百]?[万亿]?元|[项个人次件起家户宗处条份名吨亩]|万?人次|公里|千米|公顷|万亩|平方(?:米|公里)|㎡)[）)]\s*$/;

/** Where two headings share a cell, the earlier meaning here names the column. */
const WEIGHT: readonly ColumnMeaning[] = [
  'taskId',
  'lead',
  'duty',
  'cooperate',
  'task',
  'requirement',
  'deadline',
  'progress',
  'problem',
  'nextStep',
  'finished',
  'status',
  'percent',
  'start',
  'leader',
  'instructionDate',
  'person',
  'phone',
  'source',
  'documentNumber',
  'number',
  'remark',
  'unknown',
];

/**
 * Brings a heading to one shape: full-width to half-width, white space and line breaks out, `*` `★` and colons off,
 * bracketed notes dropped (责任单位（第一位为牵头单位） → 责任单位) unless the brackets hold everything.
 */
export function normaliseHeading(raw: string): string {
  if (raw.length > 120) return raw;
  const plain = raw.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff*★☆▲△●]+/g, '');
  const bare = plain.replace(/[([〔【<][^()[\]〔〕【】<>]*[)\]〕】>]/g, '');
  const text = bare === '' ? plain.replace(/[()[\]〔〕【】<>]/g, '') : bare;
  return text.replace(/^[:：_-]+|[:：_-]+$/g, '');
}

function match(text: string): Heading | null {
  // 目标清单, 时限清单: the column of the thing listed.
  const listed = text.length > 3 && text.endsWith('清单') ? matchForm(text.slice(0, -2)) : null;
  return listed && listed.sure >= 1 ? { ...listed, text } : matchForm(text);
}

function matchForm(text: string): Heading | null {
  for (const { form, means, sure, doubt } of HEADING_FORMS)
    if (form.test(text)) return { text, means, sure, ...(doubt ? { doubt } : {}) };
  return null;
}

/** 完成情况（是/否） and 进度（%） say in their brackets how the cells are filled. */
function withNote(heading: Heading, raw: string): Heading {
  const settled = { text: heading.text, sure: 1 };
  if (/[%％]/.test(raw)) return { ...settled, means: 'percent' };
  return /是\s*[/、或]?\s*否|√|打勾|完成\s*[/、]\s*未完成/.test(raw)
    ? { ...settled, means: 'status' }
    : heading;
}

/** 牵头领导[牵头单位]: the cells hold a person with the unit in brackets; the unit names the column. */
function unitInBrackets(raw: string): Heading | null {
  const inside = /[([〔【]([^()[\]〔〕【】]{2,12})[)\]〕】]\s*$/.exec(raw.normalize('NFKC'))?.[1];
  const read = inside === undefined ? null : match(inside.trim());
  return read && (read.means === 'lead' || read.means === 'duty' || read.means === 'cooperate') ? read : null;
}

/** Reads a heading by its words: as a whole first, then as headings joined by 及, 和, 、 or a slash. */
export function readHeading(raw: string): Heading {
  const text = normaliseHeading(raw);
  const nothing: Heading = { text, means: 'unknown', sure: 0 };
  if (text === '' || text.length > LONGEST || NUMBERS.test(text)) return nothing;
  const whole = match(text);
  const unit = whole && (whole.means === 'leader' || whole.means === 'person') ? unitInBrackets(raw) : null;
  if (unit) return { ...unit, text };
  if ((!whole || whole.sure < 1) && COUNTED.test(raw)) return { text, means: 'unknown', sure: 0.7 };
  if (whole) return whole.doubt === 'how-far' ? withNote(whole, raw) : whole;
  const parts = text.split(/[/、及和与|+&]+/).filter(Boolean);
  // 一、重点工作 is a section, not two headings.
  if (parts.length < 2 || parts.length > 4 || parts.some((part) => part.length < 2)) return nothing;
  const read = parts.map(match).filter((part) => part !== null);
  if (read.length === 0) return nothing;
  const sure = read.length === parts.length ? 1 : 0.5;
  const kinds = new Set(read.map((part) => part.means));
  if (kinds.has('lead') && kinds.has('cooperate')) return { text, means: 'duty', sure };
  // 未完成原因及措施: the measures answer the problem.
  const problem = read.find((part) => part.means === 'problem');
  if (problem && kinds.size === 2 && kinds.has('requirement')) return { ...problem, text, sure };
  // 牵头领导及单位: the word before the first name holds for the bare second one.
  if (kinds.has('leader') && read.some((part) => part.means === 'duty' && part.sure < 1))
    return {
      text,
      means: /^牵头|^主办/.test(text) ? 'lead' : /^配合|^协办/.test(text) ? 'cooperate' : 'duty',
      sure,
    };
  const surest = Math.max(...read.map((part) => part.sure));
  const strong = read.filter((part) => part.sure >= surest - 0.25);
  const task = strong.find((part) => part.means === 'task' && part.sure >= 1);
  const first = task ?? strong.sort((a, b) => WEIGHT.indexOf(a.means) - WEIGHT.indexOf(b.means))[0]!;
  return { ...first, text, sure: Math.min(first.sure, sure) };
}
