import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { BUCKET_WORD } from '../../../core/ledger/statistics.ts';
import { units as readUnits } from '../../store/counts/tally.ts';
import { allTasks, type TaskFilter } from '../../store/list.ts';
import { getSetting } from '../../store/settings.ts';
import { ExchangeMenu } from '../exchange/exchange-menu.tsx';
import { KEY, keyTip } from '../keys/key-names.ts';
import { useKeys } from '../keys/use-keys.ts';
import { longDay } from '../shared/format.ts';
import { useLampPreset, useOffice, useToday } from '../shared/office.tsx';
import { Page, PageBody, Spring } from '../shared/page.tsx';
import type { BoardList } from '../today/board-lists.ts';
import { useBoardLists } from '../today/use-board.ts';
import { BatchBar } from './batch-bar.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { columnsOf } from './columns.tsx';
import { EmptyList } from './empty-list.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import { LampSummary } from './lamp-summary.tsx';
import { TaskDrawer } from './lazy-task-drawer.tsx';
import { NewTaskDialog } from './new-task-dialog.tsx';
import { readPick } from './picks.ts';
import { SavedViews } from './saved-views.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { type ShownTasks, shownTasks } from './shown-tasks.ts';
import { TaskList } from './task-list.tsx';
import { total, useCounts } from './use-counts.ts';
import { useSelection } from './use-selection.ts';
import { useTaskList } from './use-task-list.ts';
import { filterOf, INITIAL_VIEW, isFiltered, type View } from './view.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '12px', flexWrap: 'wrap' },
  count: { color: tokens.colorNeutralForeground3, marginLeft: 'auto' },
});

type Props = {
  view: View;
  onView: (patch: Partial<View>) => void;
  opened: string | null;
  onOpen: (id: string | null) => void;
};

/**
 * The register: lamps with their numbers, filters, the list by due day, and the open task beside it. `view` and `opened`
 * are kept by the page around (in its address).
 */
export function Register({ view, onView, opened, onOpen }: Props) {
  const styles = useStyles();
  const { db, calendar } = useOffice();
  const today = useToday();
  const preset = useLampPreset();
  const rules = useMemo(() => ({ today, preset, calendar }), [today, preset, calendar]);
  const chosen = useBoardLists(today).find(({ id }) => id === view.list);
  const shown = useMemo(() => (view.shown === null ? null : shownTasks(view.shown)), [view.shown]);
  const [active, setActive] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const selection = useSelection();
  const searchRef = useRef<HTMLInputElement>(null);
  const listRef = useRef<HTMLDivElement>(null);

  const asked = useDeferredValue(view);
  const filter = useMemo((): TaskFilter => {
    const { unit, cooperating, text } = asked;
    if (chosen) return { ...chosen.filter, unit, cooperating, text };
    const of = shown ? { ...asked, status: 'all' as const } : asked;
    return { ...filterOf(of, rules), ...(shown ? { ids: shown.ids } : {}) };
  }, [chosen, shown, asked, rules]);
  const list = useTaskList(filter, view.backwards);
  const counts = useCounts(view.unit, view.cooperating, rules);
  const units = useLiveQuery(() => readUnits(db), [db]) ?? [];
  const columnIds = useLiveQuery(() => getSetting(db, 'listColumns'), [db]);
  const columns = useMemo(() => columnsOf(columnIds ?? [], opened !== null), [columnIds, opened]);

  const clear = () => onView(INITIAL_VIEW);
  const close = () => {
    onOpen(null);
    listRef.current?.focus();
  };
  const chooseAll = async () => selection.choose((await allTasks(db, filter)).map(({ id }) => id));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && selection.ids.size > 0) {
      selection.clear();
    } else if (event.target === searchRef.current && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      event.preventDefault();
      listRef.current?.focus();
      const [first] = list?.tasks ?? [];
      if (first && !list?.tasks.some(({ id }) => id === active)) setActive(first.id);
    }
  };
  const openNext = (by: 1 | -1) => {
    const tasks = list?.tasks ?? [];
    const next = tasks[tasks.findIndex(({ id }) => id === opened) + by];
    if (opened === null || !next) return;
    setActive(next.id);
    onOpen(next.id);
  };
  useKeys({
    [KEY.search]: () => searchRef.current?.focus(),
    [KEY.create]: () => setCreating(true),
    [KEY.next]: () => openNext(1),
    [KEY.previous]: () => openNext(-1),
  });
  const empty = counts !== undefined && view.unit === null && total(counts) === 0;
  const known = list?.next === null ? list.tasks.length : null;
  return (
    <Page
      title="督查台账"
      onKeyDown={onKeyDown}
      actions={
        <>
          <Spring />
          <Button icon={<AddRegular />} title={keyTip(KEY.create)} onClick={() => setCreating(true)}>
            新建事项
          </Button>
          <ExchangeMenu />
          <ExportMenu unit={view.unit} filter={filter} rules={rules} />
          <SettingsDialog />
        </>
      }
    >
      {counts && counts.damaged > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            有{counts.damaged}条记录缺少立项内容，可能已损坏，没有列出。记录仍在数据库中，请用备份恢复。
          </MessageBarBody>
        </MessageBar>
      )}
      {counts && <LampSummary counts={counts} view={view} onChange={onView} />}
      <div className={styles.bar}>
        <FilterBar view={view} units={units} searchRef={searchRef} onChange={onView} />
        <SavedViews view={view} onChange={onView} />
        {isFiltered(view) && (
          <Button appearance="subtle" onClick={clear}>
            清除筛选
          </Button>
        )}
        <span className={styles.count} role="status">
          {narrowedBy(view, chosen ?? null, shown)}
          {list && (known === null ? `已列出前${list.tasks.length}项` : `共${known}项`)}
        </span>
        <ColumnMenu chosen={columnIds ?? []} />
      </div>
      <BatchBar selection={selection} onChooseAll={chooseAll} />
      <PageBody>
        {list === undefined || columnIds === undefined ? (
          <Spinner style={{ flexGrow: 1 }} label="正在打开台账…" />
        ) : list.tasks.length === 0 ? (
          <EmptyList registerIsEmpty={empty} onClear={clear} onCreate={() => setCreating(true)} />
        ) : (
          <TaskList
            list={list}
            count={known}
            rules={rules}
            columns={columns}
            selection={selection}
            backwards={view.backwards}
            active={active}
            opened={opened}
            listRef={listRef}
            onActive={setActive}
            onOpen={onOpen}
            onSort={() => onView({ backwards: !view.backwards })}
          />
        )}
        {opened !== null && <TaskDrawer id={opened} rules={rules} onClose={close} />}
      </PageBody>
      <NewTaskDialog open={creating} onDone={onOpen} onClose={() => setCreating(false)} />
    </Page>
  );
}

/** What the list is narrowed by, where the fields above do not show it. */
function narrowedBy(view: View, list: BoardList | null, shown: ShownTasks | null): string {
  const { bucket, dueFrom, dueTo, pick } = view;
  const days =
    dueFrom && dueFrom === dueTo
      ? `${longDay(dueFrom)}到期`
      : dueFrom || dueTo
        ? `${dueFrom ?? ''}至${dueTo ?? ''}到期`
        : '';
  const parts = [
    list && `今日·${list.word}（${list.about}）`,
    view.shown !== null && (shown?.title ?? '这份名单已不在本窗口，显示全部事项'),
    bucket && BUCKET_WORD[bucket],
    days,
    pick && readPick(pick)?.word,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join('，')}　` : '';
}
