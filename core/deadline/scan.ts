import { bookTitle } from './forms/book-title.ts';
import { calendar } from './forms/calendar.ts';
import { event, ownEvents } from './forms/event.ts';
import { open } from './forms/open.ts';
import { period } from './forms/period.ts';
import { recurring } from './forms/recurring.ts';
import type { Form, Mention } from './mention.ts';
import type { PointContext } from './points/point.ts';
import { isDigit, type Scanner } from './scanner.ts';

/** In order of trial: a longer way of writing stands before one that would take its beginning. */
const FORMS: readonly Form[] = [bookTitle, recurring, period, calendar, event, open];

type Table = { index: Uint8Array; lists: (readonly Form[])[] };

function tableOf(forms: readonly Form[]): Table {
  const index = new Uint8Array(65_536);
  const lists: Form[][] = [[]];
  for (const form of forms) {
    for (const char of form.starts) {
      const code = char.charCodeAt(0);
      if (index[code] === 0) index[code] = lists.push([]) - 1;
      lists[index[code]!]!.push(form);
    }
  }
  return { index, lists };
}

const standard = tableOf(FORMS);

/** Every mention of a text, left to right, not overlapping; one pass, forms chosen by the character at hand. */
export function scan(s: Scanner, context: PointContext): Mention[] {
  const { events } = context.settings;
  const { index, lists } = events.length === 0 ? standard : tableOf([ownEvents(events), ...FORMS]);
  const found: Mention[] = [];
  const { codes, length } = s;
  let i = 0;
  while (i < length) {
    const list = index[codes[i]!]!;
    if (list === 0) {
      i++;
      continue;
    }
    let next = i + 1;
    for (const form of lists[list]!) {
      s.pos = i;
      const mention = form.read(s, context);
      if (mention === null) continue;
      if (Array.isArray(mention)) found.push(...mention);
      else found.push(mention);
      next = Math.max(s.pos, i + 1);
      break;
    }
    if (next === i + 1 && isDigit(codes[i]!))
      while (next < length && isDigit(codes[next]!) && !s.gapAt(next)) next++;
    i = next;
  }
  return found;
}
