import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { DraftRow } from '../../store/capture-row.ts';
import { clock } from '../shared/format.ts';

const SHOWN = 3;

/**
 * Offers the drafts that were never registered: corrected ones, and those of an earlier browser session. Nothing captured is lost with a
 * closed panel.
 */
export function Unfinished({ rows, onOpen }: { rows: readonly DraftRow[]; onOpen: (id: string) => void }) {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        还有{rows.length}份草稿没有立项：
        {rows.slice(0, SHOWN).map((row) => (
          <div key={row.id}>
            <Link inline onClick={() => onOpen(row.id)}>
              {row.draft?.source.title?.value || row.pageTitle || '（无标题）'}
            </Link>
            （{clock(row.takenAt)}，{row.state === 'edited' ? '改过' : '读取后没有改动'}）
          </div>
        ))}
        {rows.length > SHOWN && `另有${rows.length - SHOWN}份，在台账窗口的“草稿”里。`}
      </MessageBarBody>
    </MessageBar>
  );
}
