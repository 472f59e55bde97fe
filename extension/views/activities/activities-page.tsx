import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Activity } from '../../../core/activities/activity.ts';
import {
  ACTIVITIES,
  followUp,
  listActivities,
  removeActivity,
  saveActivity,
} from '../../store/activities.ts';
import type { PageProps } from '../pages/page-props.ts';
import { Empty } from '../shared/empty.tsx';
import { useOffice, useToday, useWriting } from '../shared/office.tsx';
import { Page } from '../shared/page.tsx';
import { RemovedList } from '../shared/removed-list.tsx';
import { useTableStyles } from '../shared/use-table-styles.ts';
import { ActivityCard } from './activity-card.tsx';
import { ActivityDialog } from './activity-dialog.tsx';
import { ACTIVITY_LOOK } from './activity-look.ts';
import { newActivity } from './new-activity.ts';

type Told = { words: string; failed: boolean; removed: Activity | null };

/** 督查活动: the inspections with their way, place, people and findings; a finding becomes a task. */
export function ActivitiesPage({ place, go }: PageProps) {
  const table = useTableStyles();
  const { db, platform } = useOffice();
  const today = useToday();
  const writing = useWriting();
  const activities = useLiveQuery(() => listActivities(db), [db]);
  const [editing, setEditing] = useState<Activity | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const say = (words: string, failed = false, removed: Activity | null = null) =>
    setTold({ words, failed, removed });
  const add = () => setEditing(newActivity(platform.newId(), today));
  const remove = async (id: string) => {
    const result = await removeActivity(db, id, await writing());
    if (result.ok) say(`已删除“${result.value.title}”。`, false, result.value);
    else say(result.failure.message, true);
  };
  const bringBack = async (activity: Activity) => {
    const result = await saveActivity(db, activity, await writing());
    say(result.ok ? '已恢复。' : result.failure.message, !result.ok);
  };
  const follow = async (id: string, findingId: string) => {
    const result = await followUp(db, id, findingId, await writing());
    say(result.ok ? '已立项，列入台账；请打开核定时限。' : result.failure.message, !result.ok);
  };
  if (!activities) return <Spinner style={{ height: '100%' }} label="正在打开…" />;
  const shown = place.unit ? activities.filter(({ value }) => value.units.includes(place.unit!)) : activities;
  return (
    <Page
      title="督查活动"
      actions={
        <>
          <Button icon={<AddRegular />} onClick={add}>
            登记督查活动
          </Button>
          {place.unit && (
            <Button appearance="subtle" onClick={() => go({ unit: undefined })}>
              {place.unit}的督查活动，看全部
            </Button>
          )}
        </>
      }
    >
      {told && (
        <MessageBar intent={told.failed ? 'error' : 'success'} layout="multiline">
          <MessageBarBody>{told.words}</MessageBarBody>
          {told.removed && (
            <MessageBarActions>
              <Button size="small" onClick={() => told.removed && void bringBack(told.removed)}>
                撤销删除
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <div className={table.body}>
        {shown.length === 0 ? (
          <Empty heading="还没有督查活动">
            听取汇报、查阅资料、实地察看、座谈、问卷、明察暗访、挂牌督办等，登记时间、地点、人员和发现的问题；
            <br />
            发现的问题可以直接立项，跟踪整改。
          </Empty>
        ) : (
          shown.map(({ value: activity, record }) => (
            <ActivityCard
              key={activity.id}
              activity={activity}
              record={record}
              onEdit={() => setEditing(activity)}
              onRemove={() => void remove(activity.id)}
              onFollow={(findingId) => void follow(activity.id, findingId)}
              onTask={(task) => go({ view: undefined, task, status: 'all' })}
            />
          ))
        )}
        <RemovedList
          kind={ACTIVITIES}
          look={ACTIVITY_LOOK}
          titleOf={({ title, from }) => `${from} ${title}`}
          onBringBack={(activity) => void bringBack(activity)}
        />
      </div>
      {editing && (
        <ActivityDialog
          activity={editing}
          onSaved={() => {
            setEditing(null);
            say('已保存。');
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}
