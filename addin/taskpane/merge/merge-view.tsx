import { Body1, Button, Caption1, makeStyles, Subtitle2, Switch } from '@fluentui/react-components';
import type { LedgerSession } from '../../session/ledger-session.ts';
import type { SessionState } from '../../session/session-state.ts';
import { FileButton } from '../file-button.tsx';
import { ConflictList } from './conflict-list.tsx';
import { MergeFiles } from './merge-files.tsx';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '8px', padding: '6px 0', justifyItems: 'stretch' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** `alone`: there is nothing else in the pane, no ledger either. */
type Props = { session: LedgerSession; state: SessionState; alone?: boolean };

/** Many departments' files brought into one ledger: chosen, looked at with their conflicts, then made. */
export function MergeView({ session, state, alone = false }: Props) {
  const styles = useStyles();
  const { merge } = session;
  const { merging, editable, savesFiles } = state;
  const { merged } = merging;
  const busy = state.working !== null;
  return (
    <div className={styles.root}>
      <Subtitle2 as={alone ? 'h1' : 'h2'}>合并各单位台账</Subtitle2>
      <Caption1>
        选各单位报来的 .xlsx
        台账，什么样式都行。并成一张“汇总台账”，每行注明汇自哪个文件哪一行；同一事项合为一行，各文件不一致的列进“冲突清单”。文件只在本机读取。
      </Caption1>
      <div className={styles.buttons}>
        <FileButton
          words={merging.sources.length > 0 ? '再加文件…' : '选择文件…'}
          accept=".xlsx,.xlsm"
          several
          appearance={merged ? 'secondary' : 'primary'}
          disabled={busy}
          onFiles={(files) => void merge.add(files)}
        />
        {merging.sources.length + merging.unread.length > 0 && (
          <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => merge.clear()}>
            全部移除
          </Button>
        )}
      </div>
      <Switch
        label="把本工作簿的台账也并进去"
        checked={merging.withOwn}
        onChange={(_, { checked }) => void merge.setWithOwn(checked)}
      />
      <MergeFiles merging={merging} busy={busy} onRemove={(name) => void merge.remove(name)} />
      {merged && (
        <>
          <Body1>
            共 <b>{merged.matters.length}</b> 项，其中 {merged.joined} 项出现在几个文件里；内容不一致{' '}
            <b>{merged.conflicts}</b> 处
            {merged.apart.length > 0 && `，疑似相同而没有合并的 ${merged.apart.length} 对`}。
          </Body1>
          <div className={styles.buttons}>
            {savesFiles && (
              <Button
                size="small"
                appearance="primary"
                disabledFocusable={busy}
                onClick={() => void merge.saveAsFile()}
              >
                另存为汇总文件
              </Button>
            )}
            {editable && (
              <Button
                size="small"
                appearance={savesFiles ? 'secondary' : 'primary'}
                disabledFocusable={busy}
                onClick={() => void merge.makeSheets()}
              >
                在本工作簿生成
              </Button>
            )}
          </div>
          <ConflictList
            merged={merged}
            busy={busy}
            onChoose={(matter, field, row) => void merge.choose(matter, field, row)}
          />
        </>
      )}
    </div>
  );
}
