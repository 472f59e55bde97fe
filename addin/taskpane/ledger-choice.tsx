import { Input, Label, makeStyles, Select, Subtitle2, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { type Day, isDay } from '../../core/calendar/day.ts';
import type { CheckedLedger } from '../checking/checked-ledger.ts';

const useStyles = makeStyles({
  root: { padding: '8px 12px 2px', display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  title: {
    flexBasis: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
  },
  // Beside each other where the pane is wide enough.
  field: {
    flex: '1 1 180px',
    display: 'grid',
    gridTemplateColumns: '46px minmax(0, 1fr)',
    alignItems: 'center',
  },
  input: { minWidth: 0 },
});

type Props = {
  ledgers: readonly CheckedLedger[];
  checked: CheckedLedger;
  asOf: Day;
  onChoose: (id: string) => void;
  onAsOf: (day: Day) => void;
};

/** Which ledger is shown, and the day it is judged for. */
export function LedgerChoice({ ledgers, checked, asOf, onChoose, onAsOf }: Props) {
  const styles = useStyles();
  const [which, day] = [useId(), useId()];
  return (
    <div className={styles.root}>
      <Subtitle2 as="h1" className={styles.title} title={checked.ledger.title}>
        {checked.ledger.title || checked.sheet}
      </Subtitle2>
      {ledgers.length > 1 && (
        <div className={styles.field}>
          <Label size="small" htmlFor={which}>
            台账
          </Label>
          <Select id={which} size="small" value={checked.id} onChange={(_, { value }) => onChoose(value)}>
            {ledgers.map((ledger) => (
              <option key={ledger.id} value={ledger.id}>
                {nameOf(ledger, ledgers)}
              </option>
            ))}
          </Select>
        </div>
      )}
      <div className={styles.field}>
        <Label size="small" htmlFor={day}>
          检查日
        </Label>
        <Input
          id={day}
          className={styles.input}
          size="small"
          type="date"
          value={asOf}
          onChange={(_, { value }) => {
            if (isDay(value)) onAsOf(value);
          }}
        />
      </div>
    </div>
  );
}

/** A ledger by its sheet; by its place too where a sheet holds several. */
function nameOf(checked: CheckedLedger, all: readonly CheckedLedger[]): string {
  const onSheet = all.filter((ledger) => ledger.sheet === checked.sheet);
  const place = onSheet.length > 1 ? `第${onSheet.indexOf(checked) + 1}块，` : '';
  return `${checked.sheet}（${place}${checked.result.rows}项）`;
}
