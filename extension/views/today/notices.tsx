import { makeStyles } from '@fluentui/react-components';
import { BackupTrouble } from '../exchange/backup-status.tsx';
import { RecountNotice } from '../settings/recount-notice.tsx';
import { SampleNotice } from '../welcome/sample-removal.tsx';

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
      <RecountNotice />
      <SampleNotice />
    </div>
  );
}
