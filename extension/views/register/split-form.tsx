import { useState } from 'react';
import { withDueByHand } from '../../../core/intake/limit.ts';
import { daysBeyond, partsFor } from '../../../core/levels/parts.ts';
import { unitTree, withBelow } from '../../../core/levels/unit-tree.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { splitTask } from '../../store/parts.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField } from '../fields/text-fields.tsx';
import { UnitsField } from '../fields/units-field.tsx';
import { useOffice } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';
import { EntryForm } from './entry-form.tsx';
import { useSectionStyles } from './section-styles.ts';

type Props = {
  record: TaskRecord;
  fields: TaskFields;
  onDone: (count: number) => void;
  onCancel: () => void;
};

/** Splits a task: a part for each unit, with a limit that may lie behind that of the whole only for a reason. */
export function SplitForm({ record, fields, onDone, onCancel }: Props) {
  const section = useSectionStyles();
  const { db, units: directory } = useOffice();
  const [units, setUnits] = useState<string[]>([]);
  const [title, setTitle] = useState(fields.title);
  const [due, setDue] = useState(fields.limit.due);
  const [reason, setReason] = useState('');
  const limit = due === fields.limit.due ? fields.limit : withDueByHand(fields.limit, due);
  const beyond = daysBeyond({ limit }, fields);
  const below = directory
    ? unitTree(directory)
        .flatMap(function find(node): string[] {
          return fields.lead.includes(node.name) ? withBelow(node).slice(1) : node.children.flatMap(find);
        })
        .filter((name) => !units.includes(name))
    : [];
  const { failure, saving, submit } = useEntry(
    (writing) =>
      splitTask(
        db,
        record.id,
        partsFor(fields, record.id, units).map((part) => ({ fields: { ...part, title, limit }, reason })),
        writing,
      ),
    (ids) => onDone(ids.length),
  );
  return (
    <EntryForm
      label="分解到单位"
      word={units.length > 1 ? `分解为${units.length}个子任务` : '分解'}
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <FieldRow label="承担单位（一个单位一个子任务）">
        {(id) => <UnitsField id={id} value={units} placeholder="多个单位用、隔开" onChange={setUnits} />}
      </FieldRow>
      {below.length > 0 && (
        <div className={section.buttons}>
          <span className={section.note}>名录中的下级单位：</span>
          {below.slice(0, 20).map((name) => (
            <button key={name} type="button" onClick={() => setUnits([...units, name])}>
              {name}
            </button>
          ))}
          <button type="button" onClick={() => setUnits([...units, ...below])}>
            全部{below.length}个
          </button>
        </div>
      )}
      <FieldRow label="子任务内容">
        {(id) => <AreaField id={id} value={title} onChange={setTitle} />}
      </FieldRow>
      <FieldRow label="子任务时限（含当日）">
        {(id) => <DayField id={id} label="子任务时限" value={due} onChange={setDue} />}
      </FieldRow>
      {beyond > 0 && (
        <FieldRow label={`比上级事项晚${beyond}天的理由`}>
          {(id) => <AreaField id={id} value={reason} onChange={setReason} />}
        </FieldRow>
      )}
    </EntryForm>
  );
}
