import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { LAMP_PRESETS } from '../../../core/deadline/lamp.ts';
import { setSetting } from '../../store/settings.ts';
import { OfficeSettings } from '../settings/office-settings.tsx';
import { actorText } from '../shared/actor-text.ts';
import { IdentityForm } from '../shared/identity-form.tsx';
import { useIdentity, useLampPreset, useOffice } from '../shared/office.tsx';
import { ReminderSettings } from '../today/reminder-settings.tsx';

/** Who works here, by which rule lamps warn, and what the office brings itself. */
export function SettingsDialog() {
  const { db } = useOffice();
  const identity = useIdentity();
  const preset = useLampPreset();
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
            <RadioGroup
              aria-labelledby="lamp-rule"
              value={preset.id}
              onChange={(_, data) => setSetting(db, 'lampPreset', data.value)}
            >
              {Object.values(LAMP_PRESETS).map(({ id, name, about }) => (
                <Radio key={id} value={id} label={`${name}：${about}`} />
              ))}
            </RadioGroup>
            <h3>提醒</h3>
            <ReminderSettings />
            <OfficeSettings />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">完成</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
