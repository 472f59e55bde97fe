import { Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { RECHECK_WORD, RecheckResult } from '../../../core/model/entries/rechecked.ts';
import type { RecheckInput } from '../../../core/recheck/recheck-entry.ts';
import { recordRecheck } from '../../store/rechecking.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField } from '../fields/text-fields.tsx';
import { EntryForm } from '../register/entry-form.tsx';
import { useSectionStyles } from '../register/section-styles.ts';
import { useOffice, useToday } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';

type Props = {
  taskId: string;
  basis: RecheckInput['basis'];
  drawId?: string | null;
  onDone: (result: RecheckResult | null) => void;
};

/** What was found on looking again. */
export function RecheckForm({ taskId, basis, drawId = null, onDone }: Props) {
  const section = useSectionStyles();
  const { db } = useOffice();
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const [result, setResult] = useState<RecheckResult | null>(null);
  const [findings, setFindings] = useState('');
  const { failure, saving, submit } = useEntry(
    (writing) => recordRecheck(db, taskId, { on: on ?? '', basis, drawId, result, findings }, writing),
    () => onDone(result),
  );
  return (
    <EntryForm
      label="回头看结果"
      word="登记结果"
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={() => onDone(null)}
    >
      <RadioGroup
        aria-label="回头看的结果"
        layout="horizontal"
        value={result ?? ''}
        onChange={(_, data) => setResult(data.value as RecheckResult)}
      >
        {RecheckResult.options.map((one) => (
          <Radio key={one} value={one} label={RECHECK_WORD[one]} />
        ))}
      </RadioGroup>
      <div className={section.pair}>
        <FieldRow label="回头看日期">
          {(id) => <DayField id={id} label="回头看日期" value={on} onChange={setOn} />}
        </FieldRow>
      </div>
      <FieldRow label="核查情况和发现的问题">
        {(id) => <AreaField id={id} value={findings} onChange={setFindings} />}
      </FieldRow>
    </EntryForm>
  );
}
