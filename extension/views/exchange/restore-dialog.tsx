import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Backup } from '../../../core/exchange/backup.ts';
import { openBackup, planRestore, type RestorePlan, restore } from '../../store/restore.ts';
import { clock } from '../shared/format.ts';
import { useOffice } from '../shared/office.tsx';
import { ExchangeDialog } from './exchange-dialog.tsx';
import { FileDrop } from './file-drop.tsx';
import { useLongWork } from './use-long-work.ts';
import { Working } from './working.tsx';

type State =
  | { step: 'choose' }
  | { step: 'password'; name: string; bytes: Uint8Array }
  | { step: 'preview'; name: string; backup: Backup; plan: RestorePlan }
  | { step: 'done'; words: string };
type Props = { onClose: () => void };

/** Brings a backup back into the register: choose the file, see what it adds, restore. */
export function RestoreDialog({ onClose }: Props) {
  const { db } = useOffice();
  const { share, cancel, run } = useLongWork();
  const [state, setState] = useState<State>({ step: 'choose' });
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string | null>(null);

  const open = async (name: string, bytes: Uint8Array, secret: string | null) => {
    setFailure(null);
    const opened = await run(() => openBackup(bytes, secret));
    if (!opened) return;
    if (!opened.ok) {
      const locked = opened.failure.code === 'password-needed';
      if (locked) setState({ step: 'password', name, bytes });
      else setFailure(opened.failure.message);
      return;
    }
    const plan = await run((work) => planRestore(db, opened.value, work));
    if (plan) setState({ step: 'preview', name, backup: opened.value, plan });
  };
  const apply = async (backup: Backup) => {
    const result = await run((work) => restore(db, backup.records, work));
    if (result?.ok) setState({ step: 'done', words: `恢复完成：写入${result.value}个事项。` });
    else if (result) setFailure(result.failure.message);
  };
  const action =
    state.step === 'password' ? (
      <Button
        appearance="primary"
        disabled={password === '' || share !== null}
        onClick={() => void open(state.name, state.bytes, password)}
      >
        打开备份
      </Button>
    ) : state.step === 'preview' ? (
      <Button
        appearance="primary"
        disabled={share !== null || state.plan.new + state.plan.changed === 0}
        onClick={() => void apply(state.backup)}
      >
        恢复
      </Button>
    ) : null;
  return (
    <ExchangeDialog title="从备份恢复" closable={share === null} onClose={onClose} actions={action}>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      {share !== null && <Working words="正在处理备份…" share={share} onCancel={cancel} />}
      {state.step === 'choose' && share === null && (
        <FileDrop
          accept=".json"
          words="把备份文件（.json）拖到这里，或者选择文件。恢复前先预览。"
          onFile={(name, bytes) => void open(name, bytes, null)}
        />
      )}
      {state.step === 'password' && (
        <Field label={`“${state.name}”设有密码，请输入`}>
          <Input
            type="password"
            autoComplete="off"
            value={password}
            onChange={(_, { value }) => setPassword(value)}
          />
        </Field>
      )}
      {state.step === 'preview' && share === null && <Preview {...state} />}
      {state.step === 'done' && (
        <MessageBar intent="success">
          <MessageBarBody>{state.words}</MessageBarBody>
        </MessageBar>
      )}
    </ExchangeDialog>
  );
}

function Preview({ backup, plan }: { backup: Backup; plan: RestorePlan }) {
  return (
    <>
      <p style={{ margin: 0 }}>备份时间：{clock(backup.madeAt)}</p>
      <ul style={{ margin: 0 }}>
        <li>台账里没有、将恢复的事项：{plan.new}</li>
        <li>两边都有、将补入缺少的历史记录的事项：{plan.changed}</li>
        <li>与台账一致、不变的事项：{plan.same}</li>
        <li>已损坏、不恢复的记录：{plan.damaged}</li>
      </ul>
      <p style={{ margin: 0 }}>恢复只补入，不删除：台账现有的事项和历史都保留，同一内容以时间在后的为准。</p>
    </>
  );
}
