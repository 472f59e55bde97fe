import { HELPER_HEADING } from '../marks/helper-heading.ts';
import { type ColumnDraft, settle } from './column-draft.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import { dayUnitOf } from './day-unit.ts';
import { type Heading, normaliseHeading, readHeading } from './heading.ts';
import { settleMatter } from './settle-matter.ts';

/** A meaning a person gave a column; `heading` as {@link normaliseHeading} writes it, `index` for columns without one. */
export type ColumnOverride = { heading: string; index?: number; means: ColumnMeaning };

/**
 * Reads a heading of one or more levels. The lowest level decides; a weak or doubtful one is read together with the
 * level above (计划／完成时间), and a level that says nothing (1月) takes the level above.
 */
export function readLevels(levels: readonly string[]): Heading {
  const text = normaliseHeading(levels.join(''));
  const last = readHeading(levels.at(-1) ?? '');
  if (levels.length < 2) return last;
  if (last.sure >= 1 && !last.doubt) return { ...last, text };
  const joined = readHeading(levels.slice(-2).join(''));
  if (joined.sure >= Math.max(last.sure, 0.7) && !joined.doubt) return { ...joined, text };
  if (last.sure > 0) return { ...last, text };
  return { ...readLevels(levels.slice(0, -1)), text };
}

/** Settles what headings leave open, by the columns' contents and by each other. Changes the drafts in place. */
export function resolveColumns(columns: ColumnDraft[], overrides: readonly ColumnOverride[]): void {
  for (const column of columns) {
    if (column.heading.sure > 0) settle(column, column.heading.means, `表头“${column.heading.text}”`);
    else
      settle(
        column,
        'unknown',
        column.heading.text === '' ? '没有表头' : `表头“${column.heading.text}”不在常用列名中`,
      );
  }
  const others = (column: ColumnDraft, means: ColumnMeaning) =>
    columns.some((other) => other !== column && other.means === means && !other.heading.doubt);
  settleCountedDays(columns);
  for (const column of columns) settleDoubt(column, others);
  settleStages(columns);
  settleUnits(columns);
  for (const column of columns) if (column.heading.sure === 0) settleByContents(column, columns);
  settleEarlyProgress(columns);
  settleMatter(columns);
  settleLimit(columns);
  for (const column of columns)
    if (column.levels.at(-1) === HELPER_HEADING) settle(column, 'unknown', '督查台账生成的预警列，不作检查');
  for (const column of columns) {
    const override = overrides.find((o) =>
      o.heading === '' ? o.index === column.index : o.heading === column.heading.text,
    );
    if (override) settle(column, override.means, '由使用者指定');
  }
}

type Others = (column: ColumnDraft, means: ColumnMeaning) => boolean;

function settleDoubt(column: ColumnDraft, others: Others): void {
  const { contents, heading } = column;
  const text = heading.text;
  if (heading.doubt === 'when') settleWhen(column, others);
  else if (heading.doubt === 'how-far') {
    if (
      contents.share('percent') >= 0.8 ||
      (contents.share('percent', 'number') >= 0.8 && contents.length <= 5 && contents.largest <= 100)
    )
      settle(column, 'percent', `“${text}”列填的是百分比或数字`);
    else if (contents.share('state') >= 0.6) settle(column, 'status', `“${text}”列填的是办理状态`);
    else if (contents.share('limit', 'day') >= 0.7 && !others(column, 'deadline'))
      settle(column, 'deadline', `“${text}”列填的是时间`);
    else if (contents.filled === 0 && others(column, 'progress'))
      settle(column, 'status', `“${text}”列为空，另有进展列，按办理状态理解`);
    else if (contents.filled > 0) settle(column, 'progress', `“${text}”列填的是文字进展`);
  } else if (heading.means === 'status' && heading.sure < 1) {
    // 阶段 filled with 筹备阶段, 实施阶段: a kind, no state.
    if (contents.filled > 0 && contents.share('state') < 0.5)
      settle(column, 'unknown', `“${text}”列填的不是办理状态`);
  } else if (heading.doubt === 'who') {
    if (contents.share('unit') >= 0.6) settle(column, 'duty', `“${text}”列填的是单位`);
  } else if (heading.doubt === 'cadence') {
    settle(column, 'deadline', `“${text}”为报送周期`);
  } else if (heading.doubt === 'any-day') {
    if (contents.share('unit', 'words', 'person', 'number', 'percent') >= 0.6)
      settle(column, 'unknown', `“${text}”列填的不是时间`);
    else if (heading.means === 'deadline' && others(column, 'deadline'))
      settle(column, 'start', `“${text}”列另有时限列，按起始时间理解`);
  }
}

