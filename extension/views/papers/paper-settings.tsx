import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { OfficeForm } from './office-form.tsx';
import { TemplateSettings } from './template-settings.tsx';

/** 文书设置: the issuing office and the templates. */
export function PaperSettings({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>文书设置</DialogTitle>
          <DialogContent>
            <h3>发文机关</h3>
            <OfficeForm />
            <h3>文书模板</h3>
            <TemplateSettings />
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
