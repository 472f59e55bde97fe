import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '10px',
    padding: '28px 20px',
    textAlign: 'center',
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge },
  fill: { flexGrow: 1, justifyContent: 'center' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground1 },
  about: { maxWidth: '44em', overflowWrap: 'anywhere', '& p': { margin: 0 } },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '4px' },
});

type Props = {
  heading: string;
  /** How to begin, as buttons. */
  actions?: ReactNode;
  /** As high as there is room: it stands in the place of the whole list. */
  fill?: boolean;
  /** Stands in a card already. */
  inCard?: boolean;
  children?: ReactNode;
};

/** Where there is nothing yet: what will stand here, and how to begin. */
export function Empty({ heading, actions, fill = false, inCard = false, children }: Props) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, !inCard && styles.card, fill && styles.fill)}>
      <h2 className={styles.heading}>{heading}</h2>
      {children && <div className={styles.about}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
