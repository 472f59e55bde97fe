import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { type Clause, openClauses, type SourceRecord } from '../../../core/coverage/source-record.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { LineField } from '../fields/text-fields.tsx';
import { clock } from '../shared/format.ts';
import { useTableStyles } from '../shared/use-table-styles.ts';

type Props = {
  source: SourceRecord;
  onTakeUp: (key: string) => void;
  onWaive: (key: string, reason: string) => void;
  onTask: (taskId: string) => void;
};

/** One captured document and its clauses: those that are tasks, those waived with a reason, those left out. */
export function SourceCard({ source: record, onTakeUp, onWaive, onTask }: Props) {
  const table = useTableStyles();
  const { source, clauses, at } = record;
  const title = source.title?.value ?? source.documentNumber?.value ?? '';
  const open = openClauses(record).length;
  return (
    <section className={table.card} aria-label={title}>
      <h2 className={table.heading}>{title}</h2>
      <p className={table.note}>
        {source.documentNumber && source.title && `${source.documentNumber.value}　`}
        {clock(at)}读取，共{clauses.length}条，{open > 0 ? `${open}条尚未立项` : '没有遗漏'}
      </p>
      <ol>
        {clauses.map((clause) => (
          <ClauseLine
            key={clause.key}
            clause={clause}
            onTakeUp={() => onTakeUp(clause.key)}
            onWaive={(reason) => onWaive(clause.key, reason)}
            onTask={onTask}
          />
        ))}
      </ol>
      {clauses.length === 0 && <p className={table.note}>没有从中读出要办的事项；如有，请手工新建。</p>}
    </section>
  );
}

type LineProps = {
  clause: Clause;
  onTakeUp: () => void;
  onWaive: (reason: string) => void;
  onTask: (taskId: string) => void;
};

function ClauseLine({ clause, onTakeUp, onWaive, onTask }: LineProps) {
  const table = useTableStyles();
  const [reason, setReason] = useState<string | null>(null);
  const { fields, taskId, waived } = clause;
  return (
    <li>
      {fields.title}
      {fields.lead.length > 0 && <span className={table.note}>　{fields.lead.join('、')}</span>}　
      {taskId !== null ? (
        <Link as="button" onClick={() => onTask(taskId)}>
          已立项
        </Link>
      ) : waived !== '' ? (
        <>
          <span className={table.note}>不立项：{waived}</span>
          <Button size="small" appearance="subtle" onClick={() => onWaive('')}>
            撤销
          </Button>
        </>
      ) : (
        <>
          <b className={table.warn}>尚未立项</b>{' '}
          <Button size="small" onClick={onTakeUp}>
            补立项
          </Button>
          <Button size="small" appearance="subtle" onClick={() => setReason(reason === null ? '' : null)}>
            不立项…
          </Button>
        </>
      )}
      {reason !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() === '') return;
            onWaive(reason);
            setReason(null);
          }}
        >
          <FieldRow label="不立项的理由">
            {(id) => (
              <LineField id={id} value={reason} placeholder="如：仅供知悉，无须办理" onChange={setReason} />
            )}
          </FieldRow>
          <Button size="small" type="submit" disabledFocusable={reason.trim() === ''}>
            保存理由
          </Button>
        </form>
      )}
    </li>
  );
}
