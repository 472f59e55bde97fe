import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  SpinButton,
  Spinner,
} from '@fluentui/react-components';
import { AddRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { conflictsOf, conflictText, withUnplanned } from '../../../core/planning/conflicts.ts';
import type { PlanItem } from '../../../core/planning/plan.ts';
import { listActivities } from '../../store/activities.ts';
import { listPlan, PLANS, removePlanItem, savePlanItem } from '../../store/plans.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import type { PageProps } from '../pages/page-props.ts';
import { Empty } from '../shared/empty.tsx';
import { useOffice, useToday, useWriting } from '../shared/office.tsx';
import { Page } from '../shared/page.tsx';
import { RemovedList } from '../shared/removed-list.tsx';
import { useTableStyles } from '../shared/use-table-styles.ts';
import { LoadTable } from './load-table.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { PLAN_LOOK } from './plan-look.ts';
import { PlanTable } from './plan-table.tsx';

type Told = { words: string; failed: boolean; removed: PlanItem | null };

/** 督查计划: a year's inspections with what speaks against them, and how the units' tasks lie over its months. */
export function PlanningPage({ place, go }: PageProps) {
  const table = useTableStyles();
  const { db, platform } = useOffice();
  const today = useToday();
  const writing = useWriting();
  const year = place.year && /^20\d\d$/.test(place.year) ? +place.year : +today.slice(0, 4);
  const items = useLiveQuery(() => listPlan(db, year), [db, year]);
  const activities = useLiveQuery(() => listActivities(db), [db]);
  const quota = useLiveQuery(() => getSetting(db, 'inspectionQuota'), [db]);
  const [editing, setEditing] = useState<PlanItem | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const { all, conflicts } = useMemo(() => {
    const planned = (items ?? []).map(({ value }) => value);
    const held = (activities ?? []).map(({ value }) => value);
    const all = withUnplanned(planned, held, year);
    return { all, conflicts: quota ? conflictsOf(all, quota) : [] };
  }, [items, activities, quota, year]);
  if (!items || !quota || !activities) return <Spinner style={{ height: '100%' }} label="正在打开…" />;
  const titleOf = (id: string) => all.find((item) => item.id === id)?.title ?? '';
  const add = () =>
    setEditing({
      ...{ id: platform.newId(), year, title: '', kind: 'special', units: [], lead: '', reason: '' },
      ...{ from: `${year}-01-01`, to: `${year}-01-31` },
    });
  const remove = async (id: string) => {
    const result = await removePlanItem(db, id, await writing());
    setTold(
      result.ok
        ? { words: `已从计划中去掉“${result.value.title}”。`, failed: false, removed: result.value }
        : { words: result.failure.message, failed: true, removed: null },
    );
  };
  const bringBack = async (item: PlanItem) => {
    const result = await savePlanItem(db, item, await writing());
    setTold({ words: result.ok ? '已恢复。' : result.failure.message, failed: !result.ok, removed: null });
  };
  const turn = (count: number) => go({ year: String(year + count) });
  return (
    <Page
      title={`${year}年督查计划`}
      actions={
        <>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label="上一年"
            onClick={() => turn(-1)}
          />
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label="下一年"
            onClick={() => turn(1)}
          />
          <Button icon={<AddRegular />} onClick={add}>
            列入督查
          </Button>
        </>
      }
    >
      {told && (
        <MessageBar intent={told.failed ? 'error' : 'success'}>
          <MessageBarBody>{told.words}</MessageBarBody>
          {told.removed && (
            <MessageBarActions>
              <Button size="small" onClick={() => told.removed && void bringBack(told.removed)}>
                撤销
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <div className={table.body}>
        {conflicts.length > 0 && (
          <section className={table.card} aria-label="需要统筹">
            <h2 className={table.heading}>需要统筹（{conflicts.length}处）</h2>
            <ul>
              {conflicts.map((conflict) => {
                const text = conflictText(conflict, titleOf);
                return <li key={text}>{text}</li>;
              })}
            </ul>
          </section>
        )}
        {items.length === 0 ? (
          <Empty heading={`${year}年还没有督查计划`}>
            列入全年的综合督查、专项督查等；同一单位重复、交叉的督查和超出控制数的，会在这里提醒。
          </Empty>
        ) : (
          <PlanTable
            items={items}
            doubted={new Set(conflicts.flatMap(({ items: ids }) => ids as string[]))}
            timesDone={(id) => activities.filter(({ value }) => value.planId === id).length}
            onActivities={(unit) => go({ view: 'activities', unit })}
            onEdit={setEditing}
            onRemove={(id) => void remove(id)}
          />
        )}
        <RemovedList
          kind={PLANS}
          look={PLAN_LOOK}
          titleOf={({ title }) => title}
          belongs={(item) => item.year === year}
          onBringBack={(item) => void bringBack(item)}
        />
        <section className={table.card} aria-label="控制数">
          <h2 className={table.heading}>控制数（日常督办不计，计划外的督查活动计入）</h2>
          每个单位全年不超过{' '}
          <QuotaField
            label="每个单位全年督查次数"
            value={quota.perUnit}
            onChange={(perUnit) => void setSetting(db, 'inspectionQuota', { ...quota, perUnit })}
          />{' '}
          次，全年合计不超过{' '}
          <QuotaField
            label="全年督查次数合计"
            value={quota.perYear}
            onChange={(perYear) => void setSetting(db, 'inspectionQuota', { ...quota, perYear })}
          />{' '}
          次
        </section>
        <LoadTable
          year={year}
          onOpen={(unit, from, to) => go({ view: undefined, unit, from, to, status: 'open' })}
        />
      </div>
      {editing && (
        <PlanDialog
          key={editing.id}
          item={editing}
          onSaved={() => setEditing(null)}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}

type QuotaProps = { label: string; value: number; onChange: (value: number) => void };

function QuotaField({ label, value, onChange }: QuotaProps) {
  return (
    <SpinButton
      size="small"
      aria-label={label}
      style={{ width: '72px' }}
      min={1}
      max={999}
      value={value}
      onChange={(_, data) => {
        const next = data.value ?? Number(data.displayValue);
        if (Number.isInteger(next) && next >= 1 && next <= 999) onChange(next);
      }}
    />
  );
}
