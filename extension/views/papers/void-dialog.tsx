import { useState } from 'react';
import type { PaperRow } from '../../store/paper-row.ts';
import { voidPaper } from '../../store/papers.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { LineField } from '../fields/text-fields.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import { useOffice } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';

/** Asks why a paper is void; its number is not given again. */
export function VoidDialog({ paper, onClose }: { paper: PaperRow; onClose: () => void }) {
  const { db } = useOffice();
  const [reason, setReason] = useState('');
  const { failure, saving, submit } = useEntry(
    (writing) => voidPaper(db, paper.id, reason, writing),
    onClose,
  );
  return (
    <FormDialog
      title={`作废${paper.number}`}
      word="作废"
      ready={!saving}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>作废后文书仍保留在列表里，文号不再使用。</p>
      <FieldRow label="作废理由">
        {(id) => <LineField id={id} value={reason} onChange={setReason} />}
      </FieldRow>
    </FormDialog>
  );
}
