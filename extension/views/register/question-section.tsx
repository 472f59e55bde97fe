import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TaskRecord } from '../../../core/model/change.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { type Question, questionsOf } from '../../../core/questions/questions.ts';
import { askUnit, recordReply } from '../../store/reporting.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { useOffice, useToday } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';
import { EntryForm } from './entry-form.tsx';
import { useSectionStyles } from './section-styles.ts';

type Props = { record: TaskRecord; fields: TaskFields; onTold: (message: string | null) => void };

/** 询问与答复 (反馈互动): the questions put to units, each with its answers or that it waits for one. */
export function QuestionSection({ record, fields }: Props) {
  const section = useSectionStyles();
  const today = useToday();
  const [open, setOpen] = useState<'ask' | string | null>(null);
  const questions = questionsOf(record.changes);
  return (
    <section aria-label="询问与答复">
      <ol className={section.list}>
        {questions.map(({ asked, replies }) => (
          <li key={asked.id} className={section.item}>
            {asked.on} 问{asked.to}：{asked.text}
            {replies.map((reply) => (
              <div key={reply.id}>
                {reply.on} {reply.unit}答：{reply.text}
              </div>
            ))}
            <div className={section.buttons}>
              {replies.length === 0 && <Waiting asked={asked} today={today} />}
              <Button size="small" onClick={() => setOpen(asked.id)}>
                登记答复
              </Button>
            </div>
            {open === asked.id && <ReplyForm record={record} question={asked} onDone={() => setOpen(null)} />}
          </li>
        ))}
      </ol>
      {open === 'ask' ? (
        <AskForm record={record} fields={fields} onDone={() => setOpen(null)} />
      ) : (
        <Button size="small" onClick={() => setOpen('ask')}>
          询问承办单位
        </Button>
      )}
    </section>
  );
}

function Waiting({ asked, today }: { asked: Question['asked']; today: string }) {
  const section = useSectionStyles();
  const late = asked.answerBy !== null && asked.answerBy < today;
  return (
    <strong className={late ? section.late : section.warn}>
      未答复{asked.answerBy ? `（应于${asked.answerBy}前答复${late ? '，已过期' : ''}）` : ''}
    </strong>
  );
}

function AskForm({ record, fields, onDone }: Omit<Props, 'onTold'> & { onDone: () => void }) {
  const section = useSectionStyles();
  const { db, calendar } = useOffice();
  const today = useToday();
  const [to, setTo] = useState(fields.lead[0] ?? '');
  const [text, setText] = useState('');
  const [answerBy, setAnswerBy] = useState<string | null>(() => calendar.addWorkdays(today, 3).day);
  const { failure, saving, submit } = useEntry(
    (writing) => askUnit(db, record.id, { on: today, to, text, answerBy }, writing),
    onDone,
  );
  return (
    <EntryForm
      label="询问"
      word="登记询问"
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={onDone}
    >
      <FieldRow label="询问内容">{(id) => <AreaField id={id} value={text} onChange={setText} />}</FieldRow>
      <div className={section.pair}>
        <FieldRow label="询问单位">{(id) => <LineField id={id} value={to} onChange={setTo} />}</FieldRow>
        <FieldRow label="答复期限（含当日）">
          {(id) => <DayField id={id} label="答复期限" value={answerBy} onChange={setAnswerBy} />}
        </FieldRow>
      </div>
    </EntryForm>
  );
}

function ReplyForm({
  record,
  question,
  onDone,
}: {
  record: TaskRecord;
  question: Question['asked'];
  onDone: () => void;
}) {
  const section = useSectionStyles();
  const { db } = useOffice();
  const today = useToday();
  const [unit, setUnit] = useState(question.to);
  const [text, setText] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const { failure, saving, submit } = useEntry(
    (writing) => recordReply(db, record.id, { askId: question.id, on: on ?? today, unit, text }, writing),
    onDone,
  );
  return (
    <EntryForm
      label="答复"
      word="保存答复"
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={onDone}
    >
      <FieldRow label="答复内容">{(id) => <AreaField id={id} value={text} onChange={setText} />}</FieldRow>
      <div className={section.pair}>
        <FieldRow label="答复单位">{(id) => <LineField id={id} value={unit} onChange={setUnit} />}</FieldRow>
        <FieldRow label="答复日期">
          {(id) => <DayField id={id} label="答复日期" value={on} onChange={setOn} />}
        </FieldRow>
      </div>
    </EntryForm>
  );
}
