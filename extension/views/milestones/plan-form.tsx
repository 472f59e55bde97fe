import { Button, makeStyles, Select } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Day } from '../../../core/calendar/day.ts';
import {
  equalStages,
  onWorkday,
  planBack,
  STAGE_TEMPLATES,
  type StageTemplate,
} from '../../../core/milestones/plan-back.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import type { Milestone, TaskFields } from '../../../core/model/task.ts';
import { setMilestones } from '../../store/milestones.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { LineField } from '../fields/text-fields.tsx';
import { EntryForm } from '../register/entry-form.tsx';
import { useSectionStyles } from '../register/section-styles.ts';
import { useOffice } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) 130px 64px auto',
    columnGap: '6px',
    alignItems: 'end',
  },
  remove: { minWidth: '32px', marginBottom: '6px' },
});

/** A stage being planned; `why`: how its day came about. */
type Row = Milestone & { why: string };

type Props = {
  record: TaskRecord;
  fields: TaskFields;
  from: Day | null;
  onDone: (message: string | null) => void;
};

/** Plans the stages: worked back by a template or in equal parts, then corrected by hand. */
export function PlanForm({ record, fields, from, onDone }: Props) {
  const styles = useStyles();
  const section = useSectionStyles();
  const { db, calendar, platform } = useOffice();
  const own = useLiveQuery(() => getSetting(db, 'stageTemplates'), [db]) ?? [];
  const templates: StageTemplate[] = [...own, ...STAGE_TEMPLATES, ...[2, 3, 4, 6].map(equalStages)];
  const [rows, setRows] = useState<Row[]>(() => fields.milestones.map((stage) => ({ ...stage, why: '' })));
  const [problem, setProblem] = useState<string | null>(null);
  const [name, setName] = useState('');
  const { due } = fields.limit;
  const { failure, saving, submit } = useEntry(
    (writing) =>
      setMilestones(
        db,
        record.id,
        rows.map(({ why: _, ...stage }) => stage),
        calendar,
        writing,
      ),
    () => onDone(rows.length > 0 ? `已排定${rows.length}个阶段。` : '已取消各阶段。'),
  );
  const plan = (template: StageTemplate) => {
    if (from === null || due === null) return setProblem('没有起始日或截止日，无法倒排，请手工填写各阶段。');
    const planned = planBack({ from, due, template }, calendar);
    setProblem(planned.ok ? null : planned.failure.message);
    if (planned.ok) setRows(planned.value.map((stage) => ({ ...stage, id: platform.newId(), doneOn: null })));
  };
  const change = (at: number, patch: Partial<Row>) =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...patch } : row)));
  const setDay = (at: number, day: Day | null) => {
    if (day === null) return;
    const moved = onWorkday(day, calendar);
    change(at, { due: moved.day, why: moved.why || '人工填写' });
  };
  const add = () =>
    setRows([
      ...rows,
      {
        ...{ id: platform.newId(), title: '', share: null, doneOn: null, why: '' },
        due: onWorkday(due ?? rows.at(-1)?.due ?? from ?? '', calendar).day,
      },
    ]);
  const keepTemplate = async () => {
    const stages = rows.map(({ title, share }) => ({ title, share: share ?? 100 / rows.length }));
    await setSetting(db, 'stageTemplates', [
      ...own.filter((one) => one.name !== name.trim()),
      { name: name.trim(), stages },
    ]);
    setName('');
  };
  return (
    <EntryForm
      label="倒排工期"
      word="保存阶段"
      failure={failure ?? problem}
      saving={saving}
      onSubmit={submit}
      onCancel={() => onDone(null)}
    >
      <div className={section.note}>
        从截止日{due ?? '（没有）'}往前排到起始日{from ?? '（不知道）'}，只落在工作日。
      </div>
      <FieldRow label="按模板倒排">
        {(id) => (
          <Select
            id={id}
            size="small"
            value=""
            onChange={(_, data) => {
              const template = templates[Number(data.value)];
              if (data.value !== '' && template) plan(template);
            }}
          >
            <option value="">选一个模板…</option>
            {templates.map((template, i) => (
              <option key={`${template.name} ${template.stages.length}`} value={i}>
                {template.name}（{template.stages.map(({ title }) => title).join('、')}）
              </option>
            ))}
          </Select>
        )}
      </FieldRow>
      {rows.map((row, i) => (
        <div key={row.id}>
          <div className={styles.row}>
            <FieldRow label={`第${i + 1}阶段`}>
              {(id) => <LineField id={id} value={row.title} onChange={(title) => change(i, { title })} />}
            </FieldRow>
            <FieldRow label="完成时限">
              {(id) => (
                <DayField
                  id={id}
                  label={`第${i + 1}阶段的完成时限`}
                  value={row.due}
                  onChange={(day) => setDay(i, day)}
                />
              )}
            </FieldRow>
            <FieldRow label="份额%">
              {(id) => (
                <LineField
                  id={id}
                  value={row.share === null ? '' : String(row.share)}
                  onChange={(text) => {
                    const share = Number(text);
                    change(i, { share: text.trim() === '' || !(share >= 0 && share <= 100) ? null : share });
                  }}
                />
              )}
            </FieldRow>
            <Button
              className={styles.remove}
              size="small"
              appearance="subtle"
              aria-label={`去掉第${i + 1}阶段`}
              onClick={() => setRows(rows.filter((_, at) => at !== i))}
            >
              ✕
            </Button>
          </div>
          {row.why && <div className={section.note}>{row.why}</div>}
        </div>
      ))}
      <div className={section.buttons}>
        <Button size="small" onClick={add}>
          加一个阶段
        </Button>
      </div>
      {rows.length > 0 && rows.every(({ title }) => title.trim() !== '') && (
        <div className={styles.row} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
          <FieldRow label="另存为本单位的模板，名称">
            {(id) => <LineField id={id} value={name} onChange={setName} />}
          </FieldRow>
          <Button
            className={styles.remove}
            size="small"
            disabled={name.trim() === ''}
            onClick={() => void keepTemplate()}
          >
            存为模板
          </Button>
        </div>
      )}
    </EntryForm>
  );
}
