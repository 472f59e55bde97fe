import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    height: '100%',
    minHeight: 0,
    boxSizing: 'border-box',
    padding: '12px 20px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (max-width: 760px)': { padding: '8px 10px 10px' },
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  title: { margin: '0 8px 0 0', fontSize: tokens.fontSizeBase500, fontWeight: 600 },
});

type Props = { title: string; actions?: ReactNode; children: ReactNode };

/** A page of the register's window: its title with what can be done on it, and its content, which scrolls by itself. */
export function Page({ title, actions, children }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {actions}
      </header>
      {children}
    </main>
  );
}
