import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellChange } from '../../../core/ledger/repairs/repair.ts';
import { shownChange } from './shown-change.ts';

const useStyles = makeStyles({
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  source: { color: tokens.colorNeutralForeground3 },
  after: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
});

type Props = {
  change: CellChange;
  /** The workbook's date system. */
  date1904: boolean;
  /** The words the new value was worked out from, where it goes into an empty cell. */
  source?: string;
};

/** What a cell holds now and what it would hold: 原值 → 新值. */
export function ChangeText({ change, date1904, source = '' }: Props) {
  const styles = useStyles();
  const [before, after] = shownChange(change, date1904);
  return (
    <span>
      {source !== '' ? (
        <span className={styles.source}>{source}</span>
      ) : (
        <span className={styles.before}>{before}</span>
      )}
      <span aria-hidden> → </span>
      <span className={styles.after}>{after}</span>
    </span>
  );
}
