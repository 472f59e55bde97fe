import { daysBetween } from '../calendar/day.ts';
import { unitsToText } from '../intake/units-text.ts';
import { BUCKET_WORD, type Bucket } from '../ledger/statistics.ts';
import type { CellValue } from '../ledger/workbook-port.ts';
import type { Result } from '../model/failure.ts';
import { paperDay } from '../papers/paper-day.ts';
import type { LedgerSheet, LedgerSheetColumn } from '../xlsx/ledger-sheet.ts';
import { writeLedgers } from '../xlsx/write-ledger.ts';
import { type BulletinFigures, closedShare, percentText } from './figures.ts';
import { periodWord } from './period.ts';
import type { Ranked } from './ranking.ts';

const number = (heading: string): LedgerSheetColumn => ({
  ...{ heading, width: 11, kind: 'number', centred: true },
});
const text = (heading: string, width: number): LedgerSheetColumn => ({ heading, width, kind: 'text' });

const BUCKETS = Object.keys(BUCKET_WORD) as Bucket[];

/** The bulletin's annex as a workbook: the figures, the ranking of all units, every overdue task. */
export function bulletinAnnex(figures: BulletinFigures, ranked: readonly Ranked[]): Result<Uint8Array> {
  const subtitle = `截至${paperDay(figures.asOf)}`;
  const word = periodWord(figures.period);
  return writeLedgers([overall(figures, word, subtitle), units(ranked, word, subtitle), late(figures, word)]);
}

function overall({ all, reports }: BulletinFigures, word: string, subtitle: string): LedgerSheet {
  const rows: CellValue[][] = [
    ['纳入督查事项', all.buckets.total],
    ['上期结转', all.carried.length],
    ['其中：以前年度结转', all.carriedFromBefore.length],
    ['本期新增', all.added.length],
    ...BUCKETS.map((bucket): CellValue[] => [BUCKET_WORD[bucket], all.ids[bucket].length]),
    ['办结率', percentText(closedShare(all.buckets))],
    ['应报送进展（次）', reports.due],
    ['迟报（次）', reports.late],
    ['漏报（次）', reports.missing],
  ];
  return {
    ...{ name: '总体情况', title: `${word}督查事项办理情况`, subtitle, rows },
    columns: [text('项目', 30), { ...number('件数'), width: 16 }],
  };
}

function units(ranked: readonly Ranked[], word: string, subtitle: string): LedgerSheet {
  const roles = ['牵头', '配合'] as const;
  return {
    ...{ name: '单位排名', title: `${word}督查事项办理情况排名`, subtitle },
    columns: [
      number('名次'),
      text('单位', 30),
      number('得分'),
      { ...text('按时办结率', 12), centred: true },
      ...roles.flatMap((role) => BUCKETS.map((bucket) => number(`${role}${BUCKET_WORD[bucket]}`))),
      ...[number('迟报次数'), number('漏报次数')],
    ],
    rows: ranked.map(({ rank, figures: { unit, lead, cooperate, reports }, score, onTimeShare }) => [
      ...[rank ?? '—', unit, score, percentText(onTimeShare)],
      ...[lead, cooperate].flatMap(({ ids }) => BUCKETS.map((bucket) => ids[bucket].length)),
      ...[reports.late, reports.missing],
    ]),
  };
}

function late({ overdue, asOf }: BulletinFigures, word: string): LedgerSheet {
  return {
    ...{
      name: '逾期事项',
      title: `${word}逾期未办结事项`,
      subtitle: `截至${paperDay(asOf)}，共${overdue.length}项`,
    },
    columns: [
      number('序号'),
      text('事项', 50),
      text('牵头单位', 24),
      { heading: '完成时限', width: 14, kind: 'date', centred: true },
      number('逾期天数'),
    ],
    rows: overdue.map(({ title, lead, due }, i) => [
      ...[i + 1, title, unitsToText(lead), due, daysBetween(due, asOf)],
    ]),
  };
}
