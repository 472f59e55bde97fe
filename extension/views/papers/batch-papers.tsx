import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { TaskRecord } from '../../../core/model/change.ts';
import { PAPER_WORD, TASK_PAPERS, type TaskPaper } from '../../../core/papers/kind.ts';
import type { PaperTask } from '../../../core/papers/occasion.ts';
import { rowFields } from '../../store/task-row.ts';
import { useOffice, useToday, useWriting } from '../shared/office.tsx';

const IssueDialog = lazy(() => import('./issue-dialog.tsx').then((m) => ({ default: m.IssueDialog })));

/** Papers list their tasks one by one: more than this nobody reads. */
const MOST = 200;

type Props = { ids: readonly string[]; onTold: (message: string, failed: boolean) => void };

/** One paper about all the chosen tasks. */
export function BatchPapers({ ids, onTold }: Props) {
  const { db } = useOffice();
  const today = useToday();
  const writing = useWriting();
  const [open, setOpen] = useState<{
    kind: TaskPaper;
    tasks: (PaperTask & { record: TaskRecord })[];
  } | null>(null);
  const begin = async (kind: TaskPaper) => {
    if (ids.length > MOST) return onTold(`一件文书最多列${MOST}项，请少选一些。`, true);
    const rows = (await db.tasks.bulkGet([...ids])).filter((row) => row !== undefined);
    const tasks = rows.flatMap((row) => {
      const fields = rowFields(row);
      return fields ? [{ id: row.id, fields, record: row.record }] : [];
    });
    setOpen({ kind, tasks });
  };
  const notices = async () => {
    const { issueNotices } = await import('../../store/notices.ts');
    const issued = await issueNotices(db, ids, today, writing);
    if (issued.ok) onTold(`已出具${issued.value.length}份交办通知单，可到“文书”里下载。`, false);
    else onTold(issued.failure.message, true);
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small">出具文书</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {ids.length > 1 && (
              <MenuItem onClick={() => void notices()}>交办通知单（按交办文号各一份）</MenuItem>
            )}
            {TASK_PAPERS.map((kind) => (
              <MenuItem key={kind} onClick={() => void begin(kind)}>
                {PAPER_WORD[kind]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {open && (
        <Suspense>
          <IssueDialog
            kind={open.kind}
            tasks={open.tasks}
            onClose={(message) => {
              setOpen(null);
              if (message) onTold(message, false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
