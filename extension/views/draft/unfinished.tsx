import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { DraftRow } from '../../store/capture-row.ts';
import { clock } from '../shared/format.ts';

/** Offers the drafts that were corrected and never registered: nothing typed is lost with a closed panel. */
export function Unfinished({ rows, onOpen }: { rows: readonly DraftRow[]; onOpen: (id: string) => void }) {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        还有{rows.length}份改过但没有立项的草稿：
        {rows.slice(0, 3).map((row) => (
          <div key={row.id}>
            <Link inline onClick={() => onOpen(row.id)}>
              {row.draft?.source.title?.value || row.pageTitle || '（无标题）'}
            </Link>
            （{clock(row.takenAt)}）
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
