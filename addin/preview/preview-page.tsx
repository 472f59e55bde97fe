import {
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Subtitle2,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { cellAddress } from '../../core/ledger/grid.ts';
import { keptHere } from '../office/kept-here.ts';
import { LedgerSession } from '../session/ledger-session.ts';
import { pickedFile } from '../taskpane/file-button.tsx';
import { Pane } from '../taskpane/pane.tsx';
import { today } from '../taskpane/today.ts';
import type { FilePort } from './file-port.ts';
import { openFile, saveBytes, saveCopy } from './open-file.ts';
import { SheetGrid } from './sheet-grid.tsx';
import { shownValue } from './shown-value.ts';

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column', '& h1, & h2': { margin: 0 } },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '8px 16px',
    '@media (max-width: 720px)': { flexWrap: 'wrap', gap: '6px 12px' },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { whiteSpace: 'nowrap' },
  name: {
    flexGrow: 1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // The buttons go below together.
    '@media (max-width: 720px)': { flexBasis: 'calc(100% - 90px)' },
  },
  // On a narrow screen the pane goes below the sheet.
  main: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    '@media (max-width: 720px)': { flexDirection: 'column' },
  },
  sheet: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    '@media (max-width: 720px)': { flexBasis: '45%' },
  },
  value: {
    display: 'flex',
    gap: '12px',
    padding: '6px 16px',
    minHeight: '22px',
    maxHeight: '66px',
    overflow: 'auto',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  address: { minWidth: '48px', color: tokens.colorNeutralForeground2 },
  pane: {
    width: '340px',
    flexShrink: 0,
    overflow: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 720px)': {
      width: 'auto',
      flexShrink: 1,
      flexBasis: '55%',
      borderLeft: 'none',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  drop: {
    margin: 'auto',
    maxWidth: '560px',
    padding: '48px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    alignItems: 'center',
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

type Props = {
  /** Offered where nothing is open yet: ledgers to try with. */ samples?: { name: string; url: string }[];
};

/** A ledger file in the browser: the sheet on the left, the add-in's own pane on the right. Nothing is uploaded. */
export function PreviewPage({ samples = [] }: Props) {
  const styles = useStyles();
  const [opened, setOpened] = useState<Opened | null>(null);
  const port = opened?.port;
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);

  /** Opens a file; of several, the first, and all of them are taken for merging. */
  const open = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    setOpening(true);
    setProblem(null);
    // Let the spinner be drawn first: reading a large file keeps the page busy.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const read = await openFile(file, keptHere());
    setOpening(false);
    // What was open before, and what was done in it, stays where another file cannot be opened.
    if (!read.ok) return setProblem(`“${file.name}”没有打开：${read.failure.message}`);
    const session = sessionOn(read.value);
    setOpened({ port: read.value, session });
    void session.check();
    if (files.length === 1) return;
    void session.merge.add(files.map(pickedFile));
    void session.show('merge');
  };
  const openSample = async ({ name, url }: { name: string; url: string }) => {
    const answer = await fetch(url);
    await open([new File([await answer.blob()], name)]);
  };
  // Anywhere on the page will do; without this a file dropped beside the box would take the page's place.
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      void open([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  });

  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <Subtitle2 as="h1" className={styles.title}>
          台账检查
        </Subtitle2>
        <Text className={styles.name}>{port?.name}</Text>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept=".xlsx,.xlsm"
          aria-label="选择台账文件"
          onChange={(event) => {
            void open([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Button appearance={port ? 'secondary' : 'primary'} onClick={() => chooser.current?.click()}>
          打开台账…
        </Button>
        <Button disabled={!port} onClick={() => port && saveCopy(port)}>
          另存一份
        </Button>
      </div>
      {problem && (
        <MessageBar intent="error">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      {port?.workbook.warnings.map((warning) => (
        <MessageBar key={warning} intent="warning">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      ))}
      {opening ? (
        <div className={styles.main}>
          <Spinner style={{ margin: 'auto' }} label="正在打开……" />
        </div>
      ) : opened ? (
        <OpenWorkbook {...opened} />
      ) : (
        <div className={styles.main}>
          <section className={styles.drop}>
            <Subtitle2 as="h2">把台账文件拖到这里</Subtitle2>
            <Body1>
              支持 .xlsx 和 .xlsm，Excel、WPS
              表格另存的都可以。文件只在本机读取，不上传；检查和标记都在副本上做，原文件不变。几个单位的台账一起拖来，就合并成一份。
            </Body1>
            {samples.map((sample) => (
              <Button key={sample.name} appearance="subtle" onClick={() => void openSample(sample)}>
                用样例试一试：{sample.name}
              </Button>
            ))}
          </section>
        </div>
      )}
    </div>
  );
}

/** A file that is open, and the work on it. */
type Opened = { port: FilePort; session: LedgerSession };

const sessionOn = (port: FilePort) =>
  new LedgerSession(port, () => today(new Date()), { kept: keptHere(), saveFile: saveBytes });

function OpenWorkbook({ port, session }: Opened) {
  const styles = useStyles();
  const view = useSyncExternalStore(port.subscribe, port.getView);
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const block = port.workbook.blocks.get(view.sheet);
  const headerRow = state.ledgers?.find((ledger) => ledger.sheet === view.sheet)?.ledger.headerRow ?? null;
  return (
    <div className={styles.main}>
      <section className={styles.sheet} aria-label="台账内容">
        <TabList
          size="small"
          selectedValue={view.sheet}
          onTabSelect={(_, { value }) => port.showSheet(String(value))}
          aria-label="工作表"
        >
          {port.workbook.sheets
            .filter((sheet) => !sheet.hidden)
            .map((sheet) => (
              <Tab key={sheet.name} value={sheet.name}>
                {sheet.name}
              </Tab>
            ))}
        </TabList>
        <div className={styles.value} aria-live="polite">
          {view.at && (
            <Text size={200} className={styles.address}>
              {cellAddress(view.at.row, view.at.column)}
            </Text>
          )}
          <Text size={200}>
            {view.at && block ? shownValue(block, view.at.row, view.at.column) : '点一个单元格看全文'}
          </Text>
        </div>
        {block ? (
          <SheetGrid
            key={view.sheet}
            block={block}
            marks={view.marks}
            headerRow={headerRow}
            at={view.at}
            onSelect={({ row, column }) =>
              void port.select(view.sheet, { top: row, left: column, bottom: row, right: column })
            }
          />
        ) : (
          <Body1 style={{ margin: 'auto' }}>这张工作表是空的。</Body1>
        )}
      </section>
      <div className={styles.pane}>
        <Pane session={session} />
      </div>
    </div>
  );
}
