import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { DEFAULT_LADDER } from '../../../core/chasing/ladder.ts';
import { fail, ok, type Result } from '../../../core/model/failure.ts';
import { draftPaper } from '../../../core/papers/draft.ts';
import { inChinese } from '../../i18n/language.ts';
import { type ChaseRow, type Chasing, chaseTasks } from '../../store/chasing.ts';
import { getSetting } from '../../store/settings.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { EntryForm } from '../register/entry-form.tsx';
import { useSectionStyles } from '../register/section-styles.ts';
import { useIdentity, useOffice, useToday, useWriting } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';

/** The tasks of a unit that are to be urged. */
export type UnitTasks = { unit: string; rows: readonly ChaseRow[] };

/** The units for whose tasks 催办 is proposed, with these tasks; those without a unit are left out. */
export const toBeUrged = (groups: readonly UnitTasks[]): UnitTasks[] =>
  groups
    .map(({ unit, rows }) => ({
      unit,
      rows: rows.filter(({ proposal }) => proposal?.kind === 'propose' && proposal.step === 'urge'),
    }))
    .filter(({ unit, rows }) => unit !== '' && rows.length > 0);

type Props = {
  groups: readonly UnitTasks[];
  onDone: (message: string, chasings: Chasing[]) => void;
  onCancel: () => void;
};

/** Urges several units at once, each on a sheet of its own. What was done before a failure stays and can be taken back. */
export function AllUnitsForm({ groups, onDone, onCancel }: Props) {
  const section = useSectionStyles();
  const { db, calendar } = useOffice();
  const today = useToday();
  const identity = useIdentity();
  const writing = useWriting();
  const ladder = useLiveQuery(() => getSetting(db, 'ladder'), [db]) ?? DEFAULT_LADDER;
  const [on, setOn] = useState<string | null>(today);
  const [chosenAnswer, setChosenAnswer] = useState<string | null | undefined>(undefined);
  const [reason, setReason] = useState(() => inChinese('逾期没有办结或报送'));
  const [typedName, setTypedName] = useState<string | null>(null);
  const [done, setDone] = useState(0);
  const days = ladder.find(({ step }) => step === 'urge')?.answerDays ?? 0;
  const usual = days > 0 && on ? calendar.addWorkdays(on, days).day : null;
  const answerBy = chosenAnswer === undefined ? usual : chosenAnswer;
  const decidedBy = typedName ?? identity?.name ?? '';
  const urge = async (): Promise<Result<Chasing[]>> => {
    const chasings: Chasing[] = [];
    for (const { unit, rows } of groups) {
      const input = { step: 'urge' as const, on: on ?? '', units: [unit], answerBy, reason, decidedBy };
      const draft = draftPaper('urge', rows, { on: on ?? today, answerBy, to: [unit] });
      const ids = rows.map(({ id }) => id);
      const result = await chaseTasks(db, ids, input, draft, await writing());
      if (!result.ok) {
        if (chasings.length === 0) return result;
        onDone(`已催办${chasings.length}个单位；${unit}没有办成：${result.failure.message}`, chasings);
        return fail(result.failure.code, result.failure.message);
      }
      chasings.push(result.value);
      setDone(chasings.length);
    }
    return ok(chasings);
  };
  const { failure, saving, submit } = useEntry(urge, (chasings) => {
    const tasks = chasings.reduce((sum, { entries }) => sum + entries.length, 0);
    onDone(`已催办${chasings.length}个单位，涉及${tasks}项，各出具一份催办单，可到“文书”里下载。`, chasings);
  });
  return (
    <EntryForm
      label="各单位一并催办"
      word={saving ? `正在催办 ${done}/${groups.length}` : `决定催办${groups.length}个单位`}
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <div className={section.note}>
        {groups.map(({ unit, rows }) => `${unit}${rows.length}项`).join('、')}；每个单位一份催办单。
      </div>
      <div className={section.pair}>
        <FieldRow label="日期">
          {(id) => <DayField id={id} label="日期" value={on} onChange={setOn} />}
        </FieldRow>
        <FieldRow label="回复期限（含当日，可不填）">
          {(id) => <DayField id={id} label="回复期限" value={answerBy} onChange={setChosenAnswer} />}
        </FieldRow>
      </div>
      <FieldRow label="决定人">
        {(id) => <LineField id={id} value={decidedBy} onChange={setTypedName} />}
      </FieldRow>
      <FieldRow label="理由">{(id) => <AreaField id={id} value={reason} onChange={setReason} />}</FieldRow>
    </EntryForm>
  );
}
