import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { TextQuoteRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';

const useStyles = makeStyles({
  button: { minWidth: '24px', flexShrink: 0 },
  quote: {
    margin: '2px 0 4px',
    padding: '4px 8px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  reason: { display: 'block', marginTop: '2px', color: tokens.colorNeutralForeground3 },
});

/** The words a value was read from, and why they were read so. */
export type Passage = { quote: string; reason: string };

/** A button and the passage it shows, for a field's two places: beside the label and below the control. */
export function usePassage(label: string, passage: Passage | null) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!passage || (passage.quote === '' && passage.reason === '')) return { button: null, text: null };
  const button = (
    <ToggleButton
      className={styles.button}
      size="small"
      appearance="transparent"
      icon={<TextQuoteRegular />}
      checked={open}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      aria-label={`${label}的出处`}
      title="出处"
      onClick={() => setOpen(!open)}
    />
  );
  const text = open ? (
    <blockquote id={id} className={styles.quote}>
      {passage.quote}
      {passage.reason && <small className={styles.reason}>{passage.reason}</small>}
    </blockquote>
  ) : null;
  return { button, text };
}
