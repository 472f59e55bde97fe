import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useEffect, useState } from 'react';
import type { Day } from '../../../core/calendar/day.ts';
import type { WorkCalendar } from '../../../core/calendar/work-calendar.ts';
import { LAMP_PRESETS, type LampPreset } from '../../../core/deadline/lamp.ts';
import type { Writing } from '../../../core/model/append.ts';
import type { Actor } from '../../../core/model/change.ts';
import type { UnitDirectory } from '../../../core/model/unit.ts';
import { localDay } from '../../local-day.ts';
import type { Database } from '../../store/database.ts';
import { officeLampPreset } from '../../store/lamp-preset.ts';
import { getSetting } from '../../store/settings.ts';
import type { Platform } from '../platform.ts';

/** What every view works with. */
export type Office = {
  db: Database;
  platform: Platform;
  /** With the years the office has loaded itself, and its way of counting. */
  calendar: WorkCalendar;
  /** The office's own directory; null where it has none. */
  units: UnitDirectory | null;
};

const OfficeContext = createContext<Office | null>(null);
export const OfficeProvider = OfficeContext.Provider;

export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (!office) throw new Error('no OfficeProvider around this view');
  return office;
}

/** Today in the office; changes at midnight while the page stays open. */
export function useToday(): Day {
  const { platform } = useOffice();
  const [today, setToday] = useState(() => localDay(platform.now()));
  useEffect(() => {
    const timer = setInterval(() => setToday(localDay(platform.now())), 60_000);
    return () => clearInterval(timer);
  }, [platform]);
  return today;
}

/** Who works here; undefined while it is being read. */
export function useIdentity(): Actor | undefined {
  const { db } = useOffice();
  return useLiveQuery(() => getSetting(db, 'identity'), [db]);
}

/** The office's lamp rule. */
export function useLampPreset(): LampPreset {
  const { db } = useOffice();
  return useLiveQuery(() => officeLampPreset(db), [db]) ?? LAMP_PRESETS.threeDays;
}

/** Makes what a write needs, at the moment of writing; the identity is read then, so it is never an old one. */
export function useWriting(): () => Promise<Writing> {
  const { db, platform } = useOffice();
  return async () => ({
    by: await getSetting(db, 'identity'),
    now: platform.now().toISOString(),
    newId: platform.newId,
  });
}
