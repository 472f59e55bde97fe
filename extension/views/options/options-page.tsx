import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect } from 'react';
import { useOffice } from '../shared/office.tsx';
import { SECTIONS } from './sections.tsx';

const NARROW = '@media (max-width: 760px)';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '160px minmax(0, 760px)',
    gap: '24px',
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '20px 24px 48px',
    backgroundColor: tokens.colorNeutralBackground3,
    [NARROW]: { display: 'block', padding: '12px 12px 32px' },
  },
  nav: {
    position: 'sticky',
    top: '20px',
    alignSelf: 'start',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    [NARROW]: { position: 'static', flexDirection: 'row', flexWrap: 'wrap', marginBottom: '12px' },
  },
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase500, [NARROW]: { width: '100%' } },
  card: {
    marginBottom: '16px',
    padding: '12px 20px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollMarginTop: '12px',
    [NARROW]: { padding: '8px 12px 12px' },
  },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400, fontWeight: 600 },
});

/** The settings on a page of their own; the address names a section (#backup). */
export function OptionsPage() {
  const styles = useStyles();
  const { platform } = useOffice();
  useEffect(() => {
    const show = () => document.getElementById(location.hash.slice(1))?.scrollIntoView();
    show();
    addEventListener('hashchange', show);
    return () => removeEventListener('hashchange', show);
  }, []);
  return (
    <div className={styles.root}>
      <nav className={styles.nav} aria-label="设置">
        <h1 className={styles.title}>设置</h1>
        {SECTIONS.map(({ id, word }) => (
          <Link key={id} href={`#${id}`}>
            {word}
          </Link>
        ))}
        <Link as="button" onClick={() => platform.openRegister()}>
          打开督查台账
        </Link>
      </nav>
      <main>
        {SECTIONS.map(({ id, word, Part }) => (
          <section key={id} id={id} className={styles.card} aria-labelledby={`${id}-heading`}>
            <h2 id={`${id}-heading`} className={styles.heading}>
              {word}
            </h2>
            <Suspense>
              <Part labelledBy={`${id}-heading`} />
            </Suspense>
          </section>
        ))}
      </main>
    </div>
  );
}
