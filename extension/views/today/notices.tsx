import { BackupTrouble } from '../exchange/backup-status.tsx';
import { RecountNotice } from '../settings/recount-notice.tsx';

/** What the board has to say besides its lists; nothing where there is nothing. */
export function BoardNotices() {
  return (
    <>
      <BackupTrouble />
      <RecountNotice />
    </>
  );
}
