import { Button, Checkbox, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { newLock } from '../../../core/exchange/backup.ts';
import { FILES_TOGETHER, makeBackup } from '../../store/backup/backup.ts';
import { noteBackup } from '../../store/backup/backup-state.ts';
import { filesKept } from '../../store/backup/sections/files.ts';
import { webCrypto } from '../../store/backup/web-crypto.ts';

import { useOffice, useToday } from '../shared/office.tsx';
import { sizeText } from '../shared/size-text.ts';
import { useLongWork } from '../shared/use-long-work.ts';
import { Working } from '../shared/working.tsx';
import { ExchangeDialog } from './exchange-dialog.tsx';

type Props = { onClose: () => void };

/** Gives the person the whole register as a file, locked with a password if she wants; many attachments as files beside it. */
export function BackupDialog({ onClose }: Props) {
  const { db, platform } = useOffice();
  const today = useToday();
  const { share, cancel, run } = useLongWork();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [withFiles, setWithFiles] = useState(true);
  const [done, setDone] = useState<string | null>(null);
  const kept = useLiveQuery(() => filesKept(db), [db]);
  const differs = password !== again;
  const save = async () => {
    const madeAt = platform.now().toISOString();
    const base = `督查备份_${today.replaceAll('-', '')}`;
    const made = await run(async (work) => {
      const lock = password === '' ? null : await newLock(password, webCrypto);
      const names: string[] = [];
      let count = 0;
      for await (const file of makeBackup(db, { madeAt, lock, files: withFiles }, work)) {
        const name = file.part === 0 ? `${base}.json` : `${base}_附件${file.part}.json`;
        platform.saveFile(name, file.bytes, 'application/json');
        names.push(name);
        count += file.count;
      }
      return { names, count };
    });
    if (!made) return;
    await noteBackup(db, madeAt);
    setDone(`已备份${made.count}个事项：${made.names.join('、')}。请把文件存到别的磁盘或移动介质上。`);
  };
  return (
    <ExchangeDialog
      title="备份"
      closable={share === null}
      onClose={onClose}
      actions={
        <Button appearance="primary" disabled={share !== null || differs} onClick={() => void save()}>
          备份到文件
        </Button>
      }
    >
      {share !== null && <Working words="正在备份…" share={share} onCancel={cancel} />}
      {done && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{done}</MessageBarBody>
        </MessageBar>
      )}
      <p style={{ margin: 0 }}>
        备份包含全部事项及其历史、没有立项的草稿、文书和活动等记录、设置、放假安排、单位名录和网页规则。设了密码，没有密码谁也打不开，忘记密码无法找回。
      </p>
      {kept && kept.count > 0 && (
        <>
          <Checkbox
            label={`同时备份附件（${kept.count}个，${sizeText(kept.size)}）`}
            checked={withFiles}
            onChange={(_, { checked }) => setWithFiles(checked === true)}
          />
          {withFiles && kept.size > FILES_TOGETHER && (
            <p style={{ margin: 0 }}>附件较大，另存为几个“附件”文件，恢复时逐个选择即可，次序不限。</p>
          )}
        </>
      )}
      <Field label="密码（可不填）">
        <Input
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
      <Field
        label="再输一遍密码"
        {...(differs && again !== '' ? { validationMessage: '两遍密码不一致。' } : {})}
      >
        <Input
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={(_, { value }) => setAgain(value)}
        />
      </Field>
    </ExchangeDialog>
  );
}
