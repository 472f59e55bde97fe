import { Button, makeStyles, Select, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { PreviewPage } from '../../addin/preview/preview-page.tsx';
import { fail } from '../../core/model/failure.ts';
import { saveCapture } from '../../extension/store/captures.ts';
import { Panel } from '../../extension/views/draft/panel.tsx';
import { pagePlatform } from '../../extension/views/page-platform.ts';
import { PageFrame } from '../../extension/views/pages/page-frame.tsx';
import { goTo } from '../../extension/views/pages/place.ts';
import type { PanelPlatform } from '../../extension/views/platform.ts';
import { useOffice } from '../../extension/views/shared/office.tsx';
import { captureIframe, TRYOUT_WINDOW } from './capture-iframe.ts';
import { SAMPLE_LEDGERS, SAMPLE_PAGES } from './samples.ts';

const useStyles = makeStyles({
  page: { height: '100vh', display: 'flex', flexDirection: 'column' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    padding: '0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  room: { flexGrow: 1, minHeight: 0, position: 'relative' },
  intranet: { height: '100%', display: 'flex' },
  browser: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  tools: { display: 'flex', gap: '12px', alignItems: 'center', padding: '8px 16px' },
  frame: {
    flexGrow: 1,
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: '#fff',
  },
  side: {
    width: '380px',
    flexShrink: 0,
    position: 'relative',
    overflow: 'hidden',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Room = 'intranet' | 'register' | 'ledger';

/** The try-out: the sample intranet with the side panel, the register, and the ledger check, on one page. */
export function TryoutPage() {
  const styles = useStyles();
  const [room, setRoom] = useState<Room>('intranet');
  const platform: PanelPlatform = {
    ...pagePlatform,
    windowId: async () => TRYOUT_WINDOW,
    sessionBegan: async () => '',
    pictureOfTab: async () => fail('no-tab', '试用页里不能截图；在浏览器扩展里可以。'),
    grantAndReadAgain: async () => false,
    pickOnPage: async () =>
      fail('tryout', '试用页里没有浏览器扩展，不能到网页上点选；请在装好扩展的浏览器里使用。'),
    openRegister: (id) => {
      goTo({ task: id });
      setRoom('register');
    },
  };
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Text weight="semibold">督查 · 试用</Text>
        <TabList
          selectedValue={room}
          onTabSelect={(_, { value }) => setRoom(value as Room)}
          aria-label="试用"
        >
          <Tab value="intranet">样例内网：从页面立项</Tab>
          <Tab value="register">督查台账</Tab>
          <Tab value="ledger">检查台账文件</Tab>
        </TabList>
      </header>
      <div className={styles.room}>
        {room === 'intranet' ? (
          <Intranet platform={platform} />
        ) : room === 'register' ? (
          <PageFrame />
        ) : (
          <main style={{ height: '100%' }}>
            <PreviewPage
              samples={SAMPLE_LEDGERS.map((name) => ({ name, url: `/ledgers/${encodeURIComponent(name)}` }))}
            />
          </main>
        )}
      </div>
    </div>
  );
}

function Intranet({ platform }: { platform: PanelPlatform }) {
  const styles = useStyles();
  const { db } = useOffice();
  const frame = useRef<HTMLIFrameElement>(null);
  const [path, setPath] = useState(SAMPLE_PAGES[0]!.path);
  const capture = async () => {
    const page = frame.current?.contentWindow;
    if (page)
      await saveCapture(
        db,
        await captureIframe(page, { now: platform.now().toISOString(), id: platform.newId() }),
      );
  };
  return (
    <div className={styles.intranet}>
      <div className={styles.browser}>
        <div className={styles.tools}>
          <Select aria-label="样例页面" value={path} onChange={(_, { value }) => setPath(value)}>
            {SAMPLE_PAGES.map((page) => (
              <option key={page.path} value={page.path}>
                {page.name}
              </option>
            ))}
          </Select>
          <Button appearance="primary" onClick={() => void capture()}>
            读取本页，起草立项
          </Button>
          <Text size={200}>在浏览器扩展里，这一步是工具栏按钮或 Alt+Shift+D。</Text>
        </div>
        <iframe ref={frame} className={styles.frame} title="样例内网页面" src={`/oa/${path}`} />
      </div>
      <aside className={styles.side} aria-label="侧边栏">
        <Panel platform={platform} status={null} />
      </aside>
    </div>
  );
}
