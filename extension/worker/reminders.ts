import { officeCalendar } from '../../core/calendar/office-calendar.ts';
import { standardCalendar } from '../../core/calendar/standard-calendar.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { localDay } from '../local-day.ts';
import { runAutoBackup } from '../store/backup/auto-backup.ts';
import { dueCounts } from '../store/counts/due-counts.ts';
import { nearCount } from '../store/counts/near-count.ts';
import type { Database } from '../store/database.ts';
import { openStore } from '../store/guard.ts';
import { officeLampPreset } from '../store/lamp-preset.ts';
import { loadedArrangements } from '../store/office-arrangements.ts';
import { getSetting } from '../store/settings.ts';
import { setDueBadge } from './badge.ts';
import { browserKind } from './browser-kind.ts';
import { digestIsDue, digestText, isQuiet, type Reminded } from './digest.ts';

const ALARM = 'reminders';
const EVERY_MINUTES = 15;

/** Rings once, when a digest was put off for an hour. */
const AGAIN = 'remind-again';
const HOUR_MS = 3_600_000;

/** One notification at most: a new digest takes the place of the old one. */
const DIGEST = 'digest';

const MEMORY = 'reminded';

/**
 * Sees that the alarm is there. It rings every quarter of an hour on the quarter, and each time everything is looked at
 * anew: nothing is lost where the worker ended, the computer slept or its clock was set.
 */
async function keepAlarm(now: Date): Promise<void> {
  if (await chrome.alarms.get(ALARM)) return;
  const quarter = EVERY_MINUTES * 60_000;
  const when = Math.ceil(now.getTime() / quarter) * quarter;
  await chrome.alarms.create(ALARM, { when, periodInMinutes: EVERY_MINUTES });
}

/** Sets the badge to what is late or due today, and shows the digest where it is time. */
export async function remind(now: Date): Promise<void> {
  await withStore(async (db) => {
    const day = localDay(now);
    const counts = await dueCounts(db, day);
    const setting = await getSetting(db, 'reminder');
    const reminded = await remembered();
    const shows = setting.on && !isQuiet(reminded, day);
    await setDueBadge(shows ? counts.overdue + counts.today : 0);
    const calendar = await calendarOf(db);
    const moment = { day, hour: now.getHours(), at: now.getTime() };
    if (!digestIsDue(moment, setting, reminded, calendar)) return;
    const near = await nearCount(db, day, await officeLampPreset(db), calendar);
    const text = digestText({ overdue: counts.overdue, today: counts.today, near });
    if (text === null) return;
    // Remembered first: should the worker end in between, one digest too few is better than one every quarter.
    await remember({ ...reminded, shownOn: day, againAt: null });
    await chrome.notifications.create(DIGEST, {
      type: 'basic',
      iconUrl: chrome.runtime.getURL('icon/128.png'),
      title: '督查台账',
      message: text,
      // Two at most; a click on the digest itself opens 今日.
      ...(browserKind.notificationButtons
        ? { buttons: [{ title: '一小时后再提醒' }, { title: '下个工作日再提醒' }] }
        : {}),
    });
  });
}

/** Makes the day's backup where one is due and the folder may be written in; nobody is asked. */
async function backUp(now: Date): Promise<void> {
  await withStore(async (db) => {
    await runAutoBackup(db, now, await calendarOf(db), null);
  });
}

/** Puts reminders off until the next working day: the digest and the number on the toolbar button go. */
async function snooze(now: Date): Promise<void> {
  const calendar = (await withStore(calendarOf)) ?? standardCalendar();
  const quietUntil = calendar.addWorkdays(localDay(now), 1).day;
  await remember({ ...(await remembered()), quietUntil, againAt: null });
  await chrome.notifications.clear(DIGEST);
  await setDueBadge(0);
}

/** Puts the digest off for an hour; the number on the toolbar button stays. */
async function snoozeHour(now: Date): Promise<void> {
  const againAt = now.getTime() + HOUR_MS;
  await remember({ ...(await remembered()), againAt });
  await chrome.alarms.create(AGAIN, { when: againAt });
  await chrome.notifications.clear(DIGEST);
}

/** Every listener of the reminders; to be called at the top of the worker's script. */
export function listenForReminders(openToday: () => Promise<void>): void {
  chrome.alarms.onAlarm.addListener(async ({ name }) => {
    if (name !== ALARM && name !== AGAIN) return;
    await remind(new Date());
    await backUp(new Date());
  });
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
  // Firefox has no buttons on notifications, and no such event.
  chrome.notifications.onButtonClicked?.addListener(async (id, button) => {
    if (id === DIGEST) await (button === 0 ? snoozeHour(new Date()) : snooze(new Date()));
  });
}

/** Works with the store; undefined where it cannot be opened: the pages say so, the worker has nobody to tell. */
async function withStore<T>(work: (db: Database) => Promise<T>): Promise<T | undefined> {
  const store = await openStore();
  if (!store.ok) return;
  try {
    return await work(store.value);
  } finally {
    store.value.close();
  }
}

const calendarOf = async (db: Database): Promise<WorkCalendar> =>
  officeCalendar(await loadedArrangements(db));

async function remembered(): Promise<Reminded> {
  const stored = await chrome.storage.local.get(MEMORY);
  return { shownOn: null, quietUntil: null, againAt: null, ...(stored[MEMORY] as Partial<Reminded>) };
}

async function remember(reminded: Reminded): Promise<void> {
  await chrome.storage.local.set({ [MEMORY]: reminded });
}
