import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    width: '100%',
    padding: '6px 4px',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sign: { flexShrink: 0 },
});

type Props = { head: ReactNode; startOpen?: boolean; children: () => ReactNode };

/** A heading that opens and closes what it is for; what is closed is not drawn. */
export function Fold({ head, startOpen = false, children }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(startOpen);
  const body = useId();
  const Sign = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <section>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setOpen(!open)}
      >
        <Sign aria-hidden className={styles.sign} />
        {head}
      </button>
      <div id={body} hidden={!open}>
        {open && children()}
      </div>
    </section>
  );
}
