import { Link } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { rowFields } from '../../store/task-row.ts';
import { useOffice } from '../shared/office.tsx';

type Props = { ids: readonly string[]; onTask: (id: string) => void };

/** Tasks by their titles, each a way to it. */
export function TaskLinks({ ids, onTask }: Props) {
  const { db } = useOffice();
  const titles = useLiveQuery(async () => {
    const rows = await db.tasks.bulkGet([...ids]);
    return rows.map((row) => (row && rowFields(row)?.title) ?? '');
  }, [db, ids]);
  return (
    <>
      {ids.map((id, i) => (
        <span key={id}>
          {i > 0 && '；'}
          <Link as="button" onClick={() => onTask(id)}>
            {titles?.[i] || '（已不在台账）'}
          </Link>
        </span>
      ))}
    </>
  );
}
