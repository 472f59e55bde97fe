import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    padding: '28px 20px',
    textAlign: 'center',
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground1 },
});

/** Where there is nothing yet: what will stand here, and how to begin. */
export function Empty({ heading, children }: { heading: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </div>
  );
}
