import { useState } from 'react';
import { REVIEW_WORD, ReviewResult } from '../../../core/model/entries/rechecked.ts';
import { thirtyDaysAfter } from '../../../core/recheck/conclusions.ts';
import { recordConclusion, recordObjection, recordReview } from '../../store/rechecking.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { UnitsField } from '../fields/units-field.tsx';
import { WordSelect } from '../fields/word-select.tsx';
import { EntryForm } from '../register/entry-form.tsx';
import { useSectionStyles } from '../register/section-styles.ts';
import { useOffice, useToday } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';

type Props = { taskId: string; onDone: () => void };

/** A 督查结论 as it is given to units; shows until when they may object. */
export function ConclusionForm({ taskId, units: first, onDone }: Props & { units: readonly string[] }) {
  const section = useSectionStyles();
  const { db, calendar } = useOffice();
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const [units, setUnits] = useState<readonly string[]>(first);
  const [text, setText] = useState('');
  const { failure, saving, submit } = useEntry(
    (writing) => recordConclusion(db, taskId, { on: on ?? '', units, text }, writing),
    onDone,
  );
  const objectBy = on ? thirtyDaysAfter(on, calendar) : null;
  return (
    <EntryForm
      label="督查结论"
      word="登记结论"
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={onDone}
    >
      <FieldRow label="结论">{(id) => <AreaField id={id} value={text} onChange={setText} />}</FieldRow>
      <div className={section.pair}>
        <FieldRow label="送达单位">
          {(id) => <UnitsField id={id} value={units} onChange={setUnits} />}
        </FieldRow>
        <FieldRow label="送达日期">
          {(id) => <DayField id={id} label="送达日期" value={on} onChange={setOn} />}
        </FieldRow>
      </div>
      {objectBy && (
        <div className={section.note}>
          单位可在{objectBy.day}前（含当日）提出异议：{objectBy.steps.join('；')}
        </div>
      )}
    </EntryForm>
  );
}

/** A unit's objection to a conclusion. */
export function ObjectionForm({
  taskId,
  conclusionId,
  unit: first,
  onDone,
}: Props & { conclusionId: string; unit: string }) {
  const section = useSectionStyles();
  const { db, calendar } = useOffice();
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const [unit, setUnit] = useState(first);
  const [text, setText] = useState('');
  const { failure, saving, submit } = useEntry(
    (writing) => recordObjection(db, taskId, { conclusionId, on: on ?? '', unit, text }, calendar, writing),
    onDone,
  );
  return (
    <EntryForm
      label="异议"
      word="登记异议"
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={onDone}
    >
      <FieldRow label="异议内容">{(id) => <AreaField id={id} value={text} onChange={setText} />}</FieldRow>
      <div className={section.pair}>
        <FieldRow label="提出单位">{(id) => <LineField id={id} value={unit} onChange={setUnit} />}</FieldRow>
        <FieldRow label="收到日期">
          {(id) => <DayField id={id} label="收到日期" value={on} onChange={setOn} />}
        </FieldRow>
      </div>
    </EntryForm>
  );
}

/** The decision on an objection. */
export function ReviewForm({ taskId, objectionId, onDone }: Props & { objectionId: string }) {
  const section = useSectionStyles();
  const { db, calendar } = useOffice();
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const [result, setResult] = useState<ReviewResult>('upheld');
  const [text, setText] = useState('');
  const { failure, saving, submit } = useEntry(
    (writing) => recordReview(db, taskId, { objectionId, on: on ?? '', result, text }, calendar, writing),
    onDone,
  );
  return (
    <EntryForm
      label="复核决定"
      word="登记复核决定"
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={onDone}
    >
      <div className={section.note}>原督查人员应当回避。</div>
      <div className={section.pair}>
        <FieldRow label="复核结果">
          {(id) => (
            <WordSelect
              id={id}
              value={result}
              options={ReviewResult.options}
              words={REVIEW_WORD}
              onChange={setResult}
            />
          )}
        </FieldRow>
        <FieldRow label="决定日期">
          {(id) => <DayField id={id} label="决定日期" value={on} onChange={setOn} />}
        </FieldRow>
      </div>
      <FieldRow label="决定内容">{(id) => <AreaField id={id} value={text} onChange={setText} />}</FieldRow>
    </EntryForm>
  );
}
