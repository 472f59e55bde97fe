import { addDays, type Day } from '../calendar/day.ts';
import type { TaskFields } from '../model/task.ts';

/** Octets a line may have before it is folded, its end not counted (RFC 5545, 3.1). */
const LINE = 75;

/**
 * The due days of tasks as an iCalendar file (RFC 5545) for the calendar of a phone or mail program: one whole-day event a task,
 * free of time. Tasks without a due day are left out. `madeAt` is an ISO instant. The same task always has the same UID, so
 * that importing the file again moves its event instead of adding one.
 */
export function calendarFile(tasks: readonly { id: string; fields: TaskFields }[], madeAt: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ducha//ZH-CN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...tasks.flatMap(({ id, fields }) =>
      fields.limit.due === null ? [] : event(id, fields, fields.limit.due, stamp(madeAt)),
    ),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function event(id: string, fields: TaskFields, due: Day, madeAt: string): string[] {
  const { title, lead, cooperate, limit, source } = fields;
  const about = [
    lead.length > 0 && `牵头单位：${lead.join('、')}`,
    cooperate.length > 0 && `配合单位：${cooperate.join('、')}`,
    limit.text && `时限：${limit.text}`,
    source.documentNumber && `文号：${source.documentNumber.value}`,
  ].filter((line) => typeof line === 'string' && line !== '');
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@ducha`,
    `DTSTAMP:${madeAt}`,
    `DTSTART;VALUE=DATE:${basic(due)}`,
    `DTEND;VALUE=DATE:${basic(addDays(due, 1))}`,
    `SUMMARY:${escaped(`到期：${title}`)}`,
    `DESCRIPTION:${escaped(about.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const basic = (day: Day) => day.replaceAll('-', '');

/** An instant in UTC as 20261123T090000Z. */
const stamp = (at: string) => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A text value: backslash, semicolon, comma and line ends written as RFC 5545, 3.3.11 asks; other control characters left out. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Splits a line so that no part is longer than {@link LINE} octets and no character is cut. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
