import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import {
  openBackup,
  planRestore,
  type RestoreChoice,
  type RestorePlan,
  restore,
} from '../../store/backup/restore.ts';
import { useOffice } from '../shared/office.tsx';
import { useLongWork } from '../shared/use-long-work.ts';
import { Working } from '../shared/working.tsx';
import { ExchangeDialog } from './exchange-dialog.tsx';
import { FileDrop } from './file-drop.tsx';
import { countOf, firstChoice, RestorePreview } from './restore-preview.tsx';

type State =
  | { step: 'choose' }
  | { step: 'password'; name: string; bytes: Uint8Array }
  | { step: 'preview'; plan: RestorePlan; choice: RestoreChoice }
  | { step: 'done'; words: string };
type Props = { onClose: () => void };

/** Brings a backup back into the register: choose the file, see what it adds, choose what of it, restore. */
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
    if (plan) setState({ step: 'preview', plan, choice: firstChoice(plan) });
  };
  const apply = async (plan: RestorePlan, choice: RestoreChoice) => {
    const result = await run((work) => restore(db, plan, choice, work));
    if (result?.ok) setState({ step: 'done', words: doneText(plan, result.value) });
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
        disabled={share !== null || countOf(state.plan, state.choice) === 0}
        onClick={() => void apply(state.plan, state.choice)}
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
      {state.step === 'preview' && share === null && (
        <RestorePreview
          plan={state.plan}
          choice={state.choice}
          onChoice={(choice) => setState({ ...state, choice })}
        />
      )}
      {state.step === 'done' && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{state.words}</MessageBarBody>
        </MessageBar>
      )}
    </ExchangeDialog>
  );
}

function doneText(plan: RestorePlan, written: Record<string, number>): string {
  const parts = plan.parts
    .filter(({ section }) => (written[section.name] ?? 0) > 0)
    .map(({ section }) => `${section.word}${written[section.name]}项`);
  return parts.length === 0 ? '没有需要写入的内容。' : `恢复完成，写入：${parts.join('，')}。`;
}
