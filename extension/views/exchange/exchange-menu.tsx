import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import { undoImport } from '../../store/import-tasks.ts';
import { type Imported, lastImport } from '../../store/last-import.ts';
import { useOffice, useWriting } from '../shared/office.tsx';
import { useLongWork } from '../shared/use-long-work.ts';
import { BackupAge } from './backup-age.tsx';

// Reading workbooks is a lot of code: it comes when it is wanted, not with the list.
const ImportDialog = lazy(() => import('./import-dialog.tsx').then((m) => ({ default: m.ImportDialog })));
const BackupDialog = lazy(() => import('./backup-dialog.tsx').then((m) => ({ default: m.BackupDialog })));
const RestoreDialog = lazy(() => import('./restore-dialog.tsx').then((m) => ({ default: m.RestoreDialog })));

type Told = { intent: 'success' | 'error'; words: string; undoable?: boolean };

/** The way back into the register: import a ledger, back up, restore; and the undoing of the last import. */
export function ExchangeMenu() {
  const { db } = useOffice();
  const writing = useWriting();
  const { share, run } = useLongWork();
  const [open, setOpen] = useState<'import' | 'backup' | 'restore' | null>(null);
  const last = useLiveQuery(() => lastImport(db), [db]);
  const [told, setTold] = useState<Told | null>(null);
  const close = () => setOpen(null);
  const done = (fileName: string, imported: Imported) => {
    const { updated, added } = imported;
    const parts = [updated > 0 && `更新${updated}项`, added > 0 && `新登记${added}项`].filter(Boolean);
    setTold({
      intent: 'success',
      words: `已从“${fileName}”导入：${parts.join('，') || '没有改动'}。`,
      undoable: true,
    });
    close();
  };
  const undo = async () => {
    if (!last) return;
    const now = await writing();
    const result = await run((work) => undoImport(db, last, now, work));
    if (!result) return;
    if (!result.ok) return setTold({ intent: 'error', words: result.failure.message });
    setTold({ intent: 'success', words: `已撤销这次导入，涉及${result.value}项。` });
  };
  return (
    <>
      {told && (
        // A line of its own below the head's buttons.
        <MessageBar intent={told.intent} style={{ order: 1, flexBasis: '100%' }}>
          <MessageBarBody>{told.words}</MessageBarBody>
          {last && told.undoable && (
            <MessageBarActions>
              <Button size="small" disabled={share !== null} onClick={() => void undo()}>
                撤销导入
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <BackupAge onClick={() => setOpen('backup')} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<ArrowUploadRegular />}>导入/备份</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setOpen('import')}>导入台账…</MenuItem>
            {last && (
              <MenuItem disabled={share !== null} onClick={() => void undo()}>
                撤销上次导入（{last.fileName}）
              </MenuItem>
            )}
            <MenuItem onClick={() => setOpen('backup')}>备份…</MenuItem>
            <MenuItem onClick={() => setOpen('restore')}>从备份恢复…</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Suspense fallback={null}>
        {open === 'import' && <ImportDialog onDone={done} onClose={close} />}
        {open === 'backup' && <BackupDialog onClose={close} />}
        {open === 'restore' && <RestoreDialog onClose={close} />}
      </Suspense>
    </>
  );
}
