import { Button } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { daysBetween } from '../../../core/calendar/day.ts';
import { backupState } from '../../store/backup/backup-state.ts';
import { clock } from '../shared/format.ts';
import { useOffice, useToday } from '../shared/office.tsx';

/** Calendar days after which a backup is called old. */
const OLD = 7;

/** Says that the last backup is old or that there is none, where there is something to lose. */
export function BackupAge({ onClick }: { onClick: () => void }) {
  const { db } = useOffice();
  const today = useToday();
  const state = useLiveQuery(() => backupState(db), [db]);
  if (!state?.hasTasks) return null;
  const days = state.lastAt === null ? null : daysBetween(clock(state.lastAt).slice(0, 10), today);
  if (days !== null && days <= OLD) return null;
  return (
    <Button appearance="subtle" icon={<WarningRegular />} onClick={onClick}>
      {days === null ? '还没有备份' : `已${days}天没有备份`}
    </Button>
  );
}
