import type { LampColour, LampPreset } from '../../deadline/lamp.ts';
import type { RunningCheck } from '../check.ts';
import { columnLetter } from '../grid.ts';
import { LAMP_KEYS, type LampKey, lampColour } from '../rows/row-lamp.ts';
import { leadsOf } from '../rows/row-units.ts';
import { BUCKET_WORD, type Bucket, NO_UNIT } from '../statistics.ts';
import { DETAIL, DETAIL_HEADINGS, detailRows } from './detail-row.ts';
import {
  evenRows,
  formula,
  type PlannedCell,
  type PlannedChart,
  type SheetPlan,
  SIGN,
} from './sheet-plan.ts';
import { statusWordsOf } from './status-formula.ts';

const SUMMARY_SHEET = '督查汇总';

const ALL = '全部';
const TOTAL = '合计';
const SOLVED = '办结率';
/** Where the charts lie: rows above the tables, sheet rows from 0. */
const CHARTS = { top: 4, bottom: 19 };
/** More columns than this are too thin to read. */
const MOST_CHARTED = 15;
const BUCKET_COLOURS: Record<Bucket, string> = {
  ...{ onTime: '5B9BD5', late: 'B4A7D6', notDue: '70AD47' },
  ...{ overdue: 'C00000', undated: 'A6A6A6', stopped: '595959' },
};
/** A warning has the colour of the preset; what does not warn is told apart by its own. */
const WARNING_COLOURS: Partial<Record<LampColour, string>> = {
  ...{ red: 'C00000', orange: 'ED7D31', amber: 'FFC000', blue: '1F4E9E' },
};
const QUIET_COLOURS: Partial<Record<LampKey, string>> = {
  ...{ normal: '70AD47', open: 'BDD7EE', undated: 'A6A6A6', suspended: '595959' },
  ...{ finished: '5B9BD5', finishedLate: 'B4A7D6' },
};

/**
 * Plans the sheet 督查汇总 over every ledger of the workbook: by unit and official bucket, by unit and lamp, both counted by
 * formulas over a detail below, which in turn refers to the ledgers; a chart over each table, for the units with the most matters.
 * The day is today's, by formula. Units stand in the order of their number of matters.
 */
export function summarySheet(checks: readonly RunningCheck[]): SheetPlan {
  const units = unitsOf(checks);
  const buckets = Object.values(BUCKET_WORD);
  const lamps = Object.values(LAMP_KEYS);
  const tableRows = units.length + 4;
  const bucketHead = CHARTS.bottom + 4;
  const lampHead = bucketHead + tableRows;
  const detailHead = lampHead + tableRows;
  const details: PlannedCell[][] = [];
  for (const check of checks) {
    const words = statusWordsOf(check.rows);
    for (const row of check.rows)
      details.push(...detailRows(check, row, words, detailHead + 1 + details.length));
  }
  const last = detailHead + Math.max(1, details.length);
  const range = (column: string) => `$${column}$${detailHead + 1}:$${column}$${last}`;
  /** Ends in the total of every line; the line of all units is the last. */
  const table = (title: string, head: number, words: readonly string[], column: string): PlannedCell[][] => {
    const rowOf = (name: string, line: number): PlannedCell[] => {
      const who = name === ALL ? `${range(DETAIL.counted)},1` : `${range(DETAIL.unit)},$A${line}`;
      const counts = words.map((_, i) =>
        formula(`=COUNTIFS(${who},${range(column)},${columnLetter(i + 1)}$${head})`),
      );
      return [name, ...counts, formula(`=COUNTIFS(${who})`)];
    };
    return [
      [title],
      ['责任单位', ...words, TOTAL],
      ...[...units, ALL].map((name, i) => rowOf(name, head + 1 + i)),
      [],
    ];
  };
  const byBucket = table('一、按办理情况', bucketHead, buckets, DETAIL.bucket);
  byBucket[1]!.push(SOLVED);
  const total = columnLetter(buckets.length + 1);
  for (let i = 2; i < byBucket.length - 1; i++) {
    const line = bucketHead - 1 + i;
    byBucket[i]!.push(formula(`=IF(${total}${line}=0,"",(B${line}+C${line})/${total}${line})`));
  }
  const cells = evenRows([
    [SUMMARY_SHEET],
    [SIGN],
    [
      '统计日',
      formula('=TODAY()'),
      '日期、单位、状态、办结日期改动后自动重算；增减行或改写文字时限后请重新生成。',
    ],
    ...Array.from({ length: CHARTS.bottom - 1 }, () => []),
    ...byBucket,
    ...table('二、按预警灯', lampHead, lamps, DETAIL.lamp),
    ['三、明细（取自台账）'],
    DETAIL_HEADINGS,
    ...details,
  ]);
  const charted = Math.min(units.length, MOST_CHARTED);
  const chart = (
    title: string,
    head: number,
    colours: string[],
    left: number,
    right: number,
  ): PlannedChart => ({
    title: units.length > charted ? `${title}（事项最多的${charted}个单位）` : title,
    data: { top: head - 1, bottom: head - 1 + charted, left: 0, right: colours.length },
    colours,
    at: { ...CHARTS, left, right },
  });
  const wide = (row: number, columns: number) => ({ top: row, bottom: row, left: 0, right: columns - 1 });
  const detail = (column: string) => {
    const index = column.charCodeAt(0) - 65;
    return { top: detailHead, bottom: last - 1, left: index, right: index };
  };
  return {
    name: SUMMARY_SHEET,
    cells,
    dates: [
      { top: 2, bottom: 2, left: 1, right: 1 },
      ...[DETAIL.due, DETAIL.finished, DETAIL.nearFrom].map(detail),
    ],
    percents: [
      {
        top: bucketHead,
        bottom: bucketHead + units.length,
        left: buckets.length + 2,
        right: buckets.length + 2,
      },
    ],
    headings: [
      wide(0, 1),
      wide(bucketHead - 1, buckets.length + 3),
      wide(lampHead - 1, lamps.length + 2),
      wide(detailHead - 1, DETAIL_HEADINGS.length),
    ],
    charts:
      details.length === 0
        ? []
        : [
            chart('各单位办理情况', bucketHead, bucketColours(), 0, 5),
            chart('各单位预警灯', lampHead, lampColours(checks[0]!.context.lamps), 6, 11),
          ],
    widths: [22, 12, 16, 12, 12, 12, 12, 12, 12, 12, 12, 10, 40],
  };
}

/** Colours in the order of the words. */
const bucketColours = () => (Object.keys(BUCKET_WORD) as Bucket[]).map((key) => BUCKET_COLOURS[key]);
const lampColours = (preset: LampPreset) =>
  (Object.keys(LAMP_KEYS) as LampKey[]).map(
    (key) => WARNING_COLOURS[lampColour(key, preset)] ?? QUIET_COLOURS[key] ?? QUIET_COLOURS.undated!,
  );

/** The units that lead something, those with the most matters first. */
export function unitsOf(checks: readonly RunningCheck[]): string[] {
  const counts = new Map<string, number>();
  for (const { rows } of checks)
    for (const row of rows) {
      const names = new Set(leadsOf(row).map((unit) => unit.name));
      if (names.size === 0) names.add(NO_UNIT);
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}
