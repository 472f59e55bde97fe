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
    overflowY: 'auto',
    padding: '12px 20px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (max-width: 760px)': { padding: '8px 10px 10px' },
  },
  // As high as a button, whether there is one or not: the title stays where it is from page to page.
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexWrap: 'wrap',
    minHeight: '32px',
    flexShrink: 0,
  },
  // A few rows at least: on a low screen, or one enlarged, the page scrolls instead of squeezing its list to nothing.
  body: { display: 'flex', gap: '12px', flexGrow: 1, flexBasis: 0, minHeight: 'min(320px, 100%)' },
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

/** What takes the room a page has left: its list, and beside it the open task. */
export function PageBody({ children }: { children: ReactNode }) {
  return <div className={useStyles().body}>{children}</div>;
}

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
