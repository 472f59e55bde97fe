import { Select } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { units as readUnits } from '../../store/counts/tally.ts';
import { useOffice } from './office.tsx';

type Props = { value: string | null; onChange: (unit: string | null) => void };

/** Narrows a page to the tasks of one of the register's units. */
export function UnitSelect({ value, onChange }: Props) {
  const { db } = useOffice();
  const units = useLiveQuery(() => readUnits(db), [db]) ?? [];
  return (
    <Select aria-label="责任单位" value={value ?? ''} onChange={(_, data) => onChange(data.value || null)}>
      <option value="">全部单位</option>
      {units.map(({ name, lead }) => (
        <option key={name} value={name}>{`${name}（牵头${lead}）`}</option>
      ))}
    </Select>
  );
}
