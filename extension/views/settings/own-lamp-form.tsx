import { Button, Checkbox, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { OwnLamp, presetOf } from '../../../core/deadline/own-lamp.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { ThresholdField } from './threshold-field.tsx';
import { useStyles } from './use-styles.ts';

type Props = { initial: OwnLamp; onSave: (lamp: OwnLamp) => void; onCancel: () => void };

/** An office's own lamp rule, with the sentence it comes to. */
export function OwnLampForm({ initial, onSave, onCancel }: Props) {
  const styles = useStyles();
  const [lamp, setLamp] = useState(initial);
  const checked = OwnLamp.safeParse(lamp);
  const problem = checked.success ? null : (checked.error.issues[0]?.message ?? null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (checked.success) onSave(checked.data);
  };
  return (
    <form className={styles.preview} aria-label="自定预警规则" onSubmit={submit}>
      <FieldRow label="规则名称">
        {(id) => (
          <Input
            id={id}
            size="small"
            value={lamp.name}
            onChange={(_, { value }) => setLamp({ ...lamp, name: value })}
          />
        )}
      </FieldRow>
      <ThresholdField label="黄灯" value={lamp.near} onChange={(near) => setLamp({ ...lamp, near })} />
      <Checkbox
        label="再近一步亮橙灯"
        checked={lamp.pressing !== null}
        onChange={(_, { checked: on }) =>
          setLamp({ ...lamp, pressing: on ? { by: 'days', atMost: 1, counting: 'working' } : null })
        }
      />
      {lamp.pressing && (
        <ThresholdField
          label="橙灯"
          value={lamp.pressing}
          onChange={(pressing) => setLamp({ ...lamp, pressing })}
        />
      )}
      <Checkbox
        label="进度滞后的也亮黄灯"
        checked={lamp.behind}
        onChange={(_, { checked: on }) => setLamp({ ...lamp, behind: on === true })}
      />
      <p className={styles.note} role="status">
        {problem ?? presetOf(lamp).about}
      </p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabled={!checked.success}>
          保存并使用
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
