import type { Day } from '../../calendar/day.ts';
import type { Deadline, Every } from '../../deadline/deadline.ts';
import { readLimit } from '../../deadline/read-limit.ts';
import { textOf } from '../grid.ts';
import type { CellValue } from '../workbook-port.ts';
import { type CellContext, CHECK_YEAR } from './cell-context.ts';
import { looksLikeSerial, serialDay } from './serial-day.ts';

/** A time-limit cell as read. */
export type LimitCell = {
  text: string;
  /**
   * `dated`: has a day. `open`: 长期坚持. `recurring`: 每月5日前. `waiting`: counts from a day that is not known.
   * `impossible`: 2月30日. `serial`: a date whose format was lost. `unreadable`: nothing could be read.
   */
  kind: 'blank' | 'dated' | 'open' | 'recurring' | 'waiting' | 'impossible' | 'serial' | 'unreadable';
  due: Day | null;
  from: Day | null;
  every: Every | null;
  /** Goes on after `due`, or has no end. */
  open: boolean;
  /** 立即、即办. */
  urgent: boolean;
  /** The year is not in the cell. */
  yearInferred: boolean;
  /** Other defensible days, where the words leave the day open (2024年8月前). */
  alternatives: readonly Day[];
  /** How the day was computed, one Chinese sentence a step. */
  steps: readonly string[];
};

const empty: LimitCell = {
  text: '',
  kind: 'blank',
  due: null,
  from: null,
  every: null,
  open: false,
  urgent: false,
  yearInferred: false,
  alternatives: [],
  steps: [],
};

/** A reading together with whether it depends on the row's own reference day. */
export type ReadLimitCell = { cell: LimitCell; floating: boolean };

/** Reads a time-limit cell; `ref` is the day of the row's instruction, or null where the row has none. */
export function readLimitCell(
  value: CellValue,
  isDate: boolean,
  ref: Day | null,
  context: CellContext,
): ReadLimitCell {
  const text = textOf(value);
  if (text === '' || NONE.test(text)) return settled({ ...empty, text });
  if (typeof value === 'number') {
    const day = isDate || looksLikeSerial(value) ? serialDay(value, context.date1904) : null;
    if (isDate && day) return settled({ ...empty, text: day, kind: 'dated', due: day });
    if (day) return settled({ ...empty, text, kind: 'serial', due: day });
  }
  // The row's own day is a better witness than the year of the check, the ledger's title a better one than either.
  const byRow = ref !== null && context.year.from === CHECK_YEAR;
  const limit = readLimit(text, {
    ref: ref ?? `${context.year.year}-01-01`,
    calendar: context.calendar,
    ...(byRow ? {} : { baseYear: context.year }),
  });
  const last = limit.readings.find((r) => r.due !== null && r.due === limit.due) ?? limit.readings[0];
  if (!last) return settled({ ...empty, text, kind: 'unreadable' });
  const counted = limit.readings.some((r) => r.inferred.includes('anchor'));
  const waiting =
    (counted && ref === null) || limit.readings.some((r) => r.anchor !== undefined && r.due === null);
  const recurring = limit.readings.find((r) => r.kind === 'recurring');
  const dated = !waiting && limit.due !== null && last.kind !== 'recurring';
  const cell: LimitCell = {
    text,
    kind: limit.readings.some((r) => r.invalid)
      ? 'impossible'
      : dated
        ? 'dated'
        : recurring
          ? 'recurring'
          : waiting
            ? 'waiting'
            : limit.open
              ? 'open'
              : 'unreadable',
    due: dated ? limit.due : null,
    from: dated ? last.from : null,
    every: recurring?.every ?? null,
    open: limit.open,
    urgent: limit.readings.some((r) => r.urgent === true),
    yearInferred: last.inferred.includes('year'),
    alternatives: last.alternatives ?? [],
    steps: limit.readings.flatMap((r: Deadline) => r.steps),
  };
  return { cell, floating: limit.readings.some((r) => r.inferred.length > 0) };
}

const NONE = /^(?:无|没有|\/|-+|—+|－+|不涉及|\\)$/;
const settled = (cell: LimitCell): ReadLimitCell => ({ cell, floating: false });
