import { officeCalendar } from '../../core/calendar/office-calendar.ts';
import { standardCalendar } from '../../core/calendar/standard-calendar.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { localDay } from '../local-day.ts';
import { dueCounts } from '../store/due-counts.ts';
import { openStore } from '../store/guard.ts';
import { loadedArrangements } from '../store/office-arrangements.ts';
import { getSetting } from '../store/settings.ts';
import { setDueBadge } from './badge.ts';
import { digestIsDue, digestText, isQuiet, type Reminded } from './digest.ts';

const ALARM = 'reminders';
const EVERY_MINUTES = 15;

/** One notification at most: a new digest takes the place of the old one. */
export const DIGEST = 'digest';

const MEMORY = 'reminded';

/**
 * Sees that the alarm is there. It rings every quarter of an hour on the quarter, and each time everything is looked at
 * anew: nothing is lost where the worker ended, the computer slept or its clock was set.
 */
export async function keepAlarm(now: Date): Promise<void> {
  if (await chrome.alarms.get(ALARM)) return;
  const quarter = EVERY_MINUTES * 60_000;
  const when = Math.ceil(now.getTime() / quarter) * quarter;
  await chrome.alarms.create(ALARM, { when, periodInMinutes: EVERY_MINUTES });
}

/** Sets the badge to what is late or due today, and shows the digest where it is time. */
export async function remind(now: Date): Promise<void> {
  const store = await openStore();
  // Data of a newer program, a full disk: the pages say so; the worker has nobody to tell.
  if (!store.ok) return;
  try {
    const day = localDay(now);
    const counts = await dueCounts(store.value, day);
    const setting = await getSetting(store.value, 'reminder');
    const reminded = await remembered();
    const shows = setting.on && !isQuiet(reminded, day);
    await setDueBadge(shows ? counts.overdue + counts.today : 0);
    const text = digestText(counts);
    const calendar = officeCalendar(await loadedArrangements(store.value));
    if (text === null || !digestIsDue({ day, hour: now.getHours() }, setting, reminded, calendar)) return;
    // Remembered first: should the worker end in between, one digest too few is better than one every quarter.
    await chrome.storage.local.set({ [MEMORY]: { ...reminded, shownOn: day } satisfies Reminded });
    await chrome.notifications.create(DIGEST, {
      type: 'basic',
      iconUrl: chrome.runtime.getURL('icon/128.png'),
      title: '督查台账',
      message: text,
      buttons: [{ title: '打开今日' }, { title: '下个工作日再提醒' }],
    });
  } finally {
    store.value.close();
  }
}

/** Puts reminders off until the next working day: the digest and the number on the toolbar button go. */
export async function snooze(now: Date): Promise<void> {
  const quietUntil = (await calendarHere()).addWorkdays(localDay(now), 1).day;
  await chrome.storage.local.set({ [MEMORY]: { ...(await remembered()), quietUntil } satisfies Reminded });
  await chrome.notifications.clear(DIGEST);
  await setDueBadge(0);
}

/** The office's calendar; the one that came with the program where the store cannot be opened. */
async function calendarHere(): Promise<WorkCalendar> {
  const store = await openStore();
  if (!store.ok) return standardCalendar();
  try {
    return officeCalendar(await loadedArrangements(store.value));
  } finally {
    store.value.close();
  }
}

/** Every listener of the reminders; to be called at the top of the worker's script. */
export function listenForReminders(openToday: () => Promise<void>): void {
  chrome.alarms.onAlarm.addListener(({ name }) => (name === ALARM ? remind(new Date()) : undefined));
  const begin = async () => {
    await keepAlarm(new Date());
    await remind(new Date());
  };
  chrome.runtime.onStartup.addListener(begin);
  chrome.runtime.onInstalled.addListener(begin);
  chrome.notifications.onClicked.addListener(async (id) => {
    if (id !== DIGEST) return;
    await chrome.notifications.clear(DIGEST);
    await openToday();
  });
  chrome.notifications.onButtonClicked.addListener(async (id, button) => {
    if (id !== DIGEST) return;
    if (button === 1) return snooze(new Date());
    await chrome.notifications.clear(DIGEST);
    await openToday();
  });
}

async function remembered(): Promise<Reminded> {
  const stored = await chrome.storage.local.get(MEMORY);
  return (stored[MEMORY] as Reminded | undefined) ?? { shownOn: null, quietUntil: null };
}
