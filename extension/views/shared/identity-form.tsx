import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Actor } from '../../../core/model/change.ts';
import { setSetting } from '../../store/settings.ts';
import { FieldRow } from './field-row.tsx';
import { useOffice } from './office.tsx';
import { LineField } from './text-fields.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'end',
  },
  button: { marginBottom: '6px', minWidth: '48px' },
});

/** Asks who works at this computer; the name stands in every history entry from then on. */
export function IdentityForm({ initial, onSaved }: { initial: Actor; onSaved?: () => void }) {
  const styles = useStyles();
  const { db } = useOffice();
  const [actor, setActor] = useState(initial);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    await setSetting(db, 'identity', { name: actor.name.trim(), unit: actor.unit.trim() });
    onSaved?.();
  };
  return (
    <form className={styles.pair} onSubmit={save}>
      <FieldRow label="您的姓名">
        {(id) => <LineField id={id} value={actor.name} onChange={(name) => setActor({ ...actor, name })} />}
      </FieldRow>
      <FieldRow label="所在单位">
        {(id) => <LineField id={id} value={actor.unit} onChange={(unit) => setActor({ ...actor, unit })} />}
      </FieldRow>
      <Button className={styles.button} size="small" type="submit" disabled={actor.name.trim() === ''}>
        保存
      </Button>
    </form>
  );
}
