import type { Day } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { findDeadlines } from '../../deadline/find.ts';
import type { Certainty } from '../../model/certainty.ts';
import type { SourceDocument } from '../document.ts';
import { isOpinionMeaning } from './form-labels.ts';
import type { LabelValue } from './label-value.ts';
import { saysNothing } from './opinion.ts';
import { findStamps, readWrittenDay } from './opinion-dates.ts';
import type { PageField } from './page-reading.ts';
import type { Say } from './say.ts';

/** A field longer than this holds something else (or besides): it is cut, that is said, and it is not believed. */
const LONGEST: Partial<Record<PageField['meaning'], number>> = {
  documentNumber: 60,
  issuer: 120,
  title: 300,
  urgency: 60,
  secrecy: 60,
};
const LONGEST_OTHER = 500;

type Reading = { value: string; certainty: Certainty; reason: string };

export type FieldContext = { ref: Day; calendar?: WorkCalendar | undefined };

/**
 * The filled-in fields of a form, in order: days as ISO days, ticked choices by their words, everything else as written without
 * line breaks. A relative limit (5个工作日) counts from the day of receipt where the form shows one.
 */
export function readFormFields(
  document: SourceDocument,
  labels: readonly LabelValue[],
  frame: number,
  context: FieldContext,
  say: Say,
): PageField[] {
  const fields: PageField[] = [];
  const received = dayOfReceipt(document, labels, context.ref);
  for (const { meaning, label, value, ruled } of labels) {
    if (meaning === 'other' || isOpinionMeaning(meaning)) continue;
    const most = LONGEST[meaning] ?? LONGEST_OTHER;
    const end = Math.min(value.end, value.start + most);
    const quote = document.text.slice(value.start, end).trim();
    if (saysNothing(quote)) continue;
    const name = ruled?.name ?? document.text.slice(label.start, label.end).replaceAll(/[\s：:*]/g, '');
    const cut = end < value.end;
    if (cut) say(`“${name}”栏内容过长，只读取了前 ${most} 字，请核对。`);
    const start = document.text.indexOf(quote, value.start);
    const read = readValue(meaning, quote, { ...context, ref: received ?? context.ref }, received !== null);
    const span = { start, end: start + quote.length };
    const certainty = cut
      ? 'unknown'
      : ruled && read.certainty === 'certain'
        ? ruled.certainty
        : read.certainty;
    const reason = `“${name}”栏${read.reason}${ruled ? `（${ruled.reason}）` : ''}`;
    fields.push({
      meaning,
      label: name,
      value: { value: read.value, span, quote, certainty, reason, frame },
    });
  }
  return fields;
}

/** The day the paper was received, wherever on the form it stands; null where it shows none. */
function dayOfReceipt(document: SourceDocument, labels: readonly LabelValue[], ref: Day): Day | null {
  for (const { meaning, value } of labels) {
    if (meaning !== 'receivedDate') continue;
    const read = readDay(
      document.text.slice(value.start, Math.min(value.end, value.start + LONGEST_OTHER)),
      ref,
    );
    if (read.certainty !== 'unknown') return read.value;
  }
  return null;
}

function readValue(
  meaning: PageField['meaning'],
  quote: string,
  context: FieldContext,
  counted: boolean,
): Reading {
  if (meaning === 'date' || meaning === 'receivedDate') return readDay(quote, context.ref);
  if (meaning === 'limit') return readLimitDay(quote, context, counted);
  const value = tickedChoice(quote) ?? quote.replaceAll(/\s*\n\s*/g, '');
  return meaning === 'documentNumber'
    ? { value: value.replaceAll(/\s/g, ''), certainty: 'certain', reason: '' }
    : { value, certainty: 'certain', reason: '' };
}

function readDay(quote: string, ref: Day): Reading {
  const full = findStamps(quote)[0];
  if (full) return { value: full.day, certainty: 'certain', reason: '' };
  const written = readWrittenDay(quote, { after: null, by: ref });
  if (written) return { value: written.day, certainty: 'inferred', reason: '没有写年份，年份推定' };
  return { value: quote, certainty: 'unknown', reason: '写的不是能识别的日期，请核对' };
}

function readLimitDay(quote: string, context: FieldContext, counted: boolean): Reading {
  const [limit] = findDeadlines(quote, {
    ref: context.ref,
    ...(context.calendar ? { calendar: context.calendar } : {}),
  });
  const period =
    limit ??
    findDeadlines(`${quote}内`, {
      ref: context.ref,
      ...(context.calendar ? { calendar: context.calendar } : {}),
    })[0];
  if (!period?.due) return { value: quote, certainty: 'unknown', reason: '的时限算不出日期，请核对' };
  const anchored = period.inferred.includes('anchor');
  const certainty: Certainty = period.provisional
    ? 'provisional'
    : period.inferred.length > 0
      ? 'inferred'
      : 'certain';
  const from = anchored ? (counted ? '，自收文日期起算' : '，自读取当日起算') : '';
  return { value: period.due, certainty, reason: from };
}

/** The ticked one of ☐平件 ☑急件 ☐特急; null where nothing is to be ticked. */
function tickedChoice(text: string): string | null {
  if (!/[☐□☑√☒■○●◎⊙]/.test(text)) return null;
  const ticked = [...text.matchAll(/[☑√☒■●◎⊙]\s*([^☐□☑√☒■○●◎⊙\s]+)/g)].map((m) => m[1]!);
  return ticked.join('、');
}
