import { useState } from 'react';
import { claimedFinish, needsShowing, wasShown } from '../../../core/lifecycle/guards.ts';
import { transitionOf } from '../../../core/lifecycle/transitions.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import { STEP_WORD, type Step } from '../../../core/model/entries/moved.ts';
import { entriesOfKind } from '../../../core/model/fold.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { takeStep } from '../../store/steps.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField } from '../fields/text-fields.tsx';
import { useOffice, useToday } from '../shared/office.tsx';
import { seenIn, useEntry } from '../shared/use-entry.ts';
import { EntryForm } from './entry-form.tsx';
import { othersText } from './others-text.ts';
import { useSectionStyles } from './section-styles.ts';

type Props = { step: Step; record: TaskRecord; fields: TaskFields; onDone: (message: string | null) => void };

/** What a step asks for: its day, the day of completion, a reason. */
export function StepForm({ step, record, fields, onDone }: Props) {
  const section = useSectionStyles();
  const { db } = useOffice();
  const today = useToday();
  const { needsReason, namesFinishDay, about } = transitionOf(step);
  const claimed = claimedFinish(record.changes);
  const [on, setOn] = useState<string | null>(today);
  const [finishedOn, setFinishedOn] = useState<string | null>(step === 'accept' ? (claimed ?? today) : today);
  const [reason, setReason] = useState('');
  const notShown = step === 'accept' && needsShowing(fields) && !wasShown(record.changes);
  const { failure, saving, submit } = useEntry(
    (writing) => takeStep(db, record.id, step, { on: on ?? '', reason, finishedOn }, writing, seenIn(record)),
    ({ record: next, others }) => {
      const last = entriesOfKind(next.changes, 'moved').at(-1);
      onDone(
        othersText(others, []) ??
          (last?.number ? `已交办，交办通知单文号${last.number}；可在“文书”里出具通知单（Word）。` : null),
      );
    },
  );
  return (
    <EntryForm
      label={STEP_WORD[step]}
      word={`确定${STEP_WORD[step]}`}
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={() => onDone(null)}
    >
      <div className={section.note}>{about}</div>
      <div className={section.pair}>
        <FieldRow label="日期">
          {(id) => <DayField id={id} label="日期" value={on} onChange={setOn} />}
        </FieldRow>
        {namesFinishDay && (
          <FieldRow label="办结日期">
            {(id) => <DayField id={id} label="办结日期" value={finishedOn} onChange={setFinishedOn} />}
          </FieldRow>
        )}
      </div>
      {step === 'assign' && (
        <div className={section.note}>
          发往{[...fields.lead, ...fields.cooperate].join('、')}；确定后自动编交办通知单文号。
        </div>
      )}
      <FieldRow
        label={
          needsReason ? '理由' : notShown ? '不呈报结果的理由（已呈报的请先登记呈报）' : '说明（可不填）'
        }
      >
        {(id) => <AreaField id={id} value={reason} onChange={setReason} />}
      </FieldRow>
    </EntryForm>
  );
}
