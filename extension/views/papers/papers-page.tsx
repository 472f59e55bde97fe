import { Button, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { unitsToText } from '../../../core/intake/units-text.ts';
import { PAPER_WORD, PaperKind } from '../../../core/papers/kind.ts';
import type { PaperRow } from '../../store/paper-row.ts';
import { papersIssued } from '../../store/papers.ts';
import type { PageProps } from '../pages/page-props.ts';
import { placeOfTasks } from '../register/shown-tasks.ts';
import { Empty } from '../shared/empty.tsx';
import { clock } from '../shared/format.ts';
import { Headings } from '../shared/headings.tsx';
import { useOffice } from '../shared/office.tsx';
import { Page } from '../shared/page.tsx';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { PaperSettings } from './paper-settings.tsx';
import { savePaper } from './save-paper.ts';
import { VoidDialog } from './void-dialog.tsx';

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th': {
      position: 'sticky',
      top: 0,
      textAlign: 'left',
      fontWeight: tokens.fontWeightSemibold,
      padding: '8px 12px',
      whiteSpace: 'nowrap',
      backgroundColor: tokens.colorNeutralBackground2,
    },
    '& td': {
      verticalAlign: 'top',
      padding: '8px 12px',
      borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  number: { whiteSpace: 'nowrap' },
  wide: { minWidth: '200px' },
  voided: { textDecorationLine: 'line-through' },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  empty: { padding: '24px', color: tokens.colorNeutralForeground2 },
  failure: { color: tokens.colorPaletteRedForeground1 },
});

/** 文书: the papers issued, each with its file and its tasks; what they say of the office, and their templates. */
export function PapersPage({ go }: PageProps) {
  const styles = useStyles();
  const { db } = useOffice();
  const [kind, setKind] = useState<PaperKind | ''>('');
  const [settings, setSettings] = useState(false);
  const papers = useLiveQuery(() => papersIssued(db, kind === '' ? {} : { kind }), [db, kind]);
  return (
    <Page
      title="文书"
      actions={
        <>
          <Select
            aria-label="文种"
            value={kind}
            onChange={(_, { value }) => setKind(PaperKind.safeParse(value).data ?? '')}
          >
            <option value="">全部文种</option>
            {PaperKind.options.map((one) => (
              <option key={one} value={one}>
                {PAPER_WORD[one]}
              </option>
            ))}
          </Select>
          <span style={{ flexGrow: 1 }} role="status" className={styles.note}>
            {papers && `共${papers.length}件`}
          </span>
          <Button icon={<SettingsRegular />} onClick={() => setSettings(true)}>
            文书设置
          </Button>
        </>
      }
    >
      {papers?.length === 0 ? (
        <Empty
          heading={kind === '' ? '还没有出具文书' : `还没有出具${PAPER_WORD[kind]}`}
          actions={<Button onClick={() => go({ view: undefined })}>打开台账</Button>}
        >
          在台账里打开事项，用“出具文书”生成交办通知单、催办单、督办函等，编号后存在这里。
        </Empty>
      ) : (
        <ScrollArea className={styles.scroll} label="已出具的文书">
          <table className={styles.table}>
            <Headings of={['文号', '文种', '标题', '主送', '成文日期', '事项', '出具']} />
            <tbody>
              {papers?.map((paper) => (
                <Line key={paper.id} paper={paper} go={go} />
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {settings && <PaperSettings onClose={() => setSettings(false)} />}
    </Page>
  );
}

function Line({ paper, go }: { paper: PaperRow; go: PageProps['go'] }) {
  const styles = useStyles();
  const { db, platform } = useOffice();
  const [failure, setFailure] = useState<string | null>(null);
  const [voiding, setVoiding] = useState(false);
  const save = async () => {
    const saved = await savePaper(db, platform, paper);
    setFailure(saved.ok ? null : saved.failure.message);
  };
  const rows = () =>
    go(placeOfTasks({ title: `${paper.number}所涉事项`, ids: paper.taskIds }, platform.newId));
  return (
    <tr>
      <td className={styles.number}>
        <Link
          as="button"
          className={paper.voided ? styles.voided : undefined}
          title="下载"
          onClick={() => void save()}
        >
          {paper.number}
        </Link>
        {failure && (
          <div role="alert" className={styles.failure}>
            {failure}
          </div>
        )}
      </td>
      <td className={styles.number}>{PAPER_WORD[paper.kind]}</td>
      <td className={styles.wide}>
        {paper.title}
        {paper.voided && (
          <div className={styles.note}>
            {clock(paper.voided.at)}作废：{paper.voided.reason}
          </div>
        )}
      </td>
      <td>{unitsToText(paper.to)}</td>
      <td className={styles.number}>{paper.on}</td>
      <td className={styles.number}>
        {paper.taskIds.length > 0 ? (
          <Link as="button" onClick={rows}>
            {paper.taskIds.length}项
          </Link>
        ) : (
          '—'
        )}
      </td>
      <td className={styles.number}>
        {paper.by.name}
        <div className={styles.note}>{clock(paper.at)}</div>
        {!paper.voided && (
          <Link as="button" aria-label={`作废${paper.number}`} onClick={() => setVoiding(true)}>
            作废
          </Link>
        )}
        {voiding && <VoidDialog paper={paper} onClose={() => setVoiding(false)} />}
      </td>
    </tr>
  );
}
