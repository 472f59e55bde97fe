import {
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Subtitle2,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type ReadDirectory, readDirectory } from '../../../core/exchange/unit-directory.ts';
import type { LedgerSession } from '../../session/ledger-session.ts';
import type { SessionState } from '../../session/session-state.ts';
import { FileButton, type PickedFile } from '../file-button.tsx';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** How many names a preview shows. */
const NAMED = 6;

/** 单位名录: the office's own units, from a file that is looked at before it is kept. */
export function OfficeUnits({ session, state }: { session: LedgerSession; state: SessionState }) {
  const styles = useStyles();
  const { units } = state.office;
  const busy = state.working !== null;
  const [read, setRead] = useState<ReadDirectory | null>(null);
  const [failure, setFailure] = useState('');
  const take = async ([file]: PickedFile[]) => {
    if (!file) return;
    const bytes = await file.read();
    const result = bytes && readDirectory(bytes, file.name);
    setRead(result?.ok ? result.value : null);
    setFailure(result?.ok ? '' : (result?.failure.message ?? `“${file.name}”读不出来，请重新选择。`));
  };
  return (
    <section className={styles.root} aria-label="单位名录">
      <Subtitle2 as="h2">单位名录</Subtitle2>
      <Caption1>
        {units
          ? `已有 ${units.units.length} 个单位：检查单位名称、修复简称和别名、合并台账时都按它认。`
          : '载入后按名录检查单位名称，可把简称、别名统一为全称。表头：单位名称、简称、别名、级别、上级（.xlsx、.csv、.json）。'}
        存在这台电脑上，所有工作簿都用，不随文件走。
      </Caption1>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      {read ? (
        <>
          <Caption1>
            读出 {read.directory.units.length} 个单位：
            {read.directory.units
              .slice(0, NAMED)
              .map(({ name }) => name)
              .join('、')}
            {read.directory.units.length > NAMED && '……'}
          </Caption1>
          {read.warnings.map((warning) => (
            <Caption1 key={warning}>{warning}</Caption1>
          ))}
          <div className={styles.buttons}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => {
                void session.office.keepUnits(read.directory);
                setRead(null);
              }}
            >
              {units ? '替换现有名录' : '使用这份名录'}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setRead(null)}>
              取消
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.buttons}>
          <FileButton
            words="载入单位名录…"
            accept=".xlsx,.xlsm,.csv,.json"
            disabled={busy}
            onFiles={(files) => void take(files)}
          />
          {units && (
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={busy}
              onClick={() => void session.office.dropUnits()}
            >
              移除名录
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
