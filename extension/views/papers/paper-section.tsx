import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import type { TaskRecord } from '../../../core/model/change.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { PAPER_WORD, TASK_PAPERS, type TaskPaper } from '../../../core/papers/kind.ts';
import { papersIssued } from '../../store/papers.ts';
import { useSectionStyles } from '../register/section-styles.ts';
import { useOffice } from '../shared/office.tsx';
import { PaperLine } from './paper-line.tsx';

// What makes papers is a lot of code: it comes when the first paper is drafted.
const IssueDialog = lazy(() => import('./issue-dialog.tsx').then((m) => ({ default: m.IssueDialog })));

type Props = { record: TaskRecord; fields: TaskFields; onTold: (message: string | null) => void };

/** 文书 of one task: those issued about it, and a new one. */
export function PaperSection({ record, fields, onTold }: Props) {
  const section = useSectionStyles();
  const { db } = useOffice();
  const [kind, setKind] = useState<TaskPaper | null>(null);
  const papers = useLiveQuery(() => papersIssued(db, { taskId: record.id }), [db, record.id]);
  return (
    <section aria-label="文书">
      {papers && papers.length > 0 && (
        <ul className={section.list}>
          {papers.map((paper) => (
            <li key={paper.id} className={section.item}>
              <PaperLine paper={paper} />
            </li>
          ))}
        </ul>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" icon={<DocumentTextRegular />}>
            出具文书
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {TASK_PAPERS.map((one) => (
              <MenuItem key={one} onClick={() => setKind(one)}>
                {PAPER_WORD[one]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {kind && (
        <Suspense>
          <IssueDialog
            kind={kind}
            tasks={[{ id: record.id, fields, record }]}
            onClose={(message) => {
              setKind(null);
              if (message) onTold(message);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
