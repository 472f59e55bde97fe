import type { SourceDocument } from '../document.ts';
import { isOpinionMeaning } from './form-labels.ts';
import type { LabelValue } from './label-value.ts';
import { type Opinion, type Opinions, sortOut } from './opinion.ts';
import { readOpinionList, readUnlabelledOpinions } from './opinion-list.ts';
import { type OpinionHeader, opinionHeader, readOpinionTable } from './opinion-table.ts';
import type { Say } from './say.ts';
import type { RuledTable } from './site-rule/columns.ts';
import { tablesOf } from './tables.ts';

/** Under which label opinions stand: a clerk's proposal, leaders' instructions, or anybody's. */
export type OpinionLabel = 'proposal' | 'instruction' | 'opinion';

export type LabelledOpinions = Opinions & { label: OpinionLabel };

/** A passage of opinions longer than this is no such passage: only its beginning is read, and that is said. */
const LONGEST_PASSAGE = 30_000;

/**
 * The opinions of a page in whatever shape they stand: tables of 办理人/意见/时间 wherever they are; under an opinion label
 * names, times and words in one cell, lists without a table, text fields, plain words, or pictures of them. `ruled`: tables whose
 * columns a rule names.
 */
export function readOpinions(
  document: SourceDocument,
  labels: readonly LabelValue[],
  say: Say,
  ruled: readonly RuledTable[] = [],
): LabelledOpinions[] {
  const found: (LabelledOpinions & { at: number })[] = [];
  const passages = labels.filter((l) => isOpinionMeaning(l.meaning));
  const tables: { start: number; end: number }[] = [];
  for (const table of tablesOf(document)) {
    const header = ruledHeader(ruled, table.id) ?? opinionHeader(document, table);
    if (!header) continue;
    tables.push(table);
    const label =
      passages.find((p) => p.value.start <= table.start && p.value.end >= table.end)?.meaning ?? 'opinion';
    const opinions = readOpinionTable(document, table, header);
    found.push({ label: label as OpinionLabel, at: table.start, ...sortOut(document.text, opinions) });
  }
  for (const { meaning, value } of passages) {
    if (tables.some((table) => table.start >= value.start && table.start <= value.end)) continue;
    const end = Math.min(value.end, value.start + LONGEST_PASSAGE);
    if (end < value.end) say('意见栏内容过长，只读取了开头部分；请选中需要的批示再立项。');
    const opinions = readOpinionList(document, value.start, end);
    found.push({ label: meaning as OpinionLabel, at: value.start, ...sortOut(document.text, opinions) });
  }
  if (found.length === 0) {
    const opinions = readUnlabelledOpinions(document);
    if (opinions.length > 0) found.push({ label: 'opinion', at: 0, ...sortOut(document.text, opinions) });
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...rest }) => rest);
}

/** The header of a table whose columns of opinions a rule names. */
function ruledHeader(ruled: readonly RuledTable[], table: number): OpinionHeader | null {
  const rule = ruled.find((one) => one.table === table && one.columns.has('wordsColumn'));
  if (!rule) return null;
  const columns: OpinionHeader['columns'] = new Map();
  for (const [field, index] of rule.columns) {
    if (field === 'wordsColumn') columns.set(index, 'words');
    else if (field === 'leaderColumn') columns.set(index, 'name');
    else if (field === 'timeColumn') columns.set(index, 'time');
  }
  return { row: rule.headerRow, columns };
}

/** A clerk's step in a table of opinions: what is written there proposes, whoever reads it. */
export const isClerkStep = (opinion: Opinion): boolean =>
  opinion.step !== null && /拟办|拟稿|登记|呈办|承办人/.test(opinion.step);
