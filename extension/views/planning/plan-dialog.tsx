import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { INSPECTION_WORD, InspectionKind, type PlanItem } from '../../../core/planning/plan.ts';
import { savePlanItem } from '../../store/plans.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { StretchFields } from '../fields/stretch-fields.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { UnitsField } from '../fields/units-field.tsx';
import { WordSelect } from '../fields/word-select.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import { useOffice } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '12px' },
});

type Props = { item: PlanItem; onSaved: () => void; onClose: () => void };

/** All fields of an item of the plan. */
export function PlanDialog({ item, onSaved, onClose }: Props) {
  const styles = useStyles();
  const { db } = useOffice();
  const [now, setNow] = useState(item);
  const change = (patch: Partial<PlanItem>) => setNow((old) => ({ ...old, ...patch }));
  const { failure, saving, submit } = useEntry((writing) => savePlanItem(db, now, writing), onSaved);
  return (
    <FormDialog
      title={`${now.year}年督查计划`}
      ready={!saving}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <FieldRow label="督查事项">
        {(id) => (
          <LineField
            id={id}
            value={now.title}
            placeholder="如：重点项目建设专项督查"
            onChange={(title) => change({ title })}
          />
        )}
      </FieldRow>
      <div className={styles.pair}>
        <FieldRow label="类别">
          {(id) => (
            <WordSelect
              id={id}
              value={now.kind}
              options={InspectionKind.options}
              words={INSPECTION_WORD}
              onChange={(value) => change({ kind: value })}
            />
          )}
        </FieldRow>
        <FieldRow label="牵头">
          {(id) => <LineField id={id} value={now.lead} onChange={(lead) => change({ lead })} />}
        </FieldRow>
        <StretchFields from={now.from} to={now.to} onChange={change} />
      </div>
      <FieldRow label="被督查单位">
        {(id) => (
          <UnitsField
            id={id}
            value={now.units}
            placeholder="多个单位用、隔开"
            onChange={(units) => change({ units })}
          />
        )}
      </FieldRow>
      <FieldRow label="仍须开展的理由（与其他督查重复或超出控制数时填写）">
        {(id) => <AreaField id={id} value={now.reason} onChange={(reason) => change({ reason })} />}
      </FieldRow>
    </FormDialog>
  );
}
