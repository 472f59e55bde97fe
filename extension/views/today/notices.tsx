import { BackupTrouble } from '../exchange/backup-status.tsx';

/** What the board has to say besides its lists; nothing where there is nothing. */
export function BoardNotices() {
  return <BackupTrouble />;
}
