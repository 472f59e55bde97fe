import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import type { TaskRecord } from '../../../core/model/change.ts';
import type { Failure } from '../../../core/model/failure.ts';
import { foldTask } from '../../../core/model/fold.ts';
import { same } from '../../../core/model/history.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { runsFrom } from '../../../core/model/task-lamp.ts';
import { editTask } from '../../store/tasks.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { MoreFieldsForm, TaskFieldsForm } from '../fields/task-fields.tsx';
import { AreaField } from '../fields/text-fields.tsx';
import { useReadLimit } from '../fields/use-read-limit.ts';
import { useOffice, useWriting } from '../shared/office.tsx';
import { seenIn } from '../shared/use-entry.ts';
import { othersText } from './others-text.ts';
import { useUnsaved } from './use-unsaved.ts';

const useStyles = makeStyles({
  save: {
    position: 'sticky',
    bottom: '-16px',
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** `seen`: the entries that were there when the typing began; null before it. */
type Unsaved = { patch: Partial<TaskFields>; reason: string; seen: ReadonlySet<string> | null };
const NOTHING: Unsaved = { patch: {}, reason: '', seen: null };

type Props = { record: TaskRecord; onTold: (message: string | null) => void };

/**
 * All fields of a task. What is typed is kept as a patch over the stored fields, so that another window's change of other
 * fields shows through and is never overwritten; saving writes one entry with the patch.
 */
export function EditForm({ record, onTold }: Props) {
  const styles = useStyles();
  const { db } = useOffice();
  const writing = useWriting();
  const [{ patch, reason, seen }, setUnsaved] = useUnsaved<Unsaved>(`edit ${record.id}`, NOTHING);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stored = foldTask(record.changes);
  const readLimit = useReadLimit(stored && runsFrom(stored));
  if (!stored) return null;

  const fields = { ...stored, ...patch };
  const changed = (Object.keys(patch) as (keyof TaskFields)[]).filter(
    (key) => !same(stored[key], patch[key]),
  );
  const change = (more: Partial<TaskFields>) => {
    // What is as it was again is no change: nothing is left to save or to be asked about.
    const next = Object.fromEntries(
      Object.entries({ ...patch, ...more }).filter(
        ([key, value]) => !same(stored[key as keyof TaskFields], value),
      ),
    );
    setUnsaved(Object.keys(next).length === 0 ? null : { patch: next, reason, seen: seen ?? seenIn(record) });
  };
  const save = async () => {
    if (changed.length === 0) return;
    const result = await editTask(db, record.id, patch, reason, await writing(), seen ?? seenIn(record));
    setFailure(result.ok ? null : result.failure);
    if (!result.ok) return;
    setUnsaved(null);
    onTold(othersText(result.value.others, changed));
  };
  const cancel = () => {
    setUnsaved(null);
    setFailure(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 's') return;
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void save();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter and Ctrl+S save from any field within
    <div onKeyDown={onKeyDown}>
      <TaskFieldsForm
        fields={fields}
        readLimit={readLimit}
        onChange={change}
        passages={{ title: { quote: stored.source.provenance?.quote ?? '', reason: '' } }}
      />
      <MoreFieldsForm fields={fields} onChange={change} />
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure.message}</MessageBarBody>
        </MessageBar>
      )}
      {(failure?.code === 'part-late' || failure?.code === 'limit-later') && (
        <FieldRow label="改时限的理由">
          {(id) => (
            <AreaField
              id={id}
              value={reason}
              onChange={(next) => setUnsaved({ patch, seen, reason: next })}
            />
          )}
        </FieldRow>
      )}
      {changed.length > 0 && (
        <div className={styles.save}>
          <Button appearance="primary" size="small" title="Ctrl+Enter" onClick={save}>
            保存修改
          </Button>
          <Button size="small" onClick={cancel}>
            取消
          </Button>
          <span className={styles.note}>Ctrl+Enter 保存</span>
        </div>
      )}
    </div>
  );
}
