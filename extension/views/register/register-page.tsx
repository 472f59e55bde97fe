import { Tab, TabList } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useSyncExternalStore } from 'react';
import { dueCounts } from '../../store/due-counts.ts';
import { getSetting } from '../../store/settings.ts';
import { useOffice, useToday } from '../shared/office.tsx';
import { Board } from '../today/board.tsx';
import { BOARD_LIST_IDS } from '../today/board-lists.ts';
import { Register } from './register.tsx';

const subscribe = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** Puts a place into the page's address; empty parts are left out. */
function go(place: Record<'view' | 'list' | 'task', string | null>): void {
  const parts = Object.entries(place).filter((part): part is [string, string] => part[1] !== null);
  const hash = new URLSearchParams(parts).toString();
  history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/**
 * The register page's two views, 今日 and 台账. What is shown is kept in the page's address (#view=today, #list=overdue,
 * #task=…), so that other pages and notifications can link to it.
 */
export function RegisterPage() {
  useDueNumber();
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const place = new URLSearchParams(hash.slice(1));
  const today = place.get('view') === 'today';
  const opened = place.get('task');
  const list = BOARD_LIST_IDS.find((id) => id === place.get('list')) ?? null;
  const view = today ? 'today' : null;
  const tabs = (
    <TabList
      selectedValue={today ? 'today' : 'register'}
      aria-label="视图"
      onTabSelect={(_, data) => go({ view: data.value === 'today' ? 'today' : null, list: null, task: null })}
    >
      <Tab value="today">今日</Tab>
      <Tab value="register">台账</Tab>
    </TabList>
  );
  const shared = { tabs, opened, onOpen: (task: string | null) => go({ view, list, task }) };
  return (
    <div style={{ height: '100vh' }}>
      {today ? (
        <Board {...shared} onList={(id) => go({ view: null, list: id, task: null })} />
      ) : (
        <Register key={list} {...shared} begin={list} />
      )}
    </div>
  );
}

/** Has the number on the toolbar button follow what is done on this page, and the reminders' setting. */
function useDueNumber(): void {
  const { db, platform } = useOffice();
  const day = useToday();
  const shown = useLiveQuery(async () => {
    const { overdue, today } = await dueCounts(db, day);
    return JSON.stringify([overdue + today, await getSetting(db, 'reminder')]);
  }, [db, day]);
  useEffect(() => {
    if (shown !== undefined) platform.dueChanged();
  }, [shown, platform]);
}
