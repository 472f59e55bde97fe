import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { TaskFields, TaskLimit } from '../../../core/model/task.ts';
import { Folded } from '../shared/folded.tsx';
import { FieldRow } from './field-row.tsx';
import { KindFields } from './kind-fields.tsx';
import { LimitField } from './limit-field.tsx';
import type { Passage } from './passage.tsx';
import { AreaField, LineField } from './text-fields.tsx';
import { UnitsField } from './units-field.tsx';

type Props = {
  fields: TaskFields;
  onChange: (patch: Partial<TaskFields>) => void;
  readLimit: (text: string) => TaskLimit;
  /** Nothing was typed yet: what is lacking is no mistake. */
  untouched?: boolean;
  /** Where the values were read; none for a task written by hand. */
  passages?: { title?: Passage | null; lead?: Passage | null; limit?: Passage | null };
};

/** What a task is about, who is to do it and by when: the fields that draft and register share. */
export function TaskFieldsForm({ fields, onChange, readLimit, untouched = false, passages }: Props) {
  const noLead = fields.lead.length === 0;
  return (
    <>
      <FieldRow
        label="事项"
        passage={passages?.title ?? null}
        error={fields.title.trim() === '' && !untouched ? '请写明要办的事。' : null}
      >
        {(id) => <AreaField id={id} value={fields.title} onChange={(title) => onChange({ title })} />}
      </FieldRow>
      <FieldRow
        label="牵头单位"
        certainty={noLead ? 'unknown' : fields.leadCertainty}
        passage={passages?.lead ?? { quote: '', reason: fields.leadReason }}
      >
        {(id) => (
          <UnitsField
            id={id}
            value={fields.lead}
            placeholder={passages ? '没有读到，请填写' : '多个单位用、隔开'}
            onChange={(lead) => onChange({ lead, leadCertainty: 'certain', leadReason: '' })}
          />
        )}
      </FieldRow>
      <FieldRow label="配合单位">
        {(id) => (
          <UnitsField
            id={id}
            value={fields.cooperate}
            placeholder="多个单位用、隔开"
            onChange={(cooperate) => onChange({ cooperate })}
          />
        )}
      </FieldRow>
      <LimitField
        limit={fields.limit}
        read={readLimit}
        passage={passages?.limit ?? null}
        onChange={(limit) => onChange({ limit })}
      />
    </>
  );
}

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    margin: '2px 0',
  },
});

type MoreProps = Pick<Props, 'fields' | 'onChange'> & { before?: ReactNode };

/** Fields of lesser weight, folded away while they are empty. */
export function MoreFieldsForm({ fields, onChange, before }: MoreProps) {
  const styles = useStyles();
  const [filled] = useState(() => fields.requirement !== '' || fields.person !== '' || fields.remark !== '');
  return (
    <Folded
      open={filled}
      summaryClass={styles.summary}
      summary={<>{before ? '依据的批示、' : ''}事项类别、工作要求、责任人、备注</>}
    >
      {before}
      <KindFields fields={fields} onChange={onChange} />
      <FieldRow label="工作要求">
        {(id) => (
          <AreaField
            id={id}
            value={fields.requirement}
            onChange={(requirement) => onChange({ requirement })}
          />
        )}
      </FieldRow>
      <FieldRow label="责任人">
        {(id) => <LineField id={id} value={fields.person} onChange={(person) => onChange({ person })} />}
      </FieldRow>
      <FieldRow label="备注">
        {(id) => <AreaField id={id} value={fields.remark} onChange={(remark) => onChange({ remark })} />}
      </FieldRow>
    </Folded>
  );
}
