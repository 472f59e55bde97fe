import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { BackupAgeButton } from '../exchange/backup-status.tsx';
import { TaskDrawer } from '../register/lazy-task-drawer.tsx';
import { longDay } from '../shared/format.ts';
import { useLampPreset, useOffice, useToday } from '../shared/office.tsx';
import { Page, Spring } from '../shared/page.tsx';
import { BoardCard } from './board-card.tsx';
import type { BoardListId } from './board-lists.ts';
import { BoardNotices } from './notices.tsx';
import { useBoard } from './use-board.ts';

const useStyles = makeStyles({
  day: { color: tokens.colorNeutralForeground2 },
  main: { display: 'flex', gap: '12px', flexGrow: 1, minHeight: 0 },
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
  clear: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    alignItems: 'center',
    gap: '8px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  clearHeading: { margin: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground1 },
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
  const openedFrom = useRef('');
  const open = (id: string) => {
    openedFrom.current = document.activeElement?.id ?? '';
    onOpen(id);
  };
  const close = () => {
    onOpen(null);
    document.getElementById(openedFrom.current)?.focus();
  };
  return (
    <Page
      title="督查台账"
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
      <div className={styles.main}>
        {!lists ? (
          <Spinner style={{ flexGrow: 1 }} label="正在统计…" />
        ) : lists.every(({ count }) => count === 0) ? (
          <div className={styles.clear}>
            <h2 className={styles.clearHeading}>今天没有要催办的事项</h2>
            <p style={{ margin: 0 }}>没有逾期和7天内到期的，进展都按时报了，时限都已明确。</p>
          </div>
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
                      onOpen={open}
                      onList={() => onList(list.id)}
                    />
                  ))}
              </div>
            ))}
          </div>
        )}
        {opened !== null && <TaskDrawer id={opened} rules={rules} onClose={close} />}
      </div>
    </Page>
  );
}

// By what is to be done: see that it is finished, decide what waits; ask for reports and answers, settle the limit.
const COLUMNS: BoardListId[][] = [
  ['overdue', 'today', 'threeDays', 'sevenDays', 'inReview', 'extension'],
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
