import { Button, makeStyles } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { type Kept, type KeptKind, removedOf } from '../../store/kept.ts';
import { Folded } from './folded.tsx';
import { KeptHistory, type KeptLook } from './kept-history.tsx';
import { useOffice } from './office.tsx';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '20px' },
});

type Props<T extends { id: string }> = {
  kind: KeptKind<T>;
  look: KeptLook;
  titleOf: (value: T) => string;
  /** Only those; all where not given. */
  belongs?: (value: T) => boolean;
  onBringBack: (value: T) => void;
};

/** What was taken away, each with its history and a way back; nothing where nothing was. */
export function RemovedList<T extends { id: string }>({
  kind,
  look,
  titleOf,
  belongs,
  onBringBack,
}: Props<T>) {
  const styles = useStyles();
  const { db } = useOffice();
  const all: Kept<T>[] = useLiveQuery(() => removedOf(db, kind), [db, kind]) ?? [];
  const shown = belongs ? all.filter(({ value }) => belongs(value)) : all;
  if (shown.length === 0) return null;
  return (
    <Folded summary={<>已删除的（{shown.length}项）</>}>
      <ul className={styles.list}>
        {shown.map(({ value, record }) => (
          <li key={value.id}>
            {titleOf(value)}{' '}
            <Button size="small" onClick={() => onBringBack(value)}>
              恢复
            </Button>
            <KeptHistory record={record} look={look} />
          </li>
        ))}
      </ul>
    </Folded>
  );
}
