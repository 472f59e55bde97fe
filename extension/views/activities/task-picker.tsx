import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { listTasks } from '../../store/list.ts';
import { ALL_STATUSES, rowFields } from '../../store/task-row.ts';
import { LineField } from '../fields/text-fields.tsx';
import { useOffice } from '../shared/office.tsx';

/** Tasks offered for the words typed. */
const OFFERED = 8;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: '4px 0', padding: 0 },
  line: { display: 'flex', alignItems: 'center', gap: '4px' },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Props = { id: string; value: readonly string[]; onChange: (ids: string[]) => void };

/** Tasks of the register, found by their words and chosen one by one. */
export function TaskPicker({ id, value, onChange }: Props) {
  const styles = useStyles();
  const { db } = useOffice();
  const [text, setText] = useState('');
  const chosen = useLiveQuery(async () => {
    const rows = await db.tasks.bulkGet([...value]);
    return rows.map((row, i) => ({ id: value[i]!, title: (row && rowFields(row)?.title) ?? '' }));
  }, [db, value]);
  const offered = useLiveQuery(async () => {
    if (text.trim() === '') return [];
    const filter = { unit: null, cooperating: false, statuses: ALL_STATUSES, dueFrom: null, dueTo: null };
    const page = await listTasks(db, { ...filter, text }, { after: null, limit: OFFERED });
    return page.tasks.map((task) => ({ id: task.id, title: task.fields.title }));
  }, [db, text]);
  const others = (offered ?? []).filter((task) => !value.includes(task.id));
  return (
    <>
      <ul className={styles.list}>
        {(chosen ?? []).map((task) => (
          <li key={task.id} className={styles.line}>
            {task.title || '（已不在台账）'}
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={`去掉${task.title}`}
              onClick={() => onChange(value.filter((one) => one !== task.id))}
            />
          </li>
        ))}
      </ul>
      <LineField id={id} value={text} placeholder="输入事项、单位或文号查找" onChange={setText} />
      {text.trim() !== '' && offered && (
        <ul className={styles.list}>
          {others.map((task) => (
            <li key={task.id}>
              <Link as="button" type="button" onClick={() => onChange([...value, task.id])}>
                {task.title}
              </Link>
            </li>
          ))}
          {others.length === 0 && <li className={styles.note}>没有找到别的事项。</li>}
        </ul>
      )}
    </>
  );
}
