import { Button, makeStyles, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Actor } from '../../../core/model/change.ts';
import { setSetting } from '../../store/settings.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { LineField } from '../fields/text-fields.tsx';
import { useOffice } from './office.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'end',
  },
  triple: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    columnGap: '8px',
    alignItems: 'end',
    maxWidth: '640px',
  },
  button: { marginBottom: '6px', minWidth: '64px', justifySelf: 'start' },
});

/** What people do here. 分管领导 and 督查员 begin the day with 今日, a clerk with 台账. */
const ROLES = ['文员', '督查员', '分管领导'] as const;

type Props = { initial: Actor; withRole?: boolean; onSaved?: () => void };

/** Asks who works at this computer; the name stands in every history entry from then on. */
export function IdentityForm({ initial, withRole = false, onSaved }: Props) {
  const styles = useStyles();
  const { db } = useOffice();
  const [actor, setActor] = useState(initial);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    await setSetting(db, 'identity', { ...actor, name: actor.name.trim(), unit: actor.unit.trim() });
    onSaved?.();
  };
  return (
    <form className={withRole ? styles.triple : styles.pair} onSubmit={save}>
      <FieldRow label="您的姓名">
        {(id) => <LineField id={id} value={actor.name} onChange={(name) => setActor({ ...actor, name })} />}
      </FieldRow>
      <FieldRow label="所在单位">
        {(id) => <LineField id={id} value={actor.unit} onChange={(unit) => setActor({ ...actor, unit })} />}
      </FieldRow>
      {withRole && (
        <FieldRow label="岗位">
          {(id) => (
            <Select
              id={id}
              size="small"
              value={actor.role ?? ''}
              onChange={(_, { value }) => {
                const { role: _old, ...rest } = actor;
                setActor(value === '' ? rest : { ...rest, role: value });
              }}
            >
              <option value="">未选</option>
              {ROLES.map((role) => (
                <option key={role}>{role}</option>
              ))}
            </Select>
          )}
        </FieldRow>
      )}
      <Button className={styles.button} size="small" type="submit" disabled={actor.name.trim() === ''}>
        保存
      </Button>
    </form>
  );
}
