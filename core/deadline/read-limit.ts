import type { Certainty } from '../model/certainty.ts';
import type { DeadlineContext } from './context.ts';
import type { Deadline } from './deadline.ts';
import { findInCell } from './find.ts';

/** A time-limit cell as read. `due` is the last dated reading's day; `open` where the matter goes on or has no end. */
export type Limit = {
  readings: Deadline[];
  due: string | null;
  certainty: Certainty;
  open: boolean;
  /** One Chinese sentence: how the limit is understood, or why it could not be read. */
  note: string;
};

/** Reads what stands in a ledger's time-limit cell, where a bare "12月", "6.30" or "5个工作日" is a limit too. */
export function readLimit(cellText: string, context: DeadlineContext): Limit {
  const text = cellText.trim();
  const readings = findInCell(cellText, context);
  const dated = readings.filter((d) => d.due !== null && d.kind !== 'recurring');
  const recurring = readings.filter((d) => d.due !== null && d.kind === 'recurring');
  const last = (dated.length > 0 ? dated : recurring).reduce<Deadline | null>(
    (a, b) => (a === null || (b.due ?? '') > (a.due ?? '') ? b : a),
    null,
  );
  const open = readings.some((d) => d.ongoing || (d.kind === 'open' && d.anchor === undefined));
  return {
    readings,
    due: last?.due ?? null,
    certainty: certaintyOf(readings, last),
    open,
    note: noteOf(text, readings, last, open),
  };
}

function certaintyOf(readings: readonly Deadline[], last: Deadline | null): Certainty {
  if (readings.length === 0 || readings.some((d) => d.invalid)) return 'unknown';
  if (last === null)
    return readings.every((d) => d.kind === 'open' && d.anchor === undefined) ? 'certain' : 'unknown';
  if (last.provisional) return 'provisional';
  return last.inferred.length > 0 || last.alternatives ? 'inferred' : 'certain';
}

function noteOf(text: string, readings: readonly Deadline[], last: Deadline | null, open: boolean): string {
  const invalid = readings.find((d) => d.invalid);
  if (invalid) return `“${invalid.text}”${invalid.steps.join('，')}。`;
  if (last) return `${last.steps.join('；')}。`;
  if (text === '') return '没有填写时限。';
  if (open) return `${readings[0]!.steps.join('；')}。`;
  if (readings.length > 0) return `${readings[0]!.steps.join('；')}。`;
  return `没有读出“${text.slice(0, 20)}”中的时限，请改写成“2024年6月30日前”这样的日期。`;
}
