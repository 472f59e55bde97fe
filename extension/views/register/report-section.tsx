import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { cadenceText } from '../../../core/deadline/cadence-text.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { FAULT_WORD, reportFaults } from '../../../core/reporting/report-faults.ts';
import { reportLamp } from '../../../core/reporting/report-lamp.ts';
import { cadenceOf, type DueReport, dueReports, reportsOf } from '../../../core/reporting/reports.ts';
import { owedReport, reportingFrom } from '../../store/report-owed.ts';
import { setCadence } from '../../store/reporting.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { LineField } from '../fields/text-fields.tsx';
import { useOffice, useToday } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';
import { EntryForm } from './entry-form.tsx';
import { ReportMark } from './report-mark.tsx';
import { useSectionStyles } from './section-styles.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: '3px 8px 3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

const STATE_WORD: Record<DueReport['state'], string> = {
  onTime: '按时',
  late: '迟报',
  missing: '缺报',
  pending: '待报',
};

type Props = { record: TaskRecord; fields: TaskFields; onTold: (message: string | null) => void };

/** 限期报告: the cadence and where it comes from, the next report, and the last ones with what is wrong with them. */
export function ReportSection({ record, fields, onTold }: Props) {
  const styles = useStyles();
  const section = useSectionStyles();
  const today = useToday();
  const [setting, setSetting] = useState(false);
  const every = cadenceOf(fields);
  const from = reportingFrom(record);
  const owed = owedReport(fields, record);
  const reports = reportsOf(record.changes);
  const faults = reportFaults(reports);
  const due = every && from ? dueReports(every, from, reports, today).slice(-6).reverse() : [];
  return (
    <section aria-label="报送">
      <div className={section.buttons}>
        <ReportMark fields={fields} record={record} today={today} />
        <span className={section.note}>
          {every
            ? `${cadenceText(every)}报送（${fields.cadence ? '本事项设定' : '按时限原文'}）${owed ? `；${reportLamp(owed, today).reason}` : ''}`
            : '没有设定报送周期'}
        </span>
        <Button size="small" onClick={() => setSetting(!setting)} aria-expanded={setting}>
          设定周期
        </Button>
      </div>
      {setting && (
        <CadenceForm
          record={record}
          fields={fields}
          onDone={(message) => {
            setSetting(false);
            onTold(message);
          }}
        />
      )}
      {due.length > 0 && (
        <table className={styles.table} aria-label="各期报送">
          <thead>
            <tr>
              {['应报日', '情况', '报送日', '内容'].map((heading) => (
                <th key={heading} scope="col" className={styles.cell}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {due.map(({ dueOn, state, report }) => (
              <tr key={dueOn}>
                <td className={styles.cell}>{dueOn}</td>
                <td className={styles.cell}>
                  <span className={state === 'late' || state === 'missing' ? section.late : undefined}>
                    {STATE_WORD[state]}
                  </span>
                </td>
                <td className={styles.cell}>{report?.on ?? '—'}</td>
                <td className={styles.cell}>
                  {report?.progress ?? ''}
                  {report && faults.has(report.id) && (
                    <strong className={section.warn}>（{FAULT_WORD[faults.get(report.id)!]}）</strong>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function CadenceForm({
  record,
  fields,
  onDone,
}: Omit<Props, 'onTold'> & { onDone: (message: string | null) => void }) {
  const { db, calendar } = useOffice();
  const today = useToday();
  const [text, setText] = useState(fields.cadence?.text ?? '');
  const { failure, saving, submit } = useEntry(
    (writing) => setCadence(db, record.id, text, { today, calendar }, writing),
    () => onDone(null),
  );
  return (
    <EntryForm
      label="报送周期"
      word="保存周期"
      failure={failure}
      saving={saving}
      onSubmit={submit}
      onCancel={() => onDone(null)}
    >
      <FieldRow label="多久报一次（空着则按时限原文）">
        {(id) => (
          <LineField id={id} value={text} placeholder="如：每月5日前、每季度末、每周五" onChange={setText} />
        )}
      </FieldRow>
    </EntryForm>
  );
}
