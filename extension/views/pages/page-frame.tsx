import { Button, makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { KeyboardRegular, SettingsRegular } from '@fluentui/react-icons';
import { Fragment, lazy, Suspense, useState } from 'react';
import { useAutoBackup } from '../exchange/use-auto-backup.ts';
import { PageDrop } from '../files/page-drop.tsx';
import { KEY, keyTip, PAGE_KEYS } from '../keys/key-names.ts';
import { useKeys } from '../keys/use-keys.ts';
import { Mishap } from '../shared/mishap.tsx';
import { useOffice } from '../shared/office.tsx';
import { useMedia } from '../shared/use-media.ts';
import { DEFAULT_PAGE, PAGE_GROUPS, PAGES } from './pages.tsx';
import { usePlace } from './place.ts';
import { useDueNumber } from './use-due-number.ts';

const NARROW = '(max-width: 760px)';
/** The whole rail with its tools does not stand in a lower window otherwise. */
const LOW = '(max-height: 780px)';

const KeysDialog = lazy(() => import('../keys/keys-dialog.tsx').then((m) => ({ default: m.KeysDialog })));

/** A page's key as its tab's tip; most pages have none. */
const tipOf = (id: string): { title?: string } => {
  const name = PAGE_KEYS[IN_ORDER.findIndex((page) => page.id === id)];
  return name ? { title: keyTip(name) } : {};
};

/** The pages as the rail shows them from the top. */
const IN_ORDER = PAGE_GROUPS.flatMap((group) => PAGES.filter((one) => one.group === group));

const useStyles = makeStyles({
  root: { display: 'flex', height: '100%', [`@media ${NARROW}`]: { flexDirection: 'column' } },
  rail: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    overflow: 'auto',
    padding: '8px 4px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [`@media ${NARROW}`]: {
      flexDirection: 'row',
      padding: '0 4px',
      borderRight: 'none',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  group: {
    padding: '10px 10px 2px',
    [`@media ${LOW}`]: { padding: '4px 10px 0' },
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    [`@media ${NARROW}`]: { display: 'none' },
  },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    marginTop: 'auto',
    paddingTop: '12px',
    [`@media ${LOW}`]: { paddingTop: '4px' },
    [`@media ${NARROW}`]: { flexDirection: 'row', margin: 0, padding: 0 },
  },
  tool: {
    minWidth: 0,
    justifyContent: 'flex-start',
    padding: '5px 10px',
    fontWeight: 400,
    whiteSpace: 'nowrap',
  },
  page: { flexGrow: 1, minWidth: 0, minHeight: 0 },
});

/** The register's window: the rail of pages, and the page the address names. */
export function PageFrame() {
  const styles = useStyles();
  useDueNumber();
  useAutoBackup();
  const { place, go } = usePlace();
  const { platform } = useOffice();
  const [keys, setKeys] = useState<'open' | 'shut' | null>(null);
  const narrow = useMedia(NARROW);
  const low = useMedia(LOW);
  const page =
    PAGES.find(({ id }) => id === (place.view ?? DEFAULT_PAGE)) ??
    PAGES.find(({ id }) => id === DEFAULT_PAGE);
  const goToPage = (id: string) => go({ view: id === DEFAULT_PAGE ? undefined : id });
  const pageKeys = IN_ORDER.slice(0, PAGE_KEYS.length).map(({ id }, i) => [PAGE_KEYS[i], () => goToPage(id)]);
  useKeys({ ...Object.fromEntries(pageKeys), [KEY.sheet]: () => setKeys('open') });
  if (!page) return null;
  return (
    <div className={styles.root}>
      <nav className={styles.rail} aria-label="页面">
        <TabList
          vertical={!narrow}
          size={narrow || low ? 'small' : 'medium'}
          selectedValue={page.id}
          aria-label="页面"
          onTabSelect={(_, { value }) => goToPage(String(value))}
        >
          {PAGE_GROUPS.map((group) => {
            const pages = IN_ORDER.filter((one) => one.group === group);
            return (
              <Fragment key={group}>
                {pages.length > 0 && (
                  <div className={styles.group} role="presentation">
                    {group}
                  </div>
                )}
                {pages.map(({ id, word, Icon }) => (
                  <Tab key={id} value={id} {...tipOf(id)} icon={narrow ? undefined : <Icon />}>
                    {word}
                  </Tab>
                ))}
              </Fragment>
            );
          })}
        </TabList>
        <div className={styles.foot}>
          {platform.openOptions && (
            <Button
              className={styles.tool}
              appearance="subtle"
              icon={<SettingsRegular />}
              onClick={() => platform.openOptions?.()}
            >
              设置
            </Button>
          )}
          <Button
            className={styles.tool}
            appearance="subtle"
            icon={<KeyboardRegular />}
            title={keyTip(KEY.sheet)}
            onClick={() => setKeys('open')}
          >
            快捷键
          </Button>
        </div>
      </nav>
      <Suspense fallback={null}>
        {keys && <KeysDialog open={keys === 'open'} onClose={() => setKeys('shut')} />}
      </Suspense>
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
