import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { scheduleOf } from '../../../core/milestones/slippage.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { runsFrom } from '../../../core/model/task-lamp.ts';
import { finishMilestone } from '../../store/milestones.ts';
import { registeredOn } from '../../store/report-owed.ts';
import { useSectionStyles } from '../register/section-styles.ts';
import { useOffice, useToday, useWriting } from '../shared/office.tsx';
import { GanttStrip, STAGE_WORD, stageStates } from './gantt-strip.tsx';
import { PlanForm } from './plan-form.tsx';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: 'start',
    padding: '2px 8px 2px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

type Props = { record: TaskRecord; fields: TaskFields; onTold: (message: string | null) => void };

/** 阶段目标: the stages worked back from the due day, drawn and in a table, and how the work stands against its time. */
export function MilestoneSection({ record, fields, onTold }: Props) {
  const styles = useStyles();
  const section = useSectionStyles();
  const { db } = useOffice();
  const today = useToday();
  const writing = useWriting();
  const [planning, setPlanning] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { milestones, limit } = fields;
  const from = runsFrom(fields) ?? registeredOn(record);
  const to = limit.due ?? milestones.at(-1)?.due ?? null;
  const schedule = scheduleOf(fields, from, today);
  const states = stageStates(milestones, today);
  const finish = async (id: string, done: boolean) => {
    const result = await finishMilestone(db, record.id, id, done ? today : null, await writing());
    setFailure(result.ok ? null : result.failure.message);
  };
  return (
    <section aria-label="阶段目标">
      {schedule && (
        <div className={schedule.behind ? section.late : section.note}>
          {schedule.behind ? '进度滞后：' : ''}
          {schedule.why}
        </div>
      )}
      {milestones.length > 0 && from && to && (
        <>
          <GanttStrip stages={milestones} from={from} to={to} today={today} />
          <table className={styles.table} aria-label="各阶段">
            <thead>
              <tr>
                {['阶段', '完成时限', '份额', '情况', '完成'].map((heading) => (
                  <th key={heading} scope="col" className={styles.cell}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {milestones.map(({ id, title, due, share, doneOn }, i) => (
                <tr key={id}>
                  <td className={styles.cell}>{title}</td>
                  <td className={styles.cell}>{due}</td>
                  <td className={styles.cell}>{share === null ? '' : `${share}%`}</td>
                  <td className={styles.cell}>
                    <span className={states[i] === 'missed' ? section.late : undefined}>
                      {STAGE_WORD[states[i]!]}
                      {doneOn && ` ${doneOn}`}
                    </span>
                  </td>
                  <td className={styles.cell}>
                    <Checkbox
                      aria-label={`${title}已完成`}
                      checked={doneOn !== null}
                      onChange={(_, { checked }) => void finish(id, checked === true)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {failure && (
        <div role="alert" className={section.late}>
          {failure}
        </div>
      )}
      {planning ? (
        <PlanForm
          record={record}
          fields={fields}
          from={from}
          onDone={(message) => {
            setPlanning(false);
            if (message) onTold(message);
          }}
        />
      ) : (
        <Button size="small" onClick={() => setPlanning(true)}>
          {milestones.length > 0 ? '重排工期' : '倒排工期'}
        </Button>
      )}
    </section>
  );
}
