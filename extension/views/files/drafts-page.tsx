import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import type { DraftRow } from '../../store/capture-row.ts';
import { allDrafts, dropDraft, restoreDraft } from '../../store/captures.ts';
import { DraftView } from '../draft/draft-view.tsx';
import { Registered } from '../draft/registered.tsx';
import type { PageProps } from '../pages/page-props.ts';
import { Empty } from '../shared/empty.tsx';
import { clock } from '../shared/format.ts';
import { useOffice } from '../shared/office.tsx';
import { Page } from '../shared/page.tsx';
import { NO_WINDOW } from './capture-files.ts';
import { ChooseFiles } from './choose-files.tsx';
import { DropArea } from './drop-area.tsx';
import { OPEN_KINDS } from './open-kinds.ts';
import { useOpenFiles } from './use-open-files.ts';

const NARROW = '@media (max-width: 760px)';

const useStyles = makeStyles({
  main: { display: 'flex', gap: '12px', flexGrow: 1, minHeight: 0, [NARROW]: { flexDirection: 'column' } },
  list: {
    width: '320px',
    flexShrink: 0,
    margin: 0,
    padding: '4px 0',
    overflowY: 'auto',
    listStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    [NARROW]: { width: 'auto', maxHeight: '35%' },
  },
  item: { padding: '8px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  open: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  title: { overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  draft: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    maxWidth: '760px',
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
  empty: { margin: 'auto', padding: '32px', textAlign: 'center', color: tokens.colorNeutralForeground3 },
});

const STATE_WORD: Record<DraftRow['state'], string> = {
  fresh: '未改动',
  edited: '改过，未立项',
  done: '已立项',
  dropped: '已放弃',
};

/** 草稿: files are opened here, and whatever was captured and not registered waits here to be taken up again. */
export function DraftsPage({ place, go }: PageProps) {
  const styles = useStyles();
  const { db } = useOffice();
  const rows = useLiveQuery(() => allDrafts(db), [db]);
  const { open, busy, failure } = useOpenFiles(NO_WINDOW, (draft) => go({ draft }));
  const chosen = rows?.find(({ id }) => id === place.draft);
  return (
    <Page
      title="立项草稿"
      actions={
        <ChooseFiles
          words="打开文件"
          size="medium"
          accept={OPEN_KINDS}
          icon={<DocumentRegular />}
          disabled={busy}
          onFiles={open}
        />
      }
    >
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      <DropArea fill words="松开鼠标，据文件起草立项" onFiles={open}>
        <div className={styles.main}>
          {rows && rows.length > 0 && (
            <ul className={styles.list} aria-label="草稿">
              {rows.map((row) => (
                <DraftItem
                  key={row.id}
                  row={row}
                  isOpen={row.id === chosen?.id}
                  onOpen={() => go({ draft: row.id })}
                />
              ))}
            </ul>
          )}
          {chosen === undefined ? (
            rows && (
              <Empty fill heading={rows.length === 0 ? '还没有草稿' : '选一份草稿继续'}>
                {rows.length === 0
                  ? '把 Word、PDF、OFD、文本文件或 Excel 台账拖到这里，或点“打开文件”，读出的事项核对后立项。在办公系统页面上读取、没有立项的，也在这里。'
                  : '也可以把文件拖到这里，起草新的一份。'}
              </Empty>
            )
          ) : (
            <section className={styles.draft} aria-label="草稿内容">
              {chosen.state === 'done' ? (
                <Registered row={chosen} />
              ) : chosen.state === 'dropped' ? (
                <p className={styles.empty}>
                  这份草稿已放弃。
                  <Link inline onClick={() => void restoreDraft(db, chosen.id)}>
                    恢复
                  </Link>
                </p>
              ) : (
                <DraftView key={chosen.id} captureId={chosen.id} platform={null} />
              )}
            </section>
          )}
        </div>
      </DropArea>
    </Page>
  );
}

function DraftItem({ row, isOpen, onOpen }: { row: DraftRow; isOpen: boolean; onOpen: () => void }) {
  const styles = useStyles();
  const { db } = useOffice();
  return (
    <li className={mergeClasses(styles.item, isOpen && styles.open)}>
      <Link className={styles.title} onClick={onOpen} aria-current={isOpen || undefined}>
        {row.draft?.source.title?.value || row.pageTitle || '（无标题）'}
      </Link>
      <div className={styles.about}>
        {clock(row.takenAt)} · {STATE_WORD[row.state]}
        {(row.state === 'fresh' || row.state === 'edited') && (
          <Button size="small" appearance="transparent" onClick={() => void dropDraft(db, row.id)}>
            放弃
          </Button>
        )}
      </div>
    </li>
  );
}
