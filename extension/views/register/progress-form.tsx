import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { TaskRecord } from '../../../core/model/change.ts';
import { addProgress } from '../../store/tasks.ts';
import { DayField } from '../shared/day-field.tsx';
import { FieldRow } from '../shared/field-row.tsx';
import { useOffice, useToday, useWriting } from '../shared/office.tsx';
import { AreaField } from '../shared/text-fields.tsx';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '160px auto',
    columnGap: '12px',
    alignItems: 'end',
    justifyContent: 'start',
  },
  button: { marginBottom: '6px' },
});

type Props = { record: TaskRecord; onTold: (message: string | null) => void };

/** Records what a unit reports, and on which day. */
export function ProgressForm({ record, onTold }: Props) {
  const styles = useStyles();
  const { db } = useOffice();
  const today = useToday();
  const writing = useWriting();
  const [text, setText] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    const result = await addProgress(db, record.id, { text, on: day || today }, await writing());
    setFailure(result.ok ? null : result.failure.message);
    if (!result.ok) return;
    setText('');
    setDay(null);
    onTold(null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      <FieldRow label="进展内容" error={failure}>
        {(id) => (
          <AreaField id={id} value={text} placeholder="如：已完成招标，主体工程开工" onChange={setText} />
        )}
      </FieldRow>
      <div className={styles.line}>
        <FieldRow label="进展日期">
          {(id) => <DayField id={id} label="进展日期" value={day ?? today} onChange={setDay} />}
        </FieldRow>
        <Button className={styles.button} size="small" type="submit" disabledFocusable={text.trim() === ''}>
          登记进展
        </Button>
      </div>
    </form>
  );
}
