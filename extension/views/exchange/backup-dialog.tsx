import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { makeBackup, noteBackup } from '../../store/backup.ts';
import { useOffice, useToday } from '../shared/office.tsx';
import { ExchangeDialog } from './exchange-dialog.tsx';
import { useLongWork } from './use-long-work.ts';
import { Working } from './working.tsx';

type Props = { onClose: () => void };

/** Gives the person the whole register as one file, locked with a password if she wants. */
export function BackupDialog({ onClose }: Props) {
  const { db, platform } = useOffice();
  const today = useToday();
  const { share, cancel, run } = useLongWork();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const differs = password !== again;
  const save = async () => {
    const madeAt = platform.now().toISOString();
    const made = await run((work) => makeBackup(db, { madeAt, password: password || null }, work));
    if (!made) return;
    const name = `督查备份_${today.replaceAll('-', '')}.json`;
    platform.saveFile(name, made.bytes, 'application/json');
    await noteBackup(db, madeAt);
    setDone(`已备份${made.count}个事项：${name}。请把文件存到别的磁盘或移动介质上。`);
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
        备份包含全部事项及其历史，不含采集的网页原文和本机设置。设了密码，没有密码谁也打不开，忘记密码无法找回。
      </p>
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
