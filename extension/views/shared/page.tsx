import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';

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

type Props = {
  title: string;
  /** Beside the title; what stands behind {@link Spring} goes to the right end. */
  actions?: ReactNode;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  children: ReactNode;
};

/** Pushes what follows to the right end of a page's head. */
export const Spring = () => <span style={{ flexGrow: 1 }} />;

/** A page of the register's window: its title with what can be done on it, and its content, which scrolls by itself. */
export function Page({ title, actions, onKeyDown, children }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.root} {...(onKeyDown ? { onKeyDown } : {})}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {actions}
      </header>
      {children}
    </main>
  );
}
