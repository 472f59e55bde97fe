import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';

/** An event of the office's own table, for limits such as 汛期前: its days in one year, or every year (month and day). */
export type OfficeEvent = {
  name: string;
  /** First and last day, as a Day or, for every year, as 'MM-DD'. */
  from: string;
  to: string;
};

/** What differs between offices. */
export type DeadlineSettings = {
  /** Whether 6月30日前 includes the 30th (office practice). */
  beforeIncludesDay: boolean;
  /** 民法典 第二百零三条: whether a counted period whose last day is a holiday rolls to the next working day. */
  rollPeriods: boolean;
  /** 春节前: the last working day before the official holiday, or the eve of the festival. */
  beforeFestival: 'lastWorkday' | 'eve';
  /** Day of the month that 月初 and 月中 stand for. */
  monthStartDay: number;
  monthMiddleDay: number;
  events: OfficeEvent[];
};

export const DEFAULT_SETTINGS: DeadlineSettings = {
  beforeIncludesDay: true,
  rollPeriods: false,
  beforeFestival: 'lastWorkday',
  monthStartDay: 10,
  monthMiddleDay: 20,
  events: [],
};

/**
 * An office's calendar: its working days, and how it counts where that differs from {@link DEFAULT_SETTINGS}. They go
 * together, so that whoever reads a limit against the office's calendar counts as the office does.
 */
export type OfficeCalendar = WorkCalendar & { counting?: Partial<DeadlineSettings> };

/** Reference days that can be read against; the calendars of holidays and 农历 end well inside. */
export const FIRST_REF: Day = '1900-01-01';
export const LAST_REF: Day = '2199-12-31';

/**
 * What a text is read against. `ref` is the day of the instruction or document, between FIRST_REF and LAST_REF; nothing
 * here looks at a clock.
 */
export type DeadlineContext = {
  ref: Day;
  calendar?: OfficeCalendar;
  /** The year that dates without one belong to, and where it was found (表格标题、成文日期). */
  baseYear?: { year: number; from: string };
  /** Stands before the calendar's own way of counting. */
  settings?: Partial<DeadlineSettings>;
};
