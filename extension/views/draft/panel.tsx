import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { DocumentRegular, TableSimpleRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { latestDraft, restoreDraft, unfinishedDrafts } from '../../store/captures.ts';
import type { CaptureStatus } from '../../worker/capture-status.ts';
import { NO_WINDOW } from '../files/capture-files.ts';
import { ChooseFiles } from '../files/choose-files.tsx';
import { DropArea } from '../files/drop-area.tsx';
import { OPEN_KINDS } from '../files/open-kinds.ts';
import { useOpenFiles } from '../files/use-open-files.ts';
import type { PanelPlatform } from '../platform.ts';
import { useOffice } from '../shared/office.tsx';
import { DraftView } from './draft-view.tsx';
import { EmptyPanel } from './empty-panel.tsx';
import { Registered } from './registered.tsx';
import { Unfinished } from './unfinished.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '6px 8px 6px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: 600 },
  reading: { padding: '8px' },
  waiting: { padding: '8px 8px 0' },
});

type Props = { platform: PanelPlatform; status: CaptureStatus | null };

/** The side panel: the newest capture of its window as a draft, or what there is to say instead. */
export function Panel({ platform, status }: Props) {
  const styles = useStyles();
  const { db } = useOffice();
  const [windowId, setWindowId] = useState<number>();
  const [reopened, setReopened] = useState<string>();
  useEffect(() => void platform.windowId().then(setWindowId), [platform]);
  const latest = useLiveQuery(
    async () => (windowId === undefined ? undefined : ((await latestDraft(db, windowId)) ?? null)),
    [db, windowId],
  );
  const unfinished =
    useLiveQuery(async () => unfinishedDrafts(db, await platform.sessionBegan()), [db, platform]) ?? [];
  const { open, busy, failure } = useOpenFiles(windowId ?? NO_WINDOW, setReopened);
  const latestId = latest?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new capture takes the place of a reopened one
  useEffect(() => setReopened(undefined), [latestId]);
  const reopenedRow = useLiveQuery(
    async () => (reopened ? await db.drafts.get(reopened) : undefined),
    [db, reopened],
  );
  const shown = reopenedRow ?? (latest?.state === 'dropped' ? null : latest);
  const waiting = unfinished.filter((row) => row.id !== shown?.id);
  return (
    <main className={styles.root}>
      <header className={styles.head}>
        <h1 className={styles.title}>立项草稿</h1>
        <div>
          <ChooseFiles
            words="打开文件"
            accept={OPEN_KINDS}
            appearance="subtle"
            icon={<DocumentRegular />}
            disabled={busy}
            onFiles={open}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<TableSimpleRegular />}
            onClick={() => platform.openRegister()}
          >
            台账
          </Button>
        </div>
      </header>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      {status?.is === 'reading' && <Spinner className={styles.reading} size="tiny" label="正在读取网页…" />}
      {status?.is === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{status.message}</MessageBarBody>
        </MessageBar>
      )}
      {waiting.length > 0 && (
        <div className={styles.waiting}>
          <Unfinished rows={waiting} onOpen={setReopened} />
        </div>
      )}
      <DropArea fill words="松开鼠标，据文件起草立项" onFiles={open}>
        {shown === undefined ? null : shown === null ? (
          <EmptyPanel
            onRestore={latest?.state === 'dropped' ? () => void restoreDraft(db, latest.id) : null}
          />
        ) : shown.state === 'done' ? (
          <Registered row={shown} />
        ) : (
          <DraftView key={shown.id} captureId={shown.id} platform={platform} />
        )}
      </DropArea>
    </main>
  );
}
