import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
} from '@fluentui/react-components';
import { DialogSurface } from '../shared/dialog-surface.tsx';
import { PaperOptions } from './paper-options.tsx';

/** 文书设置: the issuing office and the templates. */
export function PaperSettings({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>文书设置</DialogTitle>
          <DialogContent>
            <PaperOptions />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              完成
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
