import { useState } from 'react';
import type { Chase } from '../../../core/chasing/chases.ts';
import { recordChaseAnswer } from '../../store/chasing.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { EntryForm } from '../register/entry-form.tsx';
import { useSectionStyles } from '../register/section-styles.ts';
import { useOffice, useToday } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';

type Props = { taskId: string; chase: Chase; onDone: () => void };

/** What a chased unit answered. */
export function AnswerForm({ taskId, chase: { chased }, onDone }: Props) {
  const section = useSectionStyles();
  const { db } = useOffice();
  const today = useToday();
  const [unit, setUnit] = useState(chased.units[0] ?? '');
  const [on, setOn] = useState<string | null>(today);
  const [text, setText] = useState('');
  const { failure, saving, submit } = useEntry(
    (writing) => recordChaseAnswer(db, taskId, { chaseId: chased.id, on: on ?? '', unit, text }, writing),
    onDone,
  );
  return (
    <EntryForm
      label="登记回复"
      word="保存回复"
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={onDone}
    >
      <FieldRow label="回复内容">{(id) => <AreaField id={id} value={text} onChange={setText} />}</FieldRow>
      <div className={section.pair}>
        <FieldRow label="回复单位">{(id) => <LineField id={id} value={unit} onChange={setUnit} />}</FieldRow>
        <FieldRow label="回复日期">
          {(id) => <DayField id={id} label="回复日期" value={on} onChange={setOn} />}
        </FieldRow>
      </div>
    </EntryForm>
  );
}
