import { makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { Fragment, Suspense, useSyncExternalStore } from 'react';
import { useAutoBackup } from '../exchange/use-auto-backup.ts';
import { PageDrop } from '../files/page-drop.tsx';
import { Mishap } from '../shared/mishap.tsx';
import { DEFAULT_PAGE, PAGE_GROUPS, PAGES } from './pages.tsx';
import { usePlace } from './place.ts';
import { useDueNumber } from './use-due-number.ts';

const NARROW = '(max-width: 760px)';

const useStyles = makeStyles({
  root: { display: 'flex', height: '100%', [`@media ${NARROW}`]: { flexDirection: 'column' } },
  rail: {
    flexShrink: 0,
    overflow: 'auto',
    padding: '8px 4px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [`@media ${NARROW}`]: {
      padding: '0 4px',
      borderRight: 'none',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  group: {
    padding: '10px 10px 2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    [`@media ${NARROW}`]: { display: 'none' },
  },
  page: { flexGrow: 1, minWidth: 0, minHeight: 0 },
});

const subscribe = (changed: () => void) => {
  const query = matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** The register's window: the rail of pages, and the page the address names. */
export function PageFrame() {
  const styles = useStyles();
  useDueNumber();
  useAutoBackup();
  const { place, go } = usePlace();
  const narrow = useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
  const page =
    PAGES.find(({ id }) => id === (place.view ?? DEFAULT_PAGE)) ??
    PAGES.find(({ id }) => id === DEFAULT_PAGE);
  if (!page) return null;
  return (
    <div className={styles.root}>
      <nav className={styles.rail} aria-label="页面">
        <TabList
          vertical={!narrow}
          size={narrow ? 'small' : 'medium'}
          selectedValue={page.id}
          aria-label="页面"
          onTabSelect={(_, { value }) => go({ view: value === DEFAULT_PAGE ? undefined : String(value) })}
        >
          {PAGE_GROUPS.map((group) => {
            const pages = PAGES.filter((one) => one.group === group);
            return (
              <Fragment key={group}>
                {pages.length > 0 && (
                  <div className={styles.group} role="presentation">
                    {group}
                  </div>
                )}
                {pages.map(({ id, word, Icon }) => (
                  <Tab key={id} value={id} icon={narrow ? undefined : <Icon />}>
                    {word}
                  </Tab>
                ))}
              </Fragment>
            );
          })}
        </TabList>
      </nav>
      <div className={styles.page}>
        <Mishap key={page.id}>
          <Suspense fallback={<Spinner style={{ height: '100%' }} label="正在打开…" />}>
            <PageDrop go={go}>
              <page.View place={place} go={go} />
            </PageDrop>
          </Suspense>
        </Mishap>
      </div>
    </div>
  );
}
