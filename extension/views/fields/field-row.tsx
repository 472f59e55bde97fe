import { Label, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import type { Certainty } from '../../../core/model/certainty.ts';
import { CertaintyBadge } from './certainty-badge.tsx';
import { type Passage, usePassage } from './passage.tsx';

const useStyles = makeStyles({
  root: { marginBottom: '6px' },
  head: { display: 'flex', alignItems: 'center', gap: '6px', minHeight: '24px' },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  error: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  spring: { flexGrow: 1 },
});

type Props = {
  label: string;
  passage?: Passage | null;
  certainty?: Certainty;
  /** Stands beside the label in place of the certainty's own badge. */
  badge?: ReactElement | null;
  error?: string | null;
  /** The control; given the id its label points to. */
  children: (id: string) => ReactElement;
};

/** One field: its label, how sure the reading is, the passage on demand, the control and what is wrong with it. */
export function FieldRow({ label, passage = null, certainty = 'certain', badge, error, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const { button, text } = usePassage(label, passage);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Label htmlFor={id} className={styles.label}>
          {label}
        </Label>
        {badge ?? <CertaintyBadge certainty={certainty} reason={passage?.reason ?? ''} />}
        <span className={styles.spring} />
        {button}
      </div>
      {children(id)}
      {text}
      {error && (
        <div role="alert" className={styles.error}>
          {error}
        </div>
      )}
    </div>
  );
}
