import { Button } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { TaskRecord } from '../../../core/model/change.ts';
import { isRunning } from '../../../core/model/status.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { daysTooLate, type Postponement, postponements } from '../../../core/postponement/postponement.ts';
import { recordDecision, recordRequest } from '../../store/postponement.ts';
import { getSetting } from '../../store/settings.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { useIdentity, useOffice, useToday } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';
import { EntryForm } from './entry-form.tsx';
import { useSectionStyles } from './section-styles.ts';

type Props = { record: TaskRecord; fields: TaskFields; onTold: (message: string | null) => void };

/** 延期: the requests so far, a new one, and the decision on the one that waits. The due day moves by the granted decision alone. */
export function PostponementSection({ record, fields, onTold }: Props) {
  const section = useSectionStyles();
  const [open, setOpen] = useState(false);
  const all = postponements(record.changes);
  const pending = all.find(({ decided }) => decided === null);
  const done = (message: string | null) => {
    setOpen(false);
    onTold(message);
  };
  const canAsk = isRunning(fields.status) && fields.limit.due !== null && !pending;
  return (
    <section aria-label="延期">
      {all.length > 0 && (
        <ol className={section.list}>
          {all.map((one) => (
            <Line key={one.asked.id} one={one} />
          ))}
        </ol>
      )}
      {pending && <DecisionForm record={record} pending={pending} fields={fields} onDone={done} />}
      {canAsk && !open && (
        <Button size="small" onClick={() => setOpen(true)}>
          登记延期申请
        </Button>
      )}
      {canAsk && open && <RequestForm record={record} fields={fields} onDone={done} />}
      {!canAsk && all.length === 0 && (
        <span className={section.note}>
          {fields.limit.due === null ? '没有明确的截止日，不需要延期。' : '不在办理中，不能申请延期。'}
        </span>
      )}
    </section>
  );
}

function Line({ one: { asked, decided } }: { one: Postponement }) {
  const section = useSectionStyles();
  return (
    <li className={section.item}>
      {asked.on} {asked.unit}申请延至{asked.until}：{asked.reason}
      <br />
      {decided === null ? (
        <strong className={section.warn}>等待审批</strong>
      ) : decided.granted ? (
        <span>
          {decided.on} {decided.decidedBy}同意延至{decided.until}
          {decided.countsLate && <span className={section.late}>（逾期后才申请，按逾期计）</span>}
        </span>
      ) : (
        <span>
          {decided.on} {decided.decidedBy}不同意：{decided.reason}
        </span>
      )}
    </li>
  );
}

type FormProps = { record: TaskRecord; fields: TaskFields; onDone: (message: string | null) => void };

function RequestForm({ record, fields, onDone }: FormProps) {
  const section = useSectionStyles();
  const { db } = useOffice();
  const today = useToday();
  const rules = useLiveQuery(() => getSetting(db, 'postponement'), [db]);
  const [on, setOn] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [unit, setUnit] = useState(fields.lead[0] ?? '');
  const { failure, saving, submit } = useEntry(
    (writing) => recordRequest(db, record.id, { on: on ?? '', until, reason, unit }, writing),
    () => onDone('已登记延期申请，等待审批。批准以前时限不变。'),
  );
  const late = on === null ? 0 : daysTooLate(fields.limit.due, on);
  return (
    <EntryForm
      label="延期申请"
      word="登记申请"
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={() => onDone(null)}
    >
      <div className={section.pair}>
        <FieldRow label="申请日期">
          {(id) => <DayField id={id} label="申请日期" value={on} onChange={setOn} />}
        </FieldRow>
        <FieldRow label="申请延至（含当日）">
          {(id) => <DayField id={id} label="申请延至" value={until} onChange={setUntil} />}
        </FieldRow>
      </div>
      <FieldRow label="申请单位">{(id) => <LineField id={id} value={unit} onChange={setUnit} />}</FieldRow>
      <FieldRow label="延期理由">
        {(id) => <AreaField id={id} value={reason} onChange={setReason} />}
      </FieldRow>
      {late > 0 && (
        <div className={section.late}>
          已超过时限{late}天才申请
          {rules?.lateCounts ? '；按本单位规则，同意延期的仍按逾期计。' : '，登记时注明。'}
        </div>
      )}
    </EntryForm>
  );
}

function DecisionForm({ record, pending, fields, onDone }: FormProps & { pending: Postponement }) {
  const section = useSectionStyles();
  const { db } = useOffice();
  const today = useToday();
  const identity = useIdentity();
  const [on, setOn] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(pending.asked.until);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [granted, setGranted] = useState(true);
  const decidedBy = typed ?? identity?.name ?? '';
  const { failure, saving, submit } = useEntry(
    (writing) => recordDecision(db, record.id, { on: on ?? '', granted, until, reason, decidedBy }, writing),
    () => onDone(granted ? `已同意延期，时限改为${until}。` : '已登记不同意延期，时限不变。'),
  );
  return (
    <EntryForm
      label="延期审批"
      word={granted ? '同意延期' : '不同意延期'}
      failure={failure}
      saving={saving}
      onSubmit={submit}
    >
      <div className={section.note}>现在的时限：{fields.limit.due}</div>
      <div className={section.buttons} role="group" aria-label="审批结果">
        <Button
          size="small"
          aria-pressed={granted}
          appearance={granted ? 'outline' : 'subtle'}
          onClick={() => setGranted(true)}
        >
          {granted ? '✓ ' : ''}同意
        </Button>
        <Button
          size="small"
          aria-pressed={!granted}
          appearance={granted ? 'subtle' : 'outline'}
          onClick={() => setGranted(false)}
        >
          {granted ? '' : '✓ '}不同意
        </Button>
      </div>
      <div className={section.pair}>
        <FieldRow label="审批日期">
          {(id) => <DayField id={id} label="审批日期" value={on} onChange={setOn} />}
        </FieldRow>
        {granted && (
          <FieldRow label="同意延至（含当日）">
            {(id) => <DayField id={id} label="同意延至" value={until} onChange={setUntil} />}
          </FieldRow>
        )}
      </div>
      <FieldRow label="审批人">
        {(id) => <LineField id={id} value={decidedBy} onChange={setTyped} />}
      </FieldRow>
      <FieldRow label={granted ? '审批意见（可不填）' : '不同意的理由'}>
        {(id) => <AreaField id={id} value={reason} onChange={setReason} />}
      </FieldRow>
    </EntryForm>
  );
}
