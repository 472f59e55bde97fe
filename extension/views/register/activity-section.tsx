import { Button } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import { type Activity, WAY_WORD } from '../../../core/activities/activity.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { activitiesAbout } from '../../store/activities.ts';
import { newActivity } from '../activities/new-activity.ts';
import { useOffice, useToday } from '../shared/office.tsx';
import { useSectionStyles } from './section-styles.ts';

const ActivityDialog = lazy(async () => ({
  default: (await import('../activities/activity-dialog.tsx')).ActivityDialog,
}));

type Props = { record: TaskRecord; fields: TaskFields; onTold: (message: string | null) => void };

/** The inspections about a task, and the one whose finding it follows up; another one is written down from here. */
export function ActivitySection({ record, fields, onTold }: Props) {
  const section = useSectionStyles();
  const { db, platform } = useOffice();
  const today = useToday();
  const [editing, setEditing] = useState<Activity | null>(null);
  const about = useLiveQuery(() => activitiesAbout(db, record.id), [db, record.id]) ?? [];
  const add = () =>
    setEditing({ ...newActivity(platform.newId(), today), units: [...fields.lead], taskIds: [record.id] });
  return (
    <section aria-label="督查活动">
      <ul className={section.list}>
        {about.map(({ value: { id, way, title, from, to, findings } }) => (
          <li key={id} className={section.item}>
            <strong>{WAY_WORD[way]}</strong> {title}
            <div className={section.note}>
              {from === to ? from : `${from}至${to}`}
              {findings.length > 0 && `，发现问题${findings.length}个`}
              {findings.some(({ taskId }) => taskId === record.id) && '，本事项由此立项'}
            </div>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={add}>
        登记督查活动
      </Button>
      {editing && (
        <Suspense>
          <ActivityDialog
            activity={editing}
            onSaved={() => {
              setEditing(null);
              onTold('已登记督查活动，列入“活动”。');
            }}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