/** 完成时间: planned or actual? Limits (6月底前, 长期) are only ever planned; days beside a time-limit column are actual. */
function settleWhen(column: ColumnDraft, others: Others): void {
  const { contents, heading } = column;
  const text = heading.text;
  if (others(column, 'deadline')) settle(column, 'finished', `另有时限列，“${text}”按实际完成时间理解`);
  else if (contents.share('limit') >= 0.3) settle(column, 'deadline', `“${text}”列填的是时限（如“×月底前”）`);
  else if (others(column, 'finished')) settle(column, 'deadline', `另有实际完成时间列，“${text}”按时限理解`);
  else if (heading.means === 'finished') settle(column, 'finished', `“${text}”列填的是日期`);
  else
    settle(
      column,
      'deadline',
      contents.filled === 0
        ? `没有别的时限列，“${text}”按时限理解`
        : `没有别的时限列，“${text}”逐行填写日期，按时限理解`,
    );
}

/** 责任单位 beside 配合单位 leads; unit columns that hold people's names are 责任人, and the reverse. */
function settleUnits(columns: ColumnDraft[]): void {
  for (const column of columns) {
    const { contents, means, heading } = column;
    if ((means === 'duty' || means === 'lead') && contents.share('person') >= 0.7)
      settle(column, 'person', `“${heading.text}”列填的是人名`);
    else if (means === 'leader' && contents.share('unit') >= 0.7)
      settle(column, 'duty', `“${heading.text}”列填的是单位`);
  }
  const duties = columns.filter((c) => c.means === 'duty' && c.heading.sure >= 1);
  const leads = columns.some((c) => c.means === 'lead');
  if (!leads && duties.length === 1 && columns.some((c) => c.means === 'cooperate'))
    settle(duties[0]!, 'lead', `另有配合单位列，“${duties[0]!.heading.text}”为牵头`);
}

/** A column whose heading says nothing: what its cells hold, where a ledger needs such a column and has none. */
function settleByContents(column: ColumnDraft, columns: readonly ColumnDraft[]): void {
  const { contents } = column;
  const lacks = (...means: ColumnMeaning[]) => !columns.some((c) => means.includes(c.means));
  if (contents.filled === 0) return;
  if (contents.share('id') >= 0.9) settle(column, 'taskId', '内容是事项标识');
  else if (column.heading.text !== '') {
    if (contents.share('unit') >= 0.8 && contents.filled >= 2 && lacks('lead', 'duty', 'cooperate'))
      settle(column, 'duty', `“${column.heading.text}”列填的是单位`);
  } else if (contents.share('number') >= 0.8 && lacks('number'))
    settle(column, 'number', '没有表头，内容是编号');
  else if (contents.share('unit') >= 0.7 && lacks('lead', 'duty'))
    settle(column, 'duty', '没有表头，内容是单位');
  else if (contents.share('day', 'limit') >= 0.7 && lacks('deadline'))
    settle(column, 'deadline', '没有表头，内容是时限');
}

/** 办理时限（工作日） filled with numbers says how long a matter takes; where a time limit stands beside it, it is none. */
function settleCountedDays(columns: readonly ColumnDraft[]): void {
  const limits = columns.filter((c) => c.heading.means === 'deadline' && c.heading.doubt !== 'cadence');
  const counted = limits.filter((c) => dayUnitOf(c.levels.join('')) !== null);
  if (counted.length === limits.length) return;
  for (const column of counted)
    if (column.contents.share('number') >= 0.8)
      settle(column, 'unknown', `另有时限列，“${column.heading.text}”为办理所需的天数`);
}

/** 季度节点 over 一季度 …: several columns under one heading of time, filled with what is to be done by then. */
function settleStages(columns: readonly ColumnDraft[]): void {
  const stages = columns.filter(
    ({ means, levels, contents }) =>
      means === 'deadline' &&
      levels.length > 1 &&
      readHeading(levels.at(-1)!).sure === 0 &&
      contents.share('words') >= 0.6,
  );
  if (stages.length < 2) return;
  for (const stage of stages)
    settle(stage, 'requirement', `“${stage.heading.text}”列填的是到时要完成的工作，为阶段目标`);
}

/** 反馈意见 before the units, with 落实情况 after them: what others found, not how far the matter is. */
function settleEarlyProgress(columns: readonly ColumnDraft[]): void {
  const answer = columns.findIndex((c) => ['lead', 'duty', 'deadline'].includes(c.means));
  if (answer < 0 || !columns.slice(answer).some((c) => c.means === 'progress')) return;
  for (const column of columns.slice(0, answer))
    if (column.means === 'progress' && column.heading.sure < 1 && column.contents.share('words') >= 0.5)
      settle(column, 'requirement', `另有进展列，“${column.heading.text}”排在责任单位和时限之前，为办理内容`);
}

/** No column is named as the time limit, and one (进度要求) is filled with limits row by row. */
function settleLimit(columns: readonly ColumnDraft[]): void {
  if (columns.some((c) => c.means === 'deadline')) return;
  const filledSo = columns.filter(
    ({ means, contents }) =>
      (means === 'requirement' || means === 'unknown') &&
      contents.filled >= 2 &&
      contents.length <= 24 &&
      contents.share('limit') >= 0.5 &&
      contents.share('limit', 'day') >= 0.8,
  );
  if (filledSo.length === 1)
    settle(filledSo[0]!, 'deadline', `没有别的时限列，“${filledSo[0]!.heading.text}”列填的是时限`);
}
