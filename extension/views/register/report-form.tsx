import { Button, makeStyles, Select } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { TaskRecord } from '../../../core/model/change.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { cadenceOf, dueAnswered, dueReports, reportsOf } from '../../../core/reporting/reports.ts';
import { reportingFrom } from '../../store/report-owed.ts';
import { recordReport } from '../../store/reporting.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { longDay } from '../shared/format.ts';
import { useOffice, useToday } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';
import { useSectionStyles } from './section-styles.ts';
import { useUnsaved } from './use-unsaved.ts';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '12px' },
});

type Typed = {
  progress: string;
  problem: string;
  nextStep: string;
  percent: string;
  day: string | null;
  unit: string | null;
  chosen: string | null;
};
const NOTHING: Typed = {
  ...{ progress: '', problem: '', nextStep: '', percent: '', day: null, unit: null, chosen: null },
};

type Props = { record: TaskRecord; fields: TaskFields; onTold: (message: string | null) => void };

/** Records what a unit reports: 进展, 问题, 下步安排, how much is done, and which due report it is. */
export function ReportForm({ record, fields, onTold }: Props) {
  const styles = useStyles();
  const section = useSectionStyles();
  const { db } = useOffice();
  const today = useToday();
  const [typed, setTyped] = useUnsaved(`report ${record.id}`, NOTHING);
  const { progress, problem, nextStep, percent, day, unit, chosen } = typed;
  const type = (patch: Partial<Typed>) => setTyped({ ...typed, ...patch });
  const on = day ?? today;
  const every = cadenceOf(fields);
  const from = every && reportingFrom(record);
  const usual = every && from && on >= from ? dueAnswered(every, on, from) : null;
  const open =
    every && from
      ? dueReports(every, from, reportsOf(record.changes), on)
          .filter(({ report }) => report === null)
          .map((due) => due.dueOn)
      : [];
  const choices = [...new Set([...open.slice(-4), ...(usual ? [usual] : [])])].sort();
  const dueOn = chosen !== null && choices.includes(chosen) ? chosen : usual;
  const number = percent.trim() === '' ? null : Number(percent.replace(/[%％]/, ''));
  const { failure, saving, submit } = useEntry(
    (writing) => {
      const by = unit ?? fields.lead[0] ?? '';
      const input = { on, dueOn, unit: by, progress, problem, nextStep };
      return recordReport(db, record.id, { ...input, percent: Number.isNaN(number) ? -1 : number }, writing);
    },
    () => {
      setTyped(null);
      onTold(null);
    },
  );
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  const units = [...new Set([...fields.lead, ...fields.cooperate])];
  const empty = [progress, problem, nextStep].every((text) => text.trim() === '');
  return (
    <form aria-label="登记进展" onSubmit={submit} onKeyDown={onKeyDown}>
      <FieldRow label="进展内容" error={failure}>
        {(id) => (
          <AreaField
            id={id}
            value={progress}
            placeholder="如：已完成招标，主体工程开工"
            onChange={(progress) => type({ progress })}
          />
        )}
      </FieldRow>
      <FieldRow label="存在问题（没有请填“无”）">
        {(id) => <AreaField id={id} value={problem} onChange={(problem) => type({ problem })} />}
      </FieldRow>
      <FieldRow label="下步安排">
        {(id) => <AreaField id={id} value={nextStep} onChange={(nextStep) => type({ nextStep })} />}
      </FieldRow>
      <div className={styles.line}>
        <FieldRow label="进展日期">
          {(id) => <DayField id={id} label="进展日期" value={on} onChange={(day) => type({ day })} />}
        </FieldRow>
        <FieldRow label="完成比例（%）">
          {(id) => <LineField id={id} value={percent} onChange={(percent) => type({ percent })} />}
        </FieldRow>
      </div>
      {dueOn && (
        <FieldRow label="报的是哪一期">
          {(id) => (
            <Select id={id} size="small" value={dueOn} onChange={(_, data) => type({ chosen: data.value })}>
              {choices.map((due) => (
                <option key={due} value={due}>
                  {`应于${longDay(due)}前报送${on > due ? '（迟报）' : ''}`}
                </option>
              ))}
            </Select>
          )}
        </FieldRow>
      )}
      {units.length > 1 && (
        <FieldRow label="报送单位">
          {(id) => (
            <Select
              id={id}
              size="small"
              value={unit ?? units[0]}
              onChange={(_, data) => type({ unit: data.value })}
            >
              {units.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          )}
        </FieldRow>
      )}
      <div className={section.buttons}>
        <Button size="small" type="submit" disabledFocusable={empty || saving}>
          登记进展
        </Button>
      </div>
    </form>
  );
}
