import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { type Activity, ActivityWay, type Finding, WAY_WORD } from '../../../core/activities/activity.ts';
import { saveActivity } from '../../store/activities.ts';
import { doubtsAbout } from '../../store/inspection-doubts.ts';
import { listPlan } from '../../store/plans.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { StretchFields } from '../fields/stretch-fields.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { UnitsField } from '../fields/units-field.tsx';
import { WordSelect } from '../fields/word-select.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import { useOffice } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';
import { TaskPicker } from './task-picker.tsx';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '12px' },
  finding: { display: 'grid', gridTemplateColumns: '160px 1fr auto', columnGap: '8px', alignItems: 'end' },
  remove: { marginBottom: '6px' },
  doubt: { margin: '4px 0', color: tokens.colorPaletteDarkOrangeForeground2 },
});

type Props = { activity: Activity; onSaved: () => void; onClose: () => void };

/** All fields of an inspection, its findings among them. */
export function ActivityDialog({ activity, onSaved, onClose }: Props) {
  const styles = useStyles();
  const { db, platform } = useOffice();
  const [now, setNow] = useState(activity);
  const year = +now.from.slice(0, 4);
  const plan = useLiveQuery(() => listPlan(db, year), [db, year]) ?? [];
  const doubts = useLiveQuery(() => doubtsAbout(db, now), [db, now]) ?? [];
  const change = (patch: Partial<Activity>) => setNow((old) => ({ ...old, ...patch }));
  const changeFinding = (id: string, patch: Partial<Finding>) =>
    change({ findings: now.findings.map((one) => (one.id === id ? { ...one, ...patch } : one)) });
  const addFinding = () =>
    change({
      findings: [...now.findings, { id: platform.newId(), unit: now.units[0] ?? '', text: '', taskId: null }],
    });
  const { failure, saving, submit } = useEntry((writing) => saveActivity(db, now, writing), onSaved);
  return (
    <FormDialog title={'督查活动'} ready={!saving} failure={failure} onSubmit={submit} onClose={onClose}>
      <FieldRow label="名称">
        {(id) => (
          <LineField
            id={id}
            value={now.title}
            placeholder="如：冬季供暖保障实地督查"
            onChange={(title) => change({ title })}
          />
        )}
      </FieldRow>
      <div className={styles.pair}>
        <FieldRow label="督查方式">
          {(id) => (
            <WordSelect
              id={id}
              value={now.way}
              options={ActivityWay.options}
              words={WAY_WORD}
              onChange={(value) => change({ way: value })}
            />
          )}
        </FieldRow>
        <FieldRow label="依据的督查计划">
          {(id) => (
            <Select
              id={id}
              size="small"
              value={now.planId ?? ''}
              onChange={(_, { value }) => change({ planId: value || null })}
            >
              <option value="">计划外</option>
              {plan.map(({ value: item }) => (
                <option key={item.id} value={item.id}>
                  {item.title}
                </option>
              ))}
            </Select>
          )}
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
      {doubts.map((text) => (
        <p key={text} className={styles.doubt}>
          请统筹：{text}
        </p>
      ))}
      <FieldRow label="地点">
        {(id) => <LineField id={id} value={now.place} onChange={(place) => change({ place })} />}
      </FieldRow>
      <FieldRow label="参加人员">
        {(id) => (
          <UnitsField
            id={id}
            others
            value={now.people}
            placeholder="多人用、隔开"
            onChange={(people) => change({ people })}
          />
        )}
      </FieldRow>
      <FieldRow label="所涉督查事项（可不填）">
        {(id) => <TaskPicker id={id} value={now.taskIds} onChange={(taskIds) => change({ taskIds })} />}
      </FieldRow>
      {now.findings.map((finding, i) => (
        <div key={finding.id} className={styles.finding}>
          <FieldRow label={`问题${i + 1}的单位`}>
            {(id) => (
              <LineField
                id={id}
                value={finding.unit}
                onChange={(unit) => changeFinding(finding.id, { unit })}
              />
            )}
          </FieldRow>
          <FieldRow label={`问题${i + 1}`}>
            {(id) => (
              <AreaField
                id={id}
                value={finding.text}
                onChange={(text) => changeFinding(finding.id, { text })}
              />
            )}
          </FieldRow>
          <Button
            className={styles.remove}
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={`删去问题${i + 1}`}
            disabled={finding.taskId !== null}
            onClick={() => change({ findings: now.findings.filter(({ id }) => id !== finding.id) })}
          />
        </div>
      ))}
      <Button size="small" icon={<AddRegular />} onClick={addFinding}>
        添加发现的问题
      </Button>
    </FormDialog>
  );
}
