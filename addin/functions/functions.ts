import { type Day, daysBetween } from '../../core/calendar/day.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { explain } from '../../core/deadline/explain.ts';
import { type LampPreset, lampOf } from '../../core/deadline/lamp.ts';
import { type Limit, readLimit } from '../../core/deadline/read-limit.ts';
import { daySerial, serialDay } from '../../core/ledger/cells/serial-day.ts';
import { readStatus } from '../../core/ledger/cells/status-cell.ts';
import {
  type Argument,
  dayArgument,
  isMissing,
  optionalDay,
  Refusal,
  workdaysArgument,
} from './arguments.ts';

/** What the functions need to know beside their arguments. */
export type Surroundings = {
  today: () => Day;
  lampPreset: () => LampPreset;
  calendar: () => WorkCalendar;
};

/** What DUE gives for a matter without an end; the other functions take it. */
const OPEN = '长期';

/**
 * The add-in's worksheet functions by their ids. Days go in and out as Excel's serial numbers of the 1900 system; an empty limit
 * gives an empty text. What cannot be answered throws a {@link Refusal}.
 */
export const worksheetFunctions = ({ today, lampPreset, calendar }: Surroundings) => ({
  /** The day a written time limit comes to, counted from `ref` (today where it is left out). */
  DUE(text: Argument, ref?: Argument): number | string {
    if (isMissing(text)) return '';
    const date = realDate(text);
    if (date) return daySerial(date, false);
    const limit = limitOf(text, ref, today, calendar());
    if (limit.due !== null) return daySerial(limit.due, false);
    if (limit.open) return OPEN;
    throw new Refusal(limit.note);
  },

  /** The n-th working day after a day, before it where n is negative; the day itself is never counted. */
  WORKDAY(date: Argument, n: Argument): number {
    const from = dayArgument(date, '第一个参数');
    return daySerial(calendar().addWorkdays(from, workdaysArgument(n)).day, false);
  },

  /** Calendar days left until the limit, negative where it is past. */
  DAYSLEFT(due: Argument, asOf?: Argument): number | string {
    if (isMissing(due) || due === OPEN) return '';
    return daysBetween(optionalDay(asOf, '第二个参数', today), dayArgument(due, '第一个参数'));
  },

  /** The lamp's word on a day: 逾期, 临期, 正常, 已办结, 长期, 未定, 中止 … by the preset of the workbook's settings. */
  LAMP(due: Argument, status?: Argument, asOf?: Argument): string {
    const open = due === OPEN;
    const state = readStatus(isMissing(status) ? '' : String(status));
    const subject = {
      due: open || isMissing(due) ? null : dayArgument(due, '第一个参数'),
      open: open || state.ongoing,
      over: state.state === 'finished',
      suspended: state.state === 'suspended' || state.state === 'terminated',
      behind: state.behind,
    };
    return lampOf(subject, optionalDay(asOf, '第三个参数', today), lampPreset(), calendar()).word;
  },

  /** How a written time limit is understood: what was counted from where, by which rule, to which day. */
  WHY(text: Argument, ref?: Argument): string {
    if (isMissing(text)) return '没有填写时限。';
    const date = realDate(text);
    if (date) return `单元格里就是日期：${date}。`;
    const limit = limitOf(text, ref, today, calendar());
    return limit.readings.length > 0 && !limit.readings.some((r) => r.invalid)
      ? limit.readings.map(explain).join('')
      : limit.note;
  },
});

/** A number that is an Excel date by itself; small ones (6.3, 12) are written limits. */
function realDate(text: Argument): Day | null {
  return typeof text === 'number' && text >= 366 ? serialDay(text, false) : null;
}

function limitOf(text: Argument, ref: Argument, today: () => Day, calendar: WorkCalendar): Limit {
  return readLimit(String(text), {
    ref: optionalDay(ref, '第二个参数', today),
    calendar,
  });
}
