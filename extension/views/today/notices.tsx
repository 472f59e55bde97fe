import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { BackupTrouble } from '../exchange/backup-status.tsx';
import { SampleNotice } from '../welcome/sample-removal.tsx';

// Reading limits is a lot of code: it comes after the page has shown.
const RecountNotice = lazy(() =>
  import('../settings/recount-notice.tsx').then((m) => ({ default: m.RecountNotice })),
);

const useStyles = makeStyles({
  // Not squeezed by the lists below.
  root: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    ':empty': { display: 'none' },
  },
});

/** What the board has to say besides its lists; nothing where there is nothing. */
export function BoardNotices() {
  return (
    <div className={useStyles().root}>
      <BackupTrouble />
      <Suspense fallback={null}>
        <RecountNotice />
      </Suspense>
      <SampleNotice />
    </div>
  );
}
