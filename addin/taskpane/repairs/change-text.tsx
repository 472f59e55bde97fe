import { makeStyles, tokens } from '@fluentui/react-components';
import { serialDay } from '../../../core/ledger/cells/serial-day.ts';
import type { CellChange } from '../../../core/ledger/repairs/repair.ts';
import type { CellValue } from '../../../core/ledger/workbook-port.ts';

const useStyles = makeStyles({
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  after: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What a cell holds now and what it would hold: 原值 → 新值. `date1904`: the workbook's date system. */
export function ChangeText({ change, date1904 }: { change: CellChange; date1904: boolean }) {
  const styles = useStyles();
  const { before, after, date } = change;
  return (
    <span>
      <span className={styles.before}>{shown(before)}</span>
      <span aria-hidden> → </span>
      <span className={styles.after}>
        {date && typeof after === 'number' ? (serialDay(after, date1904) ?? after) : shown(after)}
      </span>
    </span>
  );
}

const shown = (value: CellValue) => (value === null || value === '' ? '（空）' : String(value));
