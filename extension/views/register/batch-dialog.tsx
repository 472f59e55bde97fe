import { Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { Step } from '../../../core/model/entries/moved.ts';
import { Secrecy, type TaskFields } from '../../../core/model/task.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { UnitsField } from '../fields/units-field.tsx';
import { SECRECY_WORD } from '../shared/field-text.ts';
import { FormDialog } from '../shared/form-dialog.tsx';

/** The steps that many tasks can take at once: those that ask for nothing of a task's own. */
export const BATCH_STEPS = ['assign', 'receive', 'strike'] as const satisfies readonly Step[];
type BatchStep = (typeof BATCH_STEPS)[number];

/** What can be done to many tasks at once. */
export type BatchAction = 'lead' | 'person' | 'secrecy' | 'note' | BatchStep;

/** Fields to change, a note to put to each task's history, or a step to take with the note as its reason. */
export type BatchInput = { patch: Partial<TaskFields>; note: string; step: BatchStep | null };

const isStep = (action: BatchAction): action is BatchStep => BATCH_STEPS.some((step) => step === action);

const TITLE: Record<BatchAction, string> = {
  assign: '交办所选事项，牵头单位相同的合编一个交办通知单文号',
  receive: '登记所选事项已签收',
  strike: '所选事项销号',
  lead: '改牵头单位',
  person: '改责任人',
  secrecy: '设定公开范围',
  note: '给所选事项加备注',
};

type Props = { action: BatchAction; count: number; onRun: (input: BatchInput) => void; onClose: () => void };

/** Asks what the chosen tasks should have. */
export function BatchDialog({ action, count, onRun, onClose }: Props) {
  const [input, setInput] = useState<BatchInput>({
    ...{ patch: {}, note: '', step: isStep(action) ? action : null },
  });
  const patch = (next: Partial<TaskFields>) => setInput({ patch: next, note: '', step: null });
  const filled =
    isStep(action) ||
    (action === 'note'
      ? input.note.trim() !== ''
      : action === 'lead'
        ? (input.patch.lead ?? []).length > 0
        : Object.keys(input.patch).length > 0);
  return (
    <FormDialog
      title={`${TITLE[action]}（${count}项）`}
      word="确定"
      ready={filled}
      onSubmit={() => onRun({ ...input, note: input.note.trim() })}
      onClose={onClose}
    >
      {action === 'lead' && (
        <FieldRow label="牵头单位">
          {(id) => (
            <UnitsField
              id={id}
              value={input.patch.lead ?? []}
              placeholder="多个单位用、隔开"
              onChange={(lead) => patch({ lead, leadCertainty: 'certain', leadReason: '' })}
            />
          )}
        </FieldRow>
      )}
      {action === 'person' && (
        <FieldRow label="责任人">
          {(id) => (
            <LineField id={id} value={input.patch.person ?? ''} onChange={(person) => patch({ person })} />
          )}
        </FieldRow>
      )}
      {action === 'secrecy' && (
        <RadioGroup
          aria-label="公开范围"
          value={input.patch.secrecy ?? ''}
          onChange={(_, { value }) => patch({ secrecy: Secrecy.parse(value) })}
        >
          {Secrecy.options.map((value) => (
            <Radio key={value} value={value} label={SECRECY_WORD[value]} />
          ))}
        </RadioGroup>
      )}
      {(action === 'note' || isStep(action)) && (
        <FieldRow label={action === 'note' ? '备注' : '说明（可不填）'}>
          {(id) => <AreaField id={id} value={input.note} onChange={(note) => setInput({ ...input, note })} />}
        </FieldRow>
      )}
    </FormDialog>
  );
}
