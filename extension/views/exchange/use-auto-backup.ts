import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { autoBackup } from '../../store/backup/auto-backup-config.ts';
import { useOffice } from '../shared/office.tsx';

/** A moment after the page has opened, so that nobody waits for it; then every so often, for pages that stay open for days. */
const AFTER_MS = 3_000;
const EVERY_MS = 10 * 60_000;

/** Makes the day's backup while the register is open. */
export function useAutoBackup(): void {
  const { db, platform, calendar } = useOffice();
  const on = useLiveQuery(async () => (await autoBackup(db)).on, [db]) ?? false;
  useEffect(() => {
    if (!on) return;
    const run = async () => {
      // Not before it is wanted: the code knows every table.
      const { runAutoBackup } = await import('../../store/backup/auto-backup.ts');
      await runAutoBackup(db, platform.now(), calendar, platform.saveFile);
    };
    const first = setTimeout(() => void run(), AFTER_MS);
    const again = setInterval(() => void run(), EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [on, db, platform, calendar]);
}
