import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(30px, auto) minmax(0, 1fr)',
    columnGap: '6px',
    width: '100%',
    textAlign: 'left',
    padding: '5px 6px',
    border: 'none',
    borderRadius: '4px',
    backgroundColor: 'transparent',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  place: { color: tokens.colorBrandForeground1, fontVariantNumeric: 'tabular-nums' },
  words: { overflowWrap: 'anywhere' },
});

type Props = { place: string; onGo: () => void; children: ReactNode };

/** One line of a list that leads to a place in the sheet: its address, and what is said of it. */
export function Entry({ place, onGo, children }: Props) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.entry} onClick={onGo} title={`转到 ${place}`}>
      <span className={styles.place}>{place}</span>
      <span className={styles.words}>{children}</span>
    </button>
  );
}
