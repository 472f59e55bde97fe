import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { type KeyboardEvent, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { units as readUnits } from '../../store/tally.ts';
import { ExchangeMenu } from '../exchange/exchange-menu.tsx';
import { useLampPreset, useOffice, useToday } from '../shared/office.tsx';
import type { BoardListId } from '../today/board-lists.ts';
import { useBoardLists } from '../today/use-board.ts';
import { EmptyList } from './empty-list.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import { LampSummary } from './lamp-summary.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { TaskDrawer } from './task-drawer.tsx';
import { TaskList } from './task-list.tsx';
import { total, useCounts } from './use-counts.ts';
import { useTaskList } from './use-task-list.ts';
import { filterOf, INITIAL_VIEW, type View } from './view.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    height: '100%',
    minHeight: 0,
    boxSizing: 'border-box',
    padding: '12px 20px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: 600 },
  spring: { flexGrow: 1 },
  bar: { display: 'flex', alignItems: 'center', gap: '12px', flexWrap: 'wrap' },
  count: { color: tokens.colorNeutralForeground3, marginLeft: 'auto' },
  main: { display: 'flex', gap: '12px', flexGrow: 1, minHeight: 0 },
});

type Props = {
  /** The list of the board to begin with; null for all open tasks. */
  begin?: BoardListId | null;
  opened: string | null;
  onOpen: (id: string | null) => void;
};

/**
 * The register: lamps with their numbers, filters, the list by due day, and the open task beside it. `opened` is the
 * open task's id, kept by the page around (in its address).
 */
export function Register({ begin = null, opened, onOpen }: Props) {
  const styles = useStyles();
  const { db, calendar } = useOffice();
  const today = useToday();
  const preset = useLampPreset();
  const rules = useMemo(() => ({ today, preset, calendar }), [today, preset, calendar]);
  const [view, setView] = useState<View>({ ...INITIAL_VIEW, list: begin });
  const chosen = useBoardLists(today).find(({ id }) => id === view.list);
  const [active, setActive] = useState<string | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const listRef = useRef<HTMLDivElement>(null);

  const text = useDeferredValue(view.text);
  const { unit, cooperating, lamp, status, backwards } = view;
  const filter = useMemo(
    () =>
      chosen
        ? { ...chosen.filter, unit, cooperating, text }
        : filterOf({ unit, cooperating, lamp, status, text, backwards }, rules),
    [chosen, unit, cooperating, lamp, status, text, backwards, rules],
  );
  const list = useTaskList(filter, backwards);
  const counts = useCounts(unit, cooperating, rules);
  const units = useLiveQuery(() => readUnits(db), [db]) ?? [];

  const change = useCallback((patch: Partial<View>) => setView((old) => ({ ...old, ...patch })), []);
  const close = () => {
    onOpen(null);
    listRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing =
      event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]');
    if (event.key === '/' && !typing) {
      event.preventDefault();
      searchRef.current?.focus();
    } else if (event.target === searchRef.current && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      event.preventDefault();
      listRef.current?.focus();
      const [first] = list?.tasks ?? [];
      if (first && !list?.tasks.some(({ id }) => id === active)) setActive(first.id);
    }
  };
  const empty = counts !== undefined && unit === null && total(counts) === 0;
  const known = list?.next === null ? list.tasks.length : null;
  return (
    <main className={styles.root} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h1 className={styles.title}>督查台账</h1>
        <span className={styles.spring} />
        <ExchangeMenu />
        <ExportMenu unit={unit} filter={filter} rules={rules} />
        <SettingsDialog />
      </header>
      {counts && counts.damaged > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            有{counts.damaged}条记录缺少立项内容，可能已损坏，没有列出。记录仍在数据库中，请用备份恢复。
          </MessageBarBody>
        </MessageBar>
      )}
      {counts && <LampSummary counts={counts} view={view} onChange={change} />}
      <div className={styles.bar}>
        <FilterBar view={view} units={units} searchRef={searchRef} onChange={change} />
        <span className={styles.count} role="status">
          {chosen && `今日·${chosen.word}（${chosen.about}）　`}
          {list && (known === null ? `已列出前${list.tasks.length}项` : `共${known}项`)}
        </span>
        {isFiltered(view) && (
          <Button appearance="subtle" onClick={() => setView(INITIAL_VIEW)}>
            清除筛选
          </Button>
        )}
      </div>
      <div className={styles.main}>
        {list === undefined ? (
          <Spinner style={{ flexGrow: 1 }} label="正在打开台账…" />
        ) : list.tasks.length === 0 ? (
          <EmptyList registerIsEmpty={empty} onClear={() => setView(INITIAL_VIEW)} />
        ) : (
          <TaskList
            list={list}
            count={known}
            rules={rules}
            narrow={opened !== null}
            backwards={backwards}
            active={active}
            opened={opened}
            listRef={listRef}
            onActive={setActive}
            onOpen={onOpen}
            onSort={() => change({ backwards: !backwards })}
          />
        )}
        {opened !== null && <TaskDrawer id={opened} rules={rules} onClose={close} />}
      </div>
    </main>
  );
}

const isFiltered = (view: View): boolean =>
  view.unit !== null ||
  view.list !== null ||
  view.lamp !== null ||
  view.text !== '' ||
  view.status !== 'open';
