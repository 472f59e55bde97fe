import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownFilled, ArrowUpFilled } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Column } from './columns.tsx';
import { lineGrid, TaskLine } from './task-line.tsx';
import type { Selection } from './use-selection.ts';
import type { TaskList as Tasks } from './use-task-list.ts';
import type { LampRules } from './view.ts';

const ROW_HEIGHT = 60;

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'grid',
    columnGap: '12px',
    padding: '0 14px 0 4px',
    alignItems: 'center',
    minHeight: '36px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    padding: 0,
    border: 0,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // As wide as its columns need, so that lines and their colours reach the last one.
  sheet: { minWidth: 'max-content' },
  rows: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, right: 0 },
});

type Props = {
  list: Tasks;
  /** How many tasks the list has where that is known, for assistive technology. */
  count: number | null;
  rules: LampRules;
  columns: readonly Column[];
  selection: Selection;
  backwards: boolean;
  active: string | null;
  opened: string | null;
  listRef: RefObject<HTMLDivElement | null>;
  onActive: (id: string) => void;
  onOpen: (id: string) => void;
  onSort: () => void;
};

/** The tasks by due day: only the rows in sight are built, further pages are read as they come near. */
export function TaskList(props: Props) {
  const {
    list,
    count,
    rules,
    columns,
    selection,
    backwards,
    active,
    opened,
    listRef,
    onActive,
    onOpen,
    onSort,
  } = props;
  const styles = useStyles();
  const { tasks, next, loadMore } = list;
  const virtual = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollPaddingStart: 40,
  });
  const items = virtual.getVirtualItems();
  const lastInSight = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (next && lastInSight >= tasks.length - 30) loadMore();
  }, [next, lastInSight, tasks.length, loadMore]);

  const index = tasks.findIndex(({ id }) => id === active);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (index < 0 || shown.current === active) return;
    shown.current = active;
    virtual.scrollToIndex(index);
  }, [index, active, virtual]);

  const move = (to: number) => {
    const task = tasks[Math.max(0, Math.min(tasks.length - 1, to))];
    if (task) onActive(task.id);
  };
  const extend = (to: number) => {
    const task = tasks[Math.max(0, Math.min(tasks.length - 1, to))];
    if (!task) return;
    const order = tasks.map(({ id }) => id);
    if (active && !selection.ids.has(active)) selection.toggle(active);
    selection.extendTo(task.id, order);
    onActive(task.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    if (step !== undefined && event.shiftKey) extend(index + step);
    else if (step !== undefined) move(index + step);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(tasks.length - 1);
    else if (event.key === ' ' && active && index >= 0) selection.toggle(active);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      selection.choose(tasks.map(({ id }) => id));
    else if (event.key === 'Enter' && active && event.target === listRef.current) onOpen(active);
    else return;
    event.preventDefault();
  };
  const Arrow = backwards ? ArrowDownFilled : ArrowUpFilled;
  return (
    <div
      ref={listRef}
      className={styles.root}
      role="grid"
      aria-label="事项"
      aria-rowcount={count === null ? -1 : count + 1}
      aria-activedescendant={index < 0 ? undefined : `task-${active}`}
      aria-multiselectable
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.sheet}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid itself holds the focus */}
        <div role="row" aria-rowindex={1} className={styles.head} style={lineGrid(columns)}>
          {/* biome-ignore lint/a11y/useFocusableInteractive: the grid itself holds the focus */}
          <div role="columnheader">
            <Checkbox
              aria-label="选择已列出的全部事项"
              tabIndex={-1}
              checked={
                selection.ids.size === 0 ? false : tasks.every(({ id }) => selection.ids.has(id)) || 'mixed'
              }
              onChange={(_, { checked }) =>
                checked === true ? selection.choose(tasks.map(({ id }) => id)) : selection.clear()
              }
            />
          </div>
          {columns.map(({ heading }) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the grid itself holds the focus
            <div
              key={heading}
              role="columnheader"
              {...(heading === '截止日期' ? { 'aria-sort': backwards ? 'descending' : 'ascending' } : {})}
            >
              {heading === '截止日期' ? (
                <button type="button" className={styles.sort} onClick={onSort}>
                  {heading}
                  <Arrow aria-hidden />
                </button>
              ) : (
                heading
              )}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const task = tasks[item.index];
            return task ? (
              <TaskLine
                key={task.id}
                className={styles.row}
                style={{ transform: `translateY(${item.start}px)`, height: ROW_HEIGHT }}
                task={task}
                rowIndex={item.index + 2}
                rules={rules}
                columns={columns}
                chosen={selection.ids.has(task.id)}
                onChoose={(extend) => {
                  onActive(task.id);
                  if (extend)
                    selection.extendTo(
                      task.id,
                      tasks.map(({ id }) => id),
                    );
                  else selection.toggle(task.id);
                }}
                active={task.id === active}
                opened={task.id === opened}
                onOpen={() => {
                  onActive(task.id);
                  onOpen(task.id);
                }}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}
