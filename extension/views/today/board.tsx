import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { type KeyboardEvent, useMemo } from 'react';
import { BackupAgeButton } from '../exchange/backup-status.tsx';
import { TaskDrawer } from '../register/lazy-task-drawer.tsx';
import { Empty } from '../shared/empty.tsx';
import { longDay } from '../shared/format.ts';
import { useLampPreset, useOffice, useToday } from '../shared/office.tsx';
import { Page, PageBody, Spring } from '../shared/page.tsx';
import { BoardCard } from './board-card.tsx';
import type { BoardListId } from './board-lists.ts';
import { BoardNotices } from './notices.tsx';
import { useBoard } from './use-board.ts';

const useStyles = makeStyles({
  day: { color: tokens.colorNeutralForeground2 },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 440px), 1fr))',
    alignContent: 'start',
    alignItems: 'start',
    gap: '12px',
    flexGrow: 1,
    minWidth: 0,
    overflow: 'auto',
  },
  column: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
});

type Props = {
  opened: string | null;
  onOpen: (id: string | null) => void;
  /** Shows all tasks of a list in the register. */
  onList: (id: BoardListId) => void;
};

/** What needs a person today: late and due tasks, missing reports, limits to settle; each with its first tasks. */
export function Board({ opened, onOpen, onList }: Props) {
  const styles = useStyles();
  const { calendar } = useOffice();
  const today = useToday();
  const preset = useLampPreset();
  const rules = useMemo(() => ({ today, preset, calendar }), [today, preset, calendar]);
  const lists = useBoard(today);
  return (
    <Page
      title="今日"
      onKeyDown={moveFocus}
      actions={
        <>
          <span className={styles.day}>
            {longDay(today)}
            {!calendar.isWorkday(today) && '　非工作日'}
          </span>
          <Spring />
          <BackupAgeButton />
        </>
      }
    >
      <BoardNotices />
      <PageBody>
        {!lists ? (
          <Spinner style={{ flexGrow: 1 }} label="正在统计…" />
        ) : lists.every(({ count }) => count === 0) ? (
          <NothingToDo />
        ) : (
          <div className={styles.cards}>
            {COLUMNS.map((ids) => (
              <div key={ids[0]} className={styles.column}>
                {lists
                  .filter(({ id }) => ids.includes(id))
                  .map((list) => (
                    <BoardCard
                      key={list.id}
                      list={list}
                      rules={rules}
                      onOpen={onOpen}
                      onList={() => onList(list.id)}
                    />
                  ))}
              </div>
            ))}
          </div>
        )}
        {opened !== null && <TaskDrawer id={opened} rules={rules} onClose={() => onOpen(null)} />}
      </PageBody>
    </Page>
  );
}

/** Nothing late or due, or nothing registered at all. */
function NothingToDo() {
  const { db } = useOffice();
  const none = useLiveQuery(async () => (await db.tasks.limit(1).count()) === 0, [db]);
  if (none === undefined) return null;
  return none ? (
    <Empty fill heading="台账还是空的">
      立项之后，逾期的、快到期的、久未报进展的事项，每天都列在这里。
    </Empty>
  ) : (
    <Empty fill heading="今天没有要催办的事项">
      没有逾期和7天内到期的，进展都按时报了，时限都已明确。
    </Empty>
  );
}

// By what is to be done: see that it is finished, decide what waits; ask for reports and answers, settle the limit.
const COLUMNS: BoardListId[][] = [
  ['overdue', 'today', 'threeDays', 'sevenDays', 'toAssign', 'toReceive', 'inReview', 'extension'],
  ['reportLate', 'chase', 'question', 'silent', 'unread', 'provisional'],
];

/** Up and down go from task to task, over all lists; Enter opens, as on every button. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || (event.target as HTMLElement).closest('input, textarea, select, [role=tablist], aside'))
    return;
  const tasks = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-board-task]')];
  const at = tasks.indexOf(event.target as HTMLElement);
  const next = tasks[at < 0 ? 0 : at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
