import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DialogSurface } from '../shared/dialog-surface.tsx';

const useStyles = makeStyles({
  wide: { maxWidth: 'min(1080px, calc(100vw - 48px))' },
  tall: { height: 'min(720px, calc(100vh - 120px))' },
  content: { display: 'flex', flexDirection: 'column', gap: '8px', minHeight: 0 },
});

type Props = {
  title: string;
  wide?: boolean;
  /** Buttons beside 关闭. */
  actions?: ReactNode;
  /** False while something is being written: closing has to wait. */
  closable?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** The frame of the import, backup and restore dialogs. */
export function ExchangeDialog({ title, wide = false, actions, closable = true, onClose, children }: Props) {
  const styles = useStyles();
  return (
    // A click beside the dialog does not close it: half-made decisions would be gone.
    <Dialog open onOpenChange={(_, { type }) => type !== 'backdropClick' && closable && onClose()}>
      <DialogSurface className={wide ? styles.wide : undefined}>
        <DialogBody className={wide ? styles.tall : undefined}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions>
            <Button disabled={!closable} onClick={onClose}>
              关闭
            </Button>
            {actions}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
