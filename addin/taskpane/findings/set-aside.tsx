import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '4px', padding: '2px 6px 8px 42px' },
  buttons: { display: 'flex', gap: '6px' },
});

type Props = { place: string; onSetAside: (reason: string) => void; onCancel: () => void };

/** Asks for the reason a finding is set aside; without one it is not. The keyboard goes to the field, Esc leaves it. */
export function SetAsideForm({ place, onSetAside, onCancel }: Props) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const given = reason.trim();
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (given) onSetAside(given);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Office.js takes Esc as leaving the pane.
        event.stopPropagation();
        onCancel();
      }}
    >
      <Field label={`搁置 ${place} 的理由`} size="small" required>
        <Input
          ref={field}
          size="small"
          value={reason}
          placeholder="如：已报请延期，等待批复"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <span className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={!given}>
          搁置
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </span>
    </form>
  );
}
