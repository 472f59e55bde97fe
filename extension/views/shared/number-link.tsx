import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    // No room of its own: the figures of a column stand under one another, whether they open rows or not.
    padding: 0,
    border: 0,
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForeground1,
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  nought: { color: tokens.colorNeutralForeground3 },
});

/** A number that opens the rows behind it; a nought opens nothing. `of`: what is counted, for those who listen. */
export function NumberLink({ number, of, onClick }: { number: number; of: string; onClick: () => void }) {
  const styles = useStyles();
  if (number === 0) return <span className={styles.nought}>0</span>;
  return (
    <button
      type="button"
      className={styles.root}
      aria-label={`${of}${number}项，在台账中查看`}
      onClick={onClick}
    >
      {number}
    </button>
  );
}
