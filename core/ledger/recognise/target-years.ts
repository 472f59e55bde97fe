import { normaliseHeading } from './heading.ts';
import type { RecognisedLedger } from './recognised-ledger.ts';

/** A column that says what is to be reached by the end of a year; `index` from 0. */
export type TargetYear = { index: number; year: number };

const TARGET = /^(20\d\d)年(?:度|底)?(?:工作|建设|任务|推进)?(?:目标(?:任务|值)?|任务)$/;

/** The columns of targets by year (2026年目标、2027年任务), the earliest first: what ledgers have that name no time limit. */
export function targetYears({ columns }: RecognisedLedger): TargetYear[] {
  return columns
    .flatMap(({ index, heading, means }): TargetYear[] => {
      const year =
        means === 'requirement'
          ? TARGET.exec(normaliseHeading(heading.replaceAll('／', '')))?.[1]
          : undefined;
      return year === undefined ? [] : [{ index, year: +year }];
    })
    .sort((a, b) => a.year - b.year);
}
