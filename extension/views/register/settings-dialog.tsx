import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { LampSettings } from '../settings/lamp-settings.tsx';
import { OfficeSettings } from '../settings/office-settings.tsx';
import { actorText } from '../shared/actor-text.ts';
import { DialogSurface } from '../shared/dialog-surface.tsx';
import { IdentityForm } from '../shared/identity-form.tsx';
import { useIdentity, useOffice } from '../shared/office.tsx';
import { ReminderSettings } from '../today/reminder-settings.tsx';

/** Who works here, by which rule lamps warn, and what the office brings itself. */
export function SettingsDialog() {
  const { platform } = useOffice();
  const identity = useIdentity();
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<SettingsRegular />}>
          {identity?.name ? actorText(identity) : '请署名'}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>设置</DialogTitle>
          <DialogContent>
            <h3>署名</h3>
            {identity && <IdentityForm key={actorText(identity)} initial={identity} />}
            <h3 id="lamp-rule">预警规则</h3>
            <LampSettings labelledBy="lamp-rule" />
            <h3>提醒</h3>
            <ReminderSettings />
            <OfficeSettings />
          </DialogContent>
          <DialogActions>
            {platform.openOptions && (
              <Button appearance="subtle" onClick={() => platform.openOptions?.()}>
                全部设置
              </Button>
            )}
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">完成</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
