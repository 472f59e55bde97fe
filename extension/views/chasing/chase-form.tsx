import { Checkbox, Select } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { DEFAULT_LADDER } from '../../../core/chasing/ladder.ts';
import { CHASE_WORD, ChaseStep } from '../../../core/model/entries/chased.ts';
import { doneBefore } from '../../../core/papers/done-before.ts';
import { draftPaper } from '../../../core/papers/draft.ts';
import { PAPER_WORD } from '../../../core/papers/kind.ts';
import { inChinese } from '../../i18n/language.ts';
import { type ChaseRow, type Chasing, chaseTasks } from '../../store/chasing.ts';
import { goesElsewhere, rememberedTo, rememberTo } from '../../store/paper-to.ts';
import { upcomingNumber } from '../../store/papers.ts';
import { getSetting } from '../../store/settings.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { UnitsField } from '../fields/units-field.tsx';
import { savePaper } from '../papers/save-paper.ts';
import { EntryForm } from '../register/entry-form.tsx';
import { useSectionStyles } from '../register/section-styles.ts';
import { useIdentity, useOffice, useToday } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';

type Props = {
  /** Tasks of one unit, each with what is proposed. */
  tasks: readonly ChaseRow[];
  units: readonly string[];
  onDone: (message: string, chasing: Chasing) => void;
  onCancel: () => void;
};

/** The step to begin with: the mildest of those proposed, so that no unit is met with more than is due. */
function firstStep(tasks: readonly ChaseRow[]): ChaseStep {
  const proposed = tasks.flatMap(({ proposal }) => (proposal?.kind === 'propose' ? [proposal.step] : []));
  return ChaseStep.options.find((step) => proposed.includes(step)) ?? 'urge';
}

/** A chase before a person decides on it: the rung, to whom, why, the answer's day, and its paper to be corrected. */
export function ChaseForm({ tasks, units, onDone, onCancel }: Props) {
  const section = useSectionStyles();
  const { db, calendar, platform } = useOffice();
  const today = useToday();
  const identity = useIdentity();
  const ladder = useLiveQuery(() => getSetting(db, 'ladder'), [db]) ?? DEFAULT_LADDER;
  const [step, setStep] = useState<ChaseStep>(() => firstStep(tasks));
  const [on, setOn] = useState<string | null>(today);
  const [to, setTo] = useState<readonly string[]>(units);
  const [chosenAnswer, setChosenAnswer] = useState<string | null | undefined>(undefined);
  const [typedReason, setTypedReason] = useState<string | null>(null);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [withPaper, setWithPaper] = useState(true);
  const [changed, setChanged] = useState<{ title?: string; body?: string; to?: readonly string[] }>({});
  const known = useLiveQuery(() => rememberedTo(db, step), [db, step]);

  const days = ladder.find((rung) => rung.step === step)?.answerDays ?? 0;
  const usualAnswer = days > 0 && on ? calendar.addWorkdays(on, days).day : null;
  const answerBy = chosenAnswer === undefined ? usualAnswer : chosenAnswer;
  const only = tasks.length === 1 ? tasks[0]?.proposal?.why : undefined;
  const reason =
    typedReason ?? only?.slice(0, 2).join('；') ?? inChinese(`${tasks.length}项事项逾期没有办结或报送`);
  // What stands for many tasks alike says nothing their table does not.
  const said = tasks.length > 1 ? (typedReason ?? '') : reason;
  const decidedBy = typedName ?? identity?.name ?? '';
  const drafted = useMemo(() => {
    const before = doneBefore(tasks.map(({ record }) => record));
    const addressed = goesElsewhere(step) ? (known ?? (step === 'transfer' ? [] : to)) : to;
    return draftPaper(step, tasks, { on: on ?? today, answerBy, reason: said, ...before, to: addressed });
  }, [step, tasks, on, today, answerBy, said, to, known]);
  const draft = { ...drafted, ...changed };
  const number = useLiveQuery(
    () => upcomingNumber(db, step, +(on ?? today).slice(0, 4)),
    [db, step, on, today],
  );
  const { failure, saving, submit } = useEntry(
    async (writing) => {
      const ids = tasks.map(({ id }) => id);
      const input = { step, on: on ?? '', units: to, answerBy, reason, decidedBy };
      const done = await chaseTasks(db, ids, input, withPaper ? draft : null, writing);
      if (done.ok && done.value.paper) {
        await rememberTo(db, step, draft.to);
        await savePaper(db, platform, done.value.paper);
      }
      return done;
    },
    (chasing) => {
      const paper = chasing.number ? `，${PAPER_WORD[step]}文号${chasing.number}，文件已下载` : '';
      onDone(`已登记${CHASE_WORD[step]}，涉及${tasks.length}项${paper}。`, chasing);
    },
  );
  return (
    <EntryForm
      label="办理催督"
      word={`决定${CHASE_WORD[step]}`}
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <div className={section.pair}>
        <FieldRow label="级别">
          {(id) => (
            <Select
              id={id}
              size="small"
              value={step}
              onChange={(_, data) => {
                setStep(data.value as ChaseStep);
                setChanged({});
              }}
            >
              {ladder
                .filter((rung) => rung.used || rung.step === step)
                .map((rung) => (
                  <option key={rung.step} value={rung.step}>
                    {CHASE_WORD[rung.step]}
                  </option>
                ))}
            </Select>
          )}
        </FieldRow>
        <FieldRow label="决定人">
          {(id) => <LineField id={id} value={decidedBy} onChange={setTypedName} />}
        </FieldRow>
        <FieldRow label="日期">
          {(id) => <DayField id={id} label="日期" value={on} onChange={setOn} />}
        </FieldRow>
        <FieldRow label="回复期限（含当日，可不填）">
          {(id) => <DayField id={id} label="回复期限" value={answerBy} onChange={setChosenAnswer} />}
        </FieldRow>
      </div>
      <FieldRow label={goesElsewhere(step) ? '所涉单位' : '发往单位'}>
        {(id) => <UnitsField id={id} value={to} onChange={setTo} />}
      </FieldRow>
      <FieldRow label="理由">
        {(id) => <AreaField id={id} value={reason} onChange={setTypedReason} />}
      </FieldRow>
      <Checkbox
        label={`出具${PAPER_WORD[step]}（Word），文号${number ?? '…'}`}
        checked={withPaper}
        onChange={(_, { checked }) => setWithPaper(checked === true)}
      />
      {withPaper && (
        <>
          {goesElsewhere(step) && (
            <FieldRow label={step === 'transfer' ? '主送（移送给哪个机关）' : '主送（通报范围）'}>
              {(id) => (
                <UnitsField
                  id={id}
                  value={draft.to}
                  placeholder={step === 'transfer' ? '如：市监察委员会' : '如：市直各单位'}
                  onChange={(next) => setChanged({ ...changed, to: next })}
                />
              )}
            </FieldRow>
          )}
          <FieldRow label="标题">
            {(id) => (
              <LineField
                id={id}
                value={draft.title}
                onChange={(title) => setChanged({ ...changed, title })}
              />
            )}
          </FieldRow>
          <FieldRow label="正文（一行一段）">
            {(id) => (
              <AreaField id={id} value={draft.body} onChange={(body) => setChanged({ ...changed, body })} />
            )}
          </FieldRow>
        </>
      )}
    </EntryForm>
  );
}
