import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LampKey } from '../../core/ledger/row-lamp.ts';

const useStyles = makeStyles({
  dot: { width: '10px', height: '10px', flexShrink: 0, borderRadius: '50%', boxSizing: 'border-box' },
  red: { backgroundColor: tokens.colorPaletteRedBackground3, borderRadius: '2px' },
  amber: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  green: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  hollow: { border: `2px solid ${tokens.colorNeutralStroke1}` },
  done: { backgroundColor: tokens.colorNeutralForeground3 },
});

const LOOK: Record<LampKey, 'red' | 'amber' | 'green' | 'hollow' | 'done'> = {
  overdue: 'red',
  near: 'amber',
  behind: 'amber',
  normal: 'green',
  open: 'hollow',
  undated: 'hollow',
  suspended: 'hollow',
  finished: 'done',
  finishedLate: 'done',
};

/** The lamp's dot. Its word always stands beside it: colour alone says nothing. */
export function LampDot({ lamp }: { lamp: LampKey }) {
  const styles = useStyles();
  return <span aria-hidden className={mergeClasses(styles.dot, styles[LOOK[lamp]])} />;
}
