import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '4px', padding: '2px 6px 6px 42px' },
  buttons: { display: 'flex', gap: '6px' },
});

type Props = { place: string; onSetAside: (reason: string) => void; onCancel: () => void };

/** Asks for the reason a finding is set aside; without one it is not. */
export function SetAsideForm({ place, onSetAside, onCancel }: Props) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (given) onSetAside(given);
      }}
    >
      <Field label={`搁置 ${place} 的理由`} size="small" required>
        <Input
          size="small"
          value={reason}
          placeholder="如：已报请延期，等待批复"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <span className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabled={!given}>
          搁置
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </span>
    </form>
  );
}
