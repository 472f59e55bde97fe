import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { PaperRow } from '../../store/paper-row.ts';
import { voidPaper } from '../../store/papers.ts';
import { useEntry } from '../register/use-entry.ts';
import { Notes } from '../settings/notes.tsx';
import { DialogSurface } from '../shared/dialog-surface.tsx';
import { FieldRow } from '../shared/field-row.tsx';
import { useOffice } from '../shared/office.tsx';
import { LineField } from '../shared/text-fields.tsx';

/** Asks why a paper is void; its number is not given again. */
export function VoidDialog({ paper, onClose }: { paper: PaperRow; onClose: () => void }) {
  const { db } = useOffice();
  const [reason, setReason] = useState('');
  const { failure, saving, submit } = useEntry(
    (writing) => voidPaper(db, paper.id, reason, writing),
    onClose,
  );
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>作废{paper.number}</DialogTitle>
            <DialogContent>
              <p>作废后文书仍保留在列表里，文号不再使用。</p>
              <Notes failure={failure} />
              <FieldRow label="作废理由">
                {(id) => <LineField id={id} value={reason} onChange={setReason} />}
              </FieldRow>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>取消</Button>
              <Button appearance="primary" type="submit" disabled={saving}>
                作废
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
