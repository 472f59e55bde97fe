import { Button, Field, makeStyles, ProgressBar } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'end', gap: '16px', padding: '24px 0' },
  bar: { flexGrow: 1 },
});

/** Long work under way: what it is, how far, and a way out. */
export function Working({ words, share, onCancel }: { words: string; share: number; onCancel: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Field
        className={styles.bar}
        validationState="none"
        validationMessage={`${words} ${Math.round(share * 100)}%`}
      >
        <ProgressBar value={share} aria-label={words} thickness="large" />
      </Field>
      <Button onClick={onCancel}>取消</Button>
    </div>
  );
}
