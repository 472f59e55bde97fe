import { Radio, RadioGroup } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { TaskRecord } from '../../../core/model/change.ts';
import { fail } from '../../../core/model/failure.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { showResult } from '../../store/steps.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { useOffice, useToday } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';
import { EntryForm } from './entry-form.tsx';
import { useSectionStyles } from './section-styles.ts';

type Props = { record: TaskRecord; fields: TaskFields; onDone: (message: string | null) => void };

/** 呈报结果: shown to whom and when, and whether there is a further instruction, which becomes a task of its own with another notice. */
export function ShowForm({ record, fields, onDone }: Props) {
  const section = useSectionStyles();
  const { db } = useOffice();
  const today = useToday();
  const [to, setTo] = useState(fields.instruction?.leader ?? '');
  const [on, setOn] = useState<string | null>(today);
  const [answer, setAnswer] = useState<'none' | 'further' | ''>('');
  const [further, setFurther] = useState('');
  const question = useId();
  const { failure, saving, submit } = useEntry(
    async (writing) => {
      if (on === null) return fail('day-wrong', '请填写呈报日期。');
      if (to.trim() === '') return fail('leader-missing', '请填写呈报给哪位领导。');
      if (answer === '') return fail('answer-missing', '请选择领导有没有新的批示。');
      if (answer === 'further' && further.trim() === '') return fail('further-empty', '请填写新的批示内容。');
      return showResult(db, record.id, { to, on, further: answer === 'further' ? further : '' }, writing);
    },
    (id) =>
      onDone(id ? '已登记呈报。新的批示已另立为下级事项（已立项），请在台账中核对后交办。' : '已登记呈报。'),
  );
  return (
    <EntryForm
      label="呈报结果"
      word="登记呈报"
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={() => onDone(null)}
    >
      <div className={section.pair}>
        <FieldRow label="呈报领导">{(id) => <LineField id={id} value={to} onChange={setTo} />}</FieldRow>
        <FieldRow label="呈报日期">
          {(id) => <DayField id={id} label="呈报日期" value={on} onChange={setOn} />}
        </FieldRow>
      </div>
      <div id={question} className={section.note}>
        领导阅后有没有新的批示？
      </div>
      <RadioGroup
        aria-labelledby={question}
        layout="horizontal"
        value={answer}
        onChange={(_, data) => setAnswer(data.value as 'none' | 'further')}
      >
        <Radio value="none" label="没有，可以办结" />
        <Radio value="further" label="有，另行交办" />
      </RadioGroup>
      {answer === 'further' && (
        <FieldRow label="新的批示内容">
          {(id) => <AreaField id={id} value={further} onChange={setFurther} />}
        </FieldRow>
      )}
    </EntryForm>
  );
}
