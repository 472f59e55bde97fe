import { addMonths, type Day, endOfMonth } from '../calendar/day.ts';
import { unitsToText } from '../intake/units-text.ts';
import type { Change } from '../model/change.ts';
import { ok, type Result } from '../model/failure.ts';
import { isOver, STATUS_WORD } from '../model/status.ts';
import type { TaskFields } from '../model/task.ts';
import type { LedgerSheet, LedgerSheetColumn } from '../xlsx/ledger-sheet.ts';
import { writeLedger } from '../xlsx/write-ledger.ts';
import { reportFaults } from './report-faults.ts';
import { reportsOf } from './reports.ts';

/** A month as YYYY-MM. */
export type Month = string;

/** What the 调度 of a month still lacks for a task. */
export type Gap = 'report' | 'hollow' | 'problem' | 'nextStep';

export const GAP_WORD: Record<Gap, string> = {
  report: '本月未报',
  hollow: '内容空泛或与上次相同',
  problem: '问题未填（没有请填“无”）',
  nextStep: '下月安排未填',
};

/** One task's line of the month sheet; of several reports in the month the latest words of each kind. */
export type MonthLine = {
  id: string;
  fields: TaskFields;
  reportedOn: Day | null;
  progress: string;
  problem: string;
  nextStep: string;
  percent: number | null;
  gaps: Gap[];
};

/** First and last day of a month, both included. */
export const monthDays = (month: Month): { from: Day; to: Day } => ({
  from: `${month}-01`,
  to: endOfMonth(+month.slice(0, 4), +month.slice(5)),
});

/** The month of a day, and those before it. */
export const lastMonths = (today: Day, count: number): Month[] =>
  Array.from({ length: count }, (_, i) => addMonths(`${today.slice(0, 7)}-01`, -i).slice(0, 7));

/**
 * True where a task belongs on a month's sheet: registered by its end, and still at work or finished within it (then only with
 * `withFinished`).
 */
export function isOnSheet(
  { status, finishedOn }: Pick<TaskFields, 'status' | 'finishedOn'>,
  registeredOn: Day | null,
  month: Month,
  withFinished: boolean,
): boolean {
  const { from, to } = monthDays(month);
  if (registeredOn !== null && registeredOn > to) return false;
  if (!isOver(status)) return status !== 'proposed' && status !== 'suspended';
  return finishedOn !== null && (finishedOn > to || (withFinished && finishedOn >= from));
}

/** A task's line of a month. */
export function monthLine(
  id: string,
  fields: TaskFields,
  changes: readonly Change[],
  month: Month,
): MonthLine {
  const { from, to } = monthDays(month);
  const all = reportsOf(changes);
  const faults = reportFaults(all);
  const reports = all.filter(({ on }) => on >= from && on <= to).reverse();
  const latest = (of: 'progress' | 'problem' | 'nextStep') =>
    reports.map((one) => one[of]).find(Boolean) ?? '';
  const last = reports[0];
  const problem = latest('problem');
  const nextStep = latest('nextStep');
  const gaps: Gap[] = !last
    ? ['report']
    : [
        ...(reports.every((one) => faults.has(one.id)) ? (['hollow'] as const) : []),
        ...(problem === '' ? (['problem'] as const) : []),
        ...(nextStep === '' ? (['nextStep'] as const) : []),
      ];
  return {
    ...{ id, fields, reportedOn: last?.on ?? null, progress: latest('progress'), problem, nextStep, gaps },
    percent: reports.map((one) => one.percent).find((percent) => percent !== null) ?? null,
  };
}

const text = (heading: string, width: number): LedgerSheetColumn => ({ heading, width, kind: 'text' });

const COLUMNS: LedgerSheetColumn[] = [
  { heading: '序号', width: 6, kind: 'number', centred: true },
  text('事项', 32),
  text('牵头单位', 16),
  text('配合单位', 16),
  { heading: '完成时限', width: 12, kind: 'date' },
  { ...text('状态', 10), centred: true },
  text('月度进展情况', 36),
  text('存在问题', 26),
  text('下月工作安排', 28),
  { heading: '完成比例', width: 9, kind: 'number', centred: true },
  { heading: '报送日期', width: 12, kind: 'date' },
  text('缺项', 18),
];

/** The month sheet as an .xlsx file in the shape offices use. `unit`: whose it is, null for several units'. */
export function monthSheetFile(
  lines: readonly MonthLine[],
  { month, unit, today }: { month: Month; unit: string | null; today: Day },
): Result<{ name: string; bytes: Uint8Array }> {
  const title = `${unit ?? ''}${+month.slice(0, 4)}年${+month.slice(5)}月重点事项调度表`;
  const incomplete = lines.filter(({ gaps }) => gaps.length > 0).length;
  const sheet: LedgerSheet = {
    ...{ name: '月度调度', title, columns: COLUMNS },
    subtitle: `共${lines.length}项，其中${incomplete}项有缺项；${today}制表`,
    rows: lines.map(({ fields, progress, problem, nextStep, percent, reportedOn, gaps }, i) => [
      ...[i + 1, fields.title, unitsToText(fields.lead), unitsToText(fields.cooperate) || null],
      ...[fields.limit.due ?? (fields.limit.text || null), STATUS_WORD[fields.status]],
      ...[progress || null, problem || null, nextStep || null, percent, reportedOn],
      gaps.map((gap) => GAP_WORD[gap]).join('；') || null,
    ]),
  };
  const written = writeLedger(sheet);
  return written.ok ? ok({ name: `${title}.xlsx`, bytes: written.value }) : written;
}
