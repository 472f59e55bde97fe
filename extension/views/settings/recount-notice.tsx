import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import { lastRecount, recountRows, undoRecount } from '../../store/recount.ts';
import { useOffice, useWriting } from '../shared/office.tsx';

const RecountDialog = lazy(() => import('./recount-dialog.tsx').then((m) => ({ default: m.RecountDialog })));

type Told = { intent: 'success' | 'error'; words: string; undoable: boolean };

/** Says that limits can be counted again now that holidays are announced, and afterwards that they were. */
export function RecountNotice() {
  const { db } = useOffice();
  const writing = useWriting();
  const count = useLiveQuery(async () => (await recountRows(db)).length, [db]) ?? 0;
  const last = useLiveQuery(() => lastRecount(db), [db]) ?? [];
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const done = (written: number) => {
    setOpen(false);
    setTold({ intent: 'success', words: `已重新推算${written}件事项的时限。`, undoable: true });
  };
  const undo = async () => {
    const result = await undoRecount(db, await writing());
    const words = result.ok ? `已撤销重新推算，涉及${result.value.length}件事项。` : result.failure.message;
    setTold({ intent: result.ok ? 'success' : 'error', words, undoable: false });
  };
  return (
    <>
      {told && (
        <MessageBar intent={told.intent} layout="multiline">
          <MessageBarBody>{told.words}</MessageBarBody>
          {told.undoable && last.length > 0 && (
            <MessageBarActions>
              <Button size="small" onClick={() => void undo()}>
                撤销重新推算
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {count > 0 && !told?.undoable && (
        <MessageBar intent="info">
          <MessageBarBody>放假安排已更新，{count}件事项的时限可重新推算。</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => setOpen(true)}>
              查看
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Suspense fallback={null}>
        {open && <RecountDialog onDone={done} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
