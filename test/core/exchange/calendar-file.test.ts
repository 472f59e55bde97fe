import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile } from '../../../core/exchange/calendar-file.ts';
import { task, taskDue } from '../model/samples.ts';

const AT = '2026-11-23T09:00:00.000Z';
const unfolded = (file: string) => file.replaceAll('\r\n ', '');
const lineValue = (file: string, name: string) =>
  unfolded(file)
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`))!
    .slice(name.length + 1);

test('a task is one whole-day event on its due day; one without a due day is left out', () => {
  const file = calendarFile(
    [
      {
        id: 'a1',
        fields: taskDue('2026-12-31', { title: '报送总结', lead: ['市财政局', '市民政局'], cooperate: [] }),
      },
      { id: 'a2', fields: taskDue(null) },
    ],
    AT,
  );
  expect(unfolded(file).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ducha//ZH-CN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:a1@ducha',
    'DTSTAMP:20261123T090000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:到期：报送总结',
    'DESCRIPTION:牵头单位：市财政局、市民政局\\n时限：12月底前\\n文号：云府办〔2026〕12号',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('commas, semicolons, backslashes and line ends are escaped', () => {
  const file = calendarFile(
    [{ id: 'a', fields: taskDue('2026-12-31', { title: '一,二;三\\四\r\n五\u0007' }) }],
    AT,
  );
  expect(lineValue(file, 'SUMMARY')).toBe('到期：一\\,二\\;三\\\\四\\n五');
});

test('no line is longer than 75 octets, no character is cut, and unfolding gives the words back', () => {
  const title = fc.string({ unit: fc.constantFrom(...'督a1,，;\\\n𠮷'), minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(title, (words) => {
      const file = calendarFile([{ id: 'a', fields: { ...task(), title: words } }], AT);
      for (const line of file.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(() => encodeURIComponent(line)).not.toThrow();
      }
      const read = lineValue(file, 'SUMMARY').replace(/\\([\\;,n])/g, (_, c) => (c === 'n' ? '\n' : c));
      expect(read).toBe(`到期：${words}`);
    }),
  );
});
