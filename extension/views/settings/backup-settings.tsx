import { Button, Checkbox, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import { newLock } from '../../../core/exchange/backup.ts';
import { runAutoBackup } from '../../store/backup/auto-backup.ts';
import { type AutoBackup, autoBackup, setAutoBackup } from '../../store/backup/auto-backup-config.ts';
import { canChooseFolder, chooseFolder } from '../../store/backup/folder.ts';
import { webCrypto } from '../../store/backup/web-crypto.ts';
import { BackupTrouble, useBackupAge } from '../exchange/backup-status.tsx';
import { Notes } from '../shared/notes.tsx';
import { useOffice } from '../shared/office.tsx';
import { useSaving } from '../shared/use-saving.ts';
import { useStyles } from './use-styles.ts';

const BackupDialog = lazy(() =>
  import('../exchange/backup-dialog.tsx').then((m) => ({ default: m.BackupDialog })),
);
const RestoreDialog = lazy(() =>
  import('../exchange/restore-dialog.tsx').then((m) => ({ default: m.RestoreDialog })),
);

const KEPT = [5, 10, 20, 60];

/** 备份: now, from a file, and by itself on working days. */
export function BackupSettings() {
  const styles = useStyles();
  const { db, platform, calendar } = useOffice();
  const { failure, save } = useSaving();
  const age = useBackupAge();
  const config = useLiveQuery(() => autoBackup(db), [db]);
  const [open, setOpen] = useState<'backup' | 'restore' | null>(null);
  if (!config) return null;
  const change = (patch: Partial<AutoBackup>) => save(() => setAutoBackup(db, { ...config, ...patch }));
  const choose = async () => {
    const folder = await chooseFolder();
    if (!folder || !(await change({ folder, on: true }))) return;
    await runAutoBackup(db, platform.now(), calendar, platform.saveFile);
  };
  return (
    <div className={styles.part}>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => setOpen('backup')}>
          立即备份
        </Button>
        <Button size="small" onClick={() => setOpen('restore')}>
          从备份恢复
        </Button>
        {age && <span className={styles.note}>{age}</span>}
      </div>
      <BackupTrouble />
      <Notes failure={failure} />
      <Checkbox
        label="工作日自动备份"
        checked={config.on}
        onChange={(_, { checked }) => void change({ on: checked === true })}
      />
      {config.on && (
        <>
          <RadioGroup
            aria-label="自动备份存到哪里"
            value={config.folder ? 'folder' : 'downloads'}
            onChange={(_, { value }) => void (value === 'folder' ? choose() : change({ folder: null }))}
          >
            <Radio
              value="folder"
              disabled={!canChooseFolder()}
              label={
                config.folder
                  ? `存到文件夹“${config.folder.name}”`
                  : canChooseFolder()
                    ? '存到选定的文件夹（可以是移动硬盘或单位的共享目录）'
                    : '存到选定的文件夹（这个浏览器不支持）'
              }
            />
            <Radio value="downloads" label="存到浏览器的下载文件夹（打开台账时存一份，旧的请自行清理）" />
          </RadioGroup>
          {config.folder && (
            <div className={styles.buttons}>
              <Button size="small" onClick={() => void choose()}>
                换一个文件夹
              </Button>
              <span>保留最新的</span>
              <Select
                size="small"
                aria-label="保留备份的份数"
                value={config.keep}
                onChange={(_, { value }) => void change({ keep: Number(value) })}
              >
                {KEPT.map((count) => (
                  <option key={count} value={count}>
                    {count}份
                  </option>
                ))}
              </Select>
              <span className={styles.note}>只清理本程序自动存的文件。</span>
            </div>
          )}
          <Checkbox
            label="连同附件"
            checked={config.files}
            onChange={(_, { checked }) => void change({ files: checked === true })}
          />
          <BackupPassword config={config} onChange={(lock) => change({ lock })} />
        </>
      )}
      <Suspense fallback={null}>
        {open === 'backup' && <BackupDialog onClose={() => setOpen(null)} />}
        {open === 'restore' && <RestoreDialog onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}

type PasswordProps = { config: AutoBackup; onChange: (lock: AutoBackup['lock']) => Promise<boolean> };

/** The password of automatic backups: typed once, kept only as the key made of it. */
function BackupPassword({ config, onChange }: PasswordProps) {
  const styles = useStyles();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  if (config.lock)
    return (
      <div className={styles.buttons}>
        <span>自动备份设有密码。</span>
        <Button size="small" appearance="subtle" onClick={() => void onChange(null)}>
          取消密码
        </Button>
      </div>
    );
  const set = async () => {
    if (!(await onChange(await newLock(password, webCrypto)))) return;
    setPassword('');
    setAgain('');
  };
  const field = (label: string, value: string, change: (value: string) => void) => (
    <Input
      size="small"
      type="password"
      autoComplete="new-password"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(_, data) => change(data.value)}
    />
  );
  return (
    <>
      <div className={styles.buttons}>
        {field('自动备份的密码（可不设）', password, setPassword)}
        {field('再输一遍', again, setAgain)}
        <Button size="small" disabled={password === '' || password !== again} onClick={() => void set()}>
          设定密码
        </Button>
      </div>
      <p className={styles.note}>
        密码本身不保存，只保存由它算出的钥匙，从浏览器里取不出来。恢复时要输入密码，忘记了无法找回。
      </p>
    </>
  );
}
