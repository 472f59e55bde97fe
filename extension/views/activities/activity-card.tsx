import { Badge, Button, Link } from '@fluentui/react-components';
import { type Activity, WAY_WORD } from '../../../core/activities/activity.ts';
import { type KeptRecord, lastEntry } from '../../../core/model/kept.ts';
import { actorText } from '../shared/actor-text.ts';
import { clock } from '../shared/format.ts';
import { KeptHistory } from '../shared/kept-history.tsx';
import { useTableStyles } from '../shared/use-table-styles.ts';
import { ACTIVITY_LOOK } from './activity-look.ts';
import { TaskLinks } from './task-links.tsx';

type Props = {
  activity: Activity;
  record: KeptRecord;
  onEdit: () => void;
  onRemove: () => void;
  onFollow: (findingId: string) => void;
  onTask: (taskId: string) => void;
};

/** One inspection: how, when, where, who, and what it found. */
export function ActivityCard({ activity, record, onEdit, onRemove, onFollow, onTask }: Props) {
  const table = useTableStyles();
  const { title, way, from, to, place, people, units, taskIds, findings } = activity;
  const { by, at } = lastEntry(record);
  return (
    <section className={table.card} aria-label={title}>
      <h2 className={table.heading}>
        <Badge appearance="tint" color="informative">
          {WAY_WORD[way]}
        </Badge>{' '}
        {title}
      </h2>
      <p className={table.note}>
        {from === to ? from : `${from}至${to}`}
        {place && `　地点：${place}`}
        {people.length > 0 && `　人员：${people.join('、')}`}　被督查单位：{units.join('、')}
      </p>
      {taskIds.length > 0 && (
        <p className={table.note}>
          所涉督查事项：
          <TaskLinks ids={taskIds} onTask={onTask} />
        </p>
      )}
      {findings.length > 0 && (
        <ol>
          {findings.map((finding) => (
            <li key={finding.id}>
              {finding.unit && `${finding.unit}：`}
              {finding.text}{' '}
              {finding.taskId === null ? (
                <Button size="small" onClick={() => onFollow(finding.id)}>
                  立项整改
                </Button>
              ) : (
                <Link as="button" onClick={() => finding.taskId && onTask(finding.taskId)}>
                  已立项，看整改事项
                </Link>
              )}
            </li>
          ))}
        </ol>
      )}
      <p className={table.note}>
        {actorText(by)} {clock(at)}登记{' '}
        <Button size="small" appearance="subtle" onClick={onEdit}>
          修改
        </Button>
        <Button size="small" appearance="subtle" onClick={onRemove}>
          删除
        </Button>
      </p>
      <KeptHistory record={record} look={ACTIVITY_LOOK} />
    </section>
  );
}
