import { Dispatch } from './dispatch.ts';
import { bookTitle } from './forms/book-title.ts';
import { calendar } from './forms/calendar.ts';
import { documentNumber } from './forms/document-number.ts';
import { event, ownEvents } from './forms/event.ts';
import { open } from './forms/open.ts';
import { period } from './forms/period.ts';
import { periodEnd } from './forms/period-end.ts';
import { recurring } from './forms/recurring.ts';
import type { Form, Mention } from './mention.ts';
import type { PointContext } from './points/point.ts';
import { isDigit, isNumeral, type Scanner } from './scanner.ts';

/** In order of trial: a longer way of writing stands before one that would take its beginning. */
const FORMS: readonly Form[] = [
  bookTitle,
  documentNumber,
  recurring,
  periodEnd,
  period,
  calendar,
  event,
  open,
];

const standard = new Dispatch(FORMS);

/** Every mention of a text, left to right, not overlapping; one pass, forms chosen by the character at hand. */
export function scan(s: Scanner, context: PointContext): Mention[] {
  const { events } = context.settings;
  const forms = events.length === 0 ? standard : new Dispatch([ownEvents(events), ...FORMS]);
  const found: Mention[] = [];
  const { codes, length } = s;
  let i = 0;
  while (i < length) {
    const code = codes[i]!;
    if (!forms.has(code)) {
      i++;
      continue;
    }
    s.pos = i;
    const end = isHopeless(s, code) ? -1 : readAt(s, context, forms.at(code), found);
    if (end > i) i = end;
    else if (isDigit(code)) i = endOfDigits(s, i);
    else i++;
  }
  return found;
}

/** Tries the forms at the cursor; the place behind what was read, or -1. */
function readAt(s: Scanner, context: PointContext, list: readonly Form[], found: Mention[]): number {
  const start = s.pos;
  for (let k = 0; k < list.length; k++) {
    s.pos = start;
    const mention = list[k]!.read(s, context);
    if (mention === null) continue;
    if (Array.isArray(mention)) found.push(...mention);
    else found.push(mention);
    return s.pos;
  }
  return -1;
}

/** What can follow a single numeral or a short run of digits that begins a limit. */
const BEHIND_NUMBER = new Set(
  [...'年月日号天个周星礼季旬小时工自半-~./·至到、,和多来余〇点:(夕夏秋会'].map((c) => c.charCodeAt(0)),
);

/** True for a number that cannot begin a limit: most numerals of running text (统一, 三个, 12.5万). */
function isHopeless(s: Scanner, code: number): boolean {
  const next = s.peek(1);
  if (isDigit(code)) {
    let i = 1;
    while (i < 4 && isDigit(s.peek(i))) i++;
    return i < 4 && s.pos + i < s.length && !BEHIND_NUMBER.has(s.peek(i)) && !s.oneOf('分', i);
  }
  return isNumeral(code) && next !== 0 && !isNumeral(next) && !isDigit(next) && !BEHIND_NUMBER.has(next);
}

function endOfDigits(s: Scanner, from: number): number {
  let i = from + 1;
  while (i < s.length && isDigit(s.codes[i]!) && !s.gapAt(i)) i++;
  return i;
}
