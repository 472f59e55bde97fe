import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { useState } from 'react';
import { BLANK_TASK } from '../../../core/intake/blank-task.ts';
import type { Source } from '../../../core/model/source.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { inChinese } from '../../i18n/language.ts';
import { registerTasks } from '../../store/tasks.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { MoreFieldsForm, TaskFieldsForm } from '../fields/task-fields.tsx';
import { LineField } from '../fields/text-fields.tsx';
import { useReadLimit } from '../fields/use-read-limit.ts';
import { DialogSurface } from '../shared/dialog-surface.tsx';
import { useOffice, useWriting } from '../shared/office.tsx';
import { useUnsaved } from './use-unsaved.ts';

const NO_SOURCE: Source = {
  ...{ kind: 'other', documentNumber: null, title: null, issuer: null, date: null, provenance: null },
};

const NEW_TASK: TaskFields = { ...BLANK_TASK, source: NO_SOURCE };

const byHand = (value: string) =>
  value.trim() === ''
    ? null
    : {
        value: value.trim(),
        span: null,
        quote: '',
        certainty: 'certain' as const,
        reason: inChinese('人工填写'),
      };

type Props = { open: boolean; onDone: (id: string) => void; onClose: () => void };

/** Registers a task that stands on no page: an assignment by telephone, a paper on the desk. Escape keeps what was typed, 取消 does not. */
export function NewTaskDialog({ open, onDone, onClose }: Props) {
  // Shut and then taken away, never taken away while open: what it had hidden from screen readers would stay hidden.
  return (
    <Dialog open={open} onOpenChange={(_, { type }) => type !== 'backdropClick' && onClose()}>
      <DialogSurface>
        <NewTaskForm onDone={onDone} onClose={onClose} />
      </DialogSurface>
    </Dialog>
  );
}

function NewTaskForm({ onDone, onClose }: Omit<Props, 'open'>) {
  const { db } = useOffice();
  const writing = useWriting();
  const readLimit = useReadLimit(null);
  const [typed, setTyped] = useUnsaved<TaskFields | null>('new task', null);
  const fields = typed ?? NEW_TASK;
  const [failure, setFailure] = useState<string | null>(null);
  const change = (patch: Partial<TaskFields>) => setTyped({ ...fields, ...patch });
  const source = (patch: Partial<Source>) => change({ source: { ...fields.source, ...patch } });
  const save = async () => {
    const result = await registerTasks(db, [fields], await writing());
    if (!result.ok) return setFailure(result.failure.message);
    const [id] = result.value;
    setTyped(null);
    onClose();
    if (id !== undefined) onDone(id);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DialogBody>
        <DialogTitle>新建事项</DialogTitle>
        <DialogContent>
          <TaskFieldsForm
            fields={fields}
            untouched={typed === null}
            readLimit={readLimit}
            onChange={change}
          />
          <FieldRow label="来源文件">
            {(id) => (
              <LineField
                id={id}
                value={fields.source.title?.value ?? ''}
                placeholder="文件、会议或来电"
                onChange={(value) => source({ title: byHand(value) })}
              />
            )}
          </FieldRow>
          <FieldRow label="文号">
            {(id) => (
              <LineField
                id={id}
                value={fields.source.documentNumber?.value ?? ''}
                onChange={(value) => source({ documentNumber: byHand(value) })}
              />
            )}
          </FieldRow>
          <MoreFieldsForm fields={fields} onChange={change} />
          <Checkbox
            label="先列为待立项，批准后再立项"
            checked={fields.status === 'proposed'}
            onChange={(_, { checked }) => change({ status: checked === true ? 'proposed' : 'registered' })}
          />
          {failure && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{failure}</MessageBarBody>
            </MessageBar>
          )}
        </DialogContent>
        <DialogActions>
          <Button
            onClick={() => {
              setTyped(null);
              onClose();
            }}
          >
            取消
          </Button>
          <Button appearance="primary" type="submit" disabledFocusable={fields.title.trim() === ''}>
            {fields.status === 'proposed' ? '登记' : '立项'}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
