import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import type { TaskFields } from '../../../core/model/task.ts';
import { checkRows, covered, knownNames } from '../../../core/openness/check-rows.ts';
import { PUBLIC_FIELDS, type PublicField } from '../../../core/openness/public-field.ts';
import { publicRows } from '../../../core/openness/public-rows.ts';
import { getSetting } from '../../store/settings.ts';
import { useOffice } from '../shared/office.tsx';
import { useResultStyles } from '../shared/use-result-styles.ts';
import { FieldCard } from './field-card.tsx';
import { FileCard } from './file-card.tsx';
import { LeakCard } from './leak-card.tsx';
import { PreviewCard } from './preview-card.tsx';
import { TaskCard } from './task-card.tsx';

/** Choosing rows and fields, the check of what would leave, and the files. */
export function PublicTable({ tasks }: { tasks: readonly { id: string; fields: TaskFields }[] }) {
  const styles = useResultStyles();
  const { db } = useOffice();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(tasks.map(({ id }) => id)));
  const [stands, setStands] = useState<ReadonlySet<string>>(new Set());
  const kept = useLiveQuery(() => getSetting(db, 'openness'), [db]);
  const shown = useMemo(
    () => (Object.keys(PUBLIC_FIELDS) as PublicField[]).filter((field) => kept?.fields.includes(field)),
    [kept],
  );
  const known = useMemo(() => knownNames(tasks.map(({ fields }) => fields)), [tasks]);
  const { rows } = useMemo(
    () =>
      publicRows(
        tasks.filter(({ id }) => chosen.has(id)),
        shown,
      ),
    [tasks, chosen, shown],
  );
  const leaks = useMemo(() => checkRows(rows, shown, known), [rows, shown, known]);
  const files = useMemo(() => covered(rows, shown, known, stands), [rows, shown, known, stands]);
  if (!kept) return null;
  return (
    <div className={styles.main}>
      <TaskCard tasks={tasks} chosen={chosen} onChange={setChosen} />
      <FieldCard shown={shown} kept={kept} />
      <LeakCard leaks={leaks} rows={rows} stands={stands} onChange={setStands} />
      <PreviewCard rows={files} shown={shown} />
      <FileCard
        rows={files}
        shown={shown}
        kept={kept}
        covered={leaks.filter(({ key }) => !stands.has(key)).length}
      />
    </div>
  );
}
