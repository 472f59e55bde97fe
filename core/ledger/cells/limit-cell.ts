import type { Day } from '../../calendar/day.ts';
import type { Deadline, Every } from '../../deadline/deadline.ts';
import { readLimit } from '../../deadline/read-limit.ts';
import { textOf } from '../grid.ts';
import type { CellValue } from '../workbook-port.ts';
import { type CellContext, CHECK_YEAR } from './cell-context.ts';
import { readWithoutDay } from './read-without-day.ts';
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
  const lostZero = typeof value === 'number' ? LOST_ZERO.exec(text) : null;
  if (lostZero) {
    const { cell, floating } = readLimitCell(`${lostZero[1]}月${lostZero[2]}日`, false, ref, context);
    const other = readLimitCell(`${lostZero[1]}月${lostZero[2]}0日`, false, ref, context).cell.due;
    return { cell: { ...cell, text, alternatives: other ? [other] : [] }, floating };
  }
  const number = typeof value === 'number' ? value : /^\d{5}$/.test(text) ? Number(text) : null;
  if (number !== null) {
    const day = isDate || looksLikeSerial(number) ? serialDay(number, context.date1904) : null;
    if (isDate && day) return settled({ ...empty, text: day, kind: 'dated', due: day });
    if (day) return settled({ ...empty, text, kind: 'serial', due: day });
  }
  // The row's own day is a better witness than the year of the check, the ledger's title a better one than either.
  const byRow = ref !== null && context.year.from === CHECK_YEAR;
  const { limit, relative } =
    ref === null
      ? readWithoutDay(inFull(text), context)
      : {
          limit: readLimit(inFull(text), {
            ref,
            calendar: context.calendar,
            ...(byRow ? {} : { baseYear: context.year }),
          }),
          relative: false,
        };
  const last = limit.readings.find((r) => r.due !== null && r.due === limit.due) ?? limit.readings[0];
  if (!last) return settled({ ...empty, text, kind: 'unreadable' });
  const counted = relative || limit.readings.some((r) => r.inferred.includes('anchor'));
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
  return { cell, floating: relative || limit.readings.some((r) => r.inferred.length > 0) };
}

const NONE = /^(?:无|没有|暂无|待定|未定|待明确|另行通知|\/|-+|—+|－+|不涉及|\\)$/;

/** What is a time limit only where it fills a time-limit cell: 全年, and 12 for 12月. */
function inFull(text: string): string {
  if (/^(?:贯穿)?(?:全年|常年)(?:推进|实施|开展|持续)?$/.test(text)) return '年内';
  return /^(?:[1-9]|1[0-2])$/.test(text) ? `${text}月` : text;
}

/** Excel turns 6.30 into the number 6.3: the 3rd or the 30th. */
const LOST_ZERO = /^(\d{1,2})\.([123])$/;

const settled = (cell: LimitCell): ReadLimitCell => ({ cell, floating: false });
