import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import { daysBetween } from '../../../core/calendar/day.ts';
import type { SaveFile } from '../../store/backup/auto-backup.ts';
import { autoBackup, autoBackupNeed, autoBackupState } from '../../store/backup/auto-backup-config.ts';
import { backupState } from '../../store/backup/backup-state.ts';
import { askToWrite } from '../../store/backup/folder.ts';
import { clock } from '../shared/format.ts';
import { useOffice, useToday } from '../shared/office.tsx';

const BackupDialog = lazy(() => import('./backup-dialog.tsx').then((m) => ({ default: m.BackupDialog })));

/** How old the last backup is, in words; null where there is nothing to lose yet. */
export function useBackupAge(): string | null {
  const { db } = useOffice();
  const today = useToday();
  const state = useLiveQuery(() => backupState(db), [db]);
  if (!state?.hasTasks) return null;
  if (state.lastAt === null) return '还没有备份';
  const at = clock(state.lastAt);
  const days = daysBetween(at.slice(0, 10), today);
  return days <= 0 ? `今天${at.slice(11)}已备份` : days === 1 ? '昨天备份过' : `${days}天前备份过`;
}

/** The age of the last backup; a press makes one. */
export function BackupAgeButton() {
  const age = useBackupAge();
  const [open, setOpen] = useState(false);
  if (age === null) return null;
  return (
    <>
      <Button size="small" appearance="subtle" onClick={() => setOpen(true)}>
        {age}
      </Button>
      <Suspense fallback={null}>{open && <BackupDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

/** Where a backup did not come about by itself: why, and the click that helps. */
export function BackupTrouble() {
  const { db, platform, calendar } = useOffice();
  const today = useToday();
  const stand = useLiveQuery(
    async () => ({
      config: await autoBackup(db),
      need: await autoBackupNeed(db, today, calendar),
      failure: (await autoBackupState(db)).failure,
    }),
    [db, today, calendar],
  );
  if (!stand?.config.on) return null;
  const { config, need, failure } = stand;
  const run = async (saveFile: SaveFile) => {
    const { runAutoBackup } = await import('../../store/backup/auto-backup.ts');
    await runAutoBackup(db, platform.now(), calendar, saveFile);
  };
  const allow = async () => {
    if (config.folder && (await askToWrite(config.folder))) await run(platform.saveFile);
  };
  if (need === 'permission')
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          今天还没有自动备份：浏览器要您再允许一次写入文件夹“{config.folder?.name}”。
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void allow()}>
            允许并备份
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  if (failure === null) return null;
  const { openOptions } = platform;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{failure}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void run(platform.saveFile)}>
          再试一次
        </Button>
        {openOptions && (
          <Button size="small" onClick={() => openOptions('backup')}>
            备份设置
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
