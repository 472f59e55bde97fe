import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { type ImportFile, openLedger } from '../../../core/exchange/import-ledger.ts';
import { indexUnits } from '../../../core/reading/duty/unit-index.ts';
import { type ImportPlan, planImport } from '../../store/import-plan.ts';
import { applyImport } from '../../store/import-tasks.ts';
import type { Imported } from '../../store/last-import.ts';
import { breathe } from '../../store/long-work.ts';
import { useOffice, useToday, useWriting } from '../shared/office.tsx';
import { Shortcut } from '../shared/shortcut.tsx';
import { useLongWork } from '../shared/use-long-work.ts';
import { Working } from '../shared/working.tsx';
import { allAccepted, type Decisions, firstDecisions } from './decisions.ts';
import { ExchangeDialog } from './exchange-dialog.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportPreview } from './import-preview.tsx';

type Preview = { file: ImportFile; plan: ImportPlan; decisions: Decisions };
type Props = {
  /** A file that was chosen before; else the dialog asks for one. */
  begin?: { name: string; bytes: Uint8Array };
  onDone: (fileName: string, imported: Imported) => void;
  onClose: () => void;
};

/** A ledger that comes back: choose the file, see what it changes, accept. */
export function ImportDialog({ begin, onDone, onClose }: Props) {
  const { db, calendar, units } = useOffice();
  const today = useToday();
  const writing = useWriting();
  const { share, cancel, run } = useLongWork();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  const index = useMemo(() => units && indexUnits(units), [units]);
  const context = { asOf: today, calendar, ...(index ? { units: index } : {}) };
  const { accepted, problems } = useMemo(
    () => (preview ? allAccepted(preview.plan, preview.decisions) : { accepted: [], problems: 0 }),
    [preview],
  );

  const compare = async (file: ImportFile) => {
    setFailure(null);
    const plan = await run((work) => planImport(db, file, context, work));
    if (plan) setPreview({ file, plan, decisions: firstDecisions(plan) });
  };
  const open = async (name: string, bytes: Uint8Array) => {
    setFailure(null);
    const file = await run(async (work) => {
      await breathe(work, 0);
      return openLedger(bytes, name, context);
    });
    if (file?.ok) await compare(file.value);
    else if (file) setFailure(file.failure.message);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file chosen before is opened once
  useEffect(() => {
    if (begin) void open(begin.name, begin.bytes);
  }, []);
  const apply = async () => {
    if (!preview || accepted.length === 0 || share !== null) return;
    setFailure(null);
    setIsWriting(true);
    try {
      const now = await writing();
      const result = await run((work) => applyImport(db, preview.file.name, accepted, now, work));
      if (result?.ok) onDone(preview.file.name, result.value);
      else if (result) setFailure(result.failure.message);
    } finally {
      setIsWriting(false);
    }
  };

  const idle = preview && share === null;
  return (
    <ExchangeDialog
      title={preview ? `导入预览：${preview.file.name}` : '导入台账'}
      wide={preview !== null}
      closable={share === null}
      onClose={onClose}
      actions={
        idle && (
          <>
            <Button onClick={() => void compare(preview.file)}>重新比对</Button>
            <Button appearance="primary" disabled={accepted.length === 0} onClick={() => void apply()}>
              导入所选{accepted.length}项
            </Button>
            <Shortcut onPress={() => void apply()} />
          </>
        )
      }
    >
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      {share !== null && (
        <Working words={isWriting ? '正在导入…' : '正在比对…'} share={share} onCancel={cancel} />
      )}
      {!preview && share === null && (
        <FileDrop
          accept=".xlsx,.xlsm"
          words="把单位填报好的台账（.xlsx）拖到这里，或者选择文件。导入前先预览，不会直接改动台账。"
          onFile={(name, bytes) => void open(name, bytes)}
        />
      )}
      {idle && (
        <>
          {[
            ...preview.plan.warnings,
            ...(problems > 0 ? [`勾选的行中有${problems}行还不能导入，请看行内说明。`] : []),
          ].map((warning) => (
            <MessageBar key={warning} intent="warning" layout="multiline">
              <MessageBarBody>{warning}</MessageBarBody>
            </MessageBar>
          ))}
          <ImportPreview
            plan={preview.plan}
            decisions={preview.decisions}
            onDecide={(decisions) => setPreview({ ...preview, decisions })}
          />
        </>
      )}
    </ExchangeDialog>
  );
}
