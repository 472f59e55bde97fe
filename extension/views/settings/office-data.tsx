import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useMemo } from 'react';
import { officeCalendar } from '../../../core/calendar/office-calendar.ts';
import type { Database } from '../../store/database.ts';
import { loadedArrangements } from '../../store/office-arrangements.ts';
import { officeUnits } from '../../store/office-units.ts';
import { getSetting } from '../../store/settings.ts';
import type { Platform } from '../platform.ts';
import { OfficeProvider } from '../shared/office.tsx';

type Props = { db: Database; platform: Platform; children: ReactNode };

/**
 * Gives every view the office's own calendar and units, and the new ones as soon as they are saved, on whichever page. Shows
 * nothing until both are read: a first reading with others would be a wrong one.
 */
export function WithOfficeData({ db, platform, children }: Props) {
  const arrangements = useLiveQuery(() => loadedArrangements(db), [db]);
  const units = useLiveQuery(() => officeUnits(db), [db]);
  const counting = useLiveQuery(() => getSetting(db, 'counting'), [db]);
  const calendar = useMemo(
    () => arrangements && counting && officeCalendar(arrangements, counting),
    [arrangements, counting],
  );
  const office = useMemo(
    () => (calendar && units !== undefined ? { db, platform, calendar, units } : null),
    [db, platform, calendar, units],
  );
  return office && <OfficeProvider value={office}>{children}</OfficeProvider>;
}
