import { Field, Input, makeStyles, Select, Subtitle2, tokens } from '@fluentui/react-components';
import { type Day, isDay } from '../../core/calendar/day.ts';
import type { CheckedLedger } from '../session-state.ts';

const useStyles = makeStyles({
  root: { padding: '10px 12px 4px', display: 'grid', gap: '6px' },
  title: {
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
  },
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
  return (
    <div className={styles.root}>
      <Subtitle2 as="h1" className={styles.title} title={checked.ledger.title}>
        {checked.ledger.title || checked.sheet}
      </Subtitle2>
      {ledgers.length > 1 && (
        <Field label="台账" orientation="horizontal" size="small">
          <Select size="small" value={checked.id} onChange={(_, { value }) => onChoose(value)}>
            {ledgers.map((ledger) => (
              <option key={ledger.id} value={ledger.id}>
                {nameOf(ledger, ledgers)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label="检查日" orientation="horizontal" size="small">
        <Input
          size="small"
          type="date"
          value={asOf}
          onChange={(_, { value }) => {
            if (isDay(value)) onAsOf(value);
          }}
        />
      </Field>
    </div>
  );
}

/** A ledger by its sheet; by its place too where a sheet holds several. */
function nameOf(checked: CheckedLedger, all: readonly CheckedLedger[]): string {
  const onSheet = all.filter((ledger) => ledger.sheet === checked.sheet);
  const place = onSheet.length > 1 ? `第${onSheet.indexOf(checked) + 1}块，` : '';
  return `${checked.sheet}（${place}${checked.result.rows}项）`;
}
